import { commands, window, workspace } from 'vscode';
import type { Location, LocationLink, TextEditor, Uri } from 'vscode';
import { eventually, openUntitled, placeOf } from './window.js';

/** The file of the sample report, which the proposals of the fixture cite. */
async function reportUri(): Promise<Uri> {
  const { document } = await openUntitled('So [@s4.h2].');
  const [place] = await eventually('the report', () =>
    commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, 's4|.h2'),
    ),
  );
  return 'targetUri' in place! ? place.targetUri : place!.uri;
}

export async function openReport(): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(await reportUri()));
}

/** A line of the explorer, as menus pass it to commands. */
export async function line(id: string): Promise<unknown> {
  return { item: { finding: { source: (await reportUri()).toString(), id }, citation: `[@${id}]` } };
}
