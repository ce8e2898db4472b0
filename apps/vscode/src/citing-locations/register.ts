import { citingLocationsRequest, showCitationsCommand } from '@findings/language-server/protocol';
import { commands, Disposable, l10n, window } from 'vscode';
import type { Position as VscodePosition, Uri } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { cardArgument } from '../cards/card-argument.js';
import { chosenLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';
import { peekCommand } from '../citing-places/peek-lenses.js';

/** Shows who cites: what a code lens "cited 3 times" does, a card's link, and a line of the explorer. */
export function registerCitingLocations({ client }: FeatureContext): Disposable {
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
      const [line] = chosenLines(clicked, selected);
      const finding = card?.finding ?? line?.item.finding;
      if (!finding) return;
      const locations = await client.sendRequest(citingLocationsRequest, { finding });
      if (locations.length === 0) {
        void window.showInformationMessage(l10n.t('Nobody cites this yet.'));
      } else if (card) {
        await peek(to.asUri(card.at.uri), to.asPosition(card.at.position), locations);
      } else if (line?.item.location) {
        // The list is shown within an editor: there, beside what is cited.
        const { uri, range } = to.asLocation(line.item.location);
        await window.showTextDocument(uri, { selection: range, preview: true });
        await peek(uri, range.start, locations);
      }
    }),
  );
}
