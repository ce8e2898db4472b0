import {
  citingLocationsRequest,
  showCitationsCommand,
  showReferencesCommand,
} from '@findings/language-server/protocol';
import { commands, Disposable, l10n, window } from 'vscode';
import type { Position as VscodePosition, Uri } from 'vscode';
import type { CodeLensMiddleware, Location, Position } from 'vscode-languageclient';
import { cardArgument } from './cards.js';
import { selectedLines } from './explorer/tree-line.js';
import type { FeatureContext } from './feature-context.js';

/** Shows locations in LSP's form. VS Code's own command accepts only its own types. */
const peekCommand = 'findings.showReferences';

export const codeLensMiddleware: CodeLensMiddleware = {
  provideCodeLenses: async (document, token, next) => {
    const lenses = await next(document, token);
    for (const { command } of lenses ?? [])
      if (command?.command === showReferencesCommand) command.command = peekCommand;
    return lenses;
  },
};

/** Shows the citations of a finding: from a code lens, a card or a line of the explorer. */
export function registerShowCitations({ client }: FeatureContext): Disposable {
  const { protocol2CodeConverter: to } = client;
  const peek = (uri: Uri, position: VscodePosition, locations: readonly Location[]): Thenable<unknown> =>
    commands.executeCommand(
      'editor.action.showReferences',
      uri,
      position,
      locations.map((location) => to.asLocation(location)),
    );
  return Disposable.from(
    commands.registerCommand(peekCommand, (uri: string, position: Position, locations: readonly Location[]) =>
      peek(to.asUri(uri), to.asPosition(position), locations),
    ),
    commands.registerCommand(showCitationsCommand, async (clicked: unknown, selected: unknown) => {
      const card = cardArgument(clicked);
      const [line] = selectedLines(clicked, selected);
      const finding = card?.finding ?? line?.item.finding;
      if (!finding) return;
      const locations = await client.sendRequest(citingLocationsRequest, { finding });
      if (locations.length === 0) {
        void window.showInformationMessage(l10n.t('Not cited yet.'));
      } else if (card) {
        await peek(to.asUri(card.at.uri), to.asPosition(card.at.position), locations);
      } else if (line?.item.location) {
        // The list needs an editor, so the finding is opened in its report.
        const { uri, range } = to.asLocation(line.item.location);
        await window.showTextDocument(uri, { selection: range, preview: true });
        await peek(uri, range.start, locations);
      }
    }),
  );
}
