import { showReferencesCommand } from '@findings/language-server/protocol';
import { commands } from 'vscode';
import type { Disposable } from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import type { Given } from '../given.js';

/** What a code lens "cited 3 times" does: shows who cites. */
export function registerCitingPlaces({ client }: Given): Disposable {
  const { protocol2CodeConverter: to } = client;
  return commands.registerCommand(
    showReferencesCommand,
    (uri: string, position: Position, locations: readonly Location[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        to.asUri(uri),
        to.asPosition(position),
        locations.map((location) => to.asLocation(location)),
      ),
  );
}
