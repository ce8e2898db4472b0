import { Position, Range, Selection, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Opens what was clicked in the page, beside it, if it is a file that the server has named: a page says what it will.
 *
 * @param address a URI of the server, with or without `#L12`
 */
export async function openPlace(
  address: string,
  uris: readonly string[],
  { protocol2CodeConverter }: BaseLanguageClient,
): Promise<void> {
  const [, uri = '', line = '1'] = /^([^#]*)(?:#L(\d+))?$/.exec(address) ?? [];
  if (!uris.includes(uri)) return;
  const start = new Position(Math.max(0, Number(line) - 1), 0);
  const editor = await window.showTextDocument(protocol2CodeConverter.asUri(uri), { viewColumn: ViewColumn.Beside });
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), 2);
}
