import { insertionRequest } from '@findings/language-server/protocol';
import type { InsertionParams } from '@findings/language-server/protocol';
import { l10n, Selection, window } from 'vscode';
import type { Range, TextEditor } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { escapeLabel } from '../escape-label.js';

export type Insertion = Omit<InsertionParams, 'textDocument' | 'range'>;

/** Writes findings into a proposal, at each of its cursors or at the places given. Whatever refuses is told. */
export async function applyInsertion(
  client: BaseLanguageClient,
  editor: TextEditor,
  insertion: Insertion,
  places: readonly Range[] = editor.selections,
): Promise<boolean> {
  const to = client.code2ProtocolConverter;
  const textDocument = to.asTextDocumentIdentifier(editor.document);
  const { version } = editor.document;
  const answers = await Promise.all(
    places.map((place) =>
      client.sendRequest(insertionRequest, { textDocument, range: to.asRange(place), ...insertion }),
    ),
  );
  const refused = answers.find((answer) => 'refusal' in answer);
  if (refused) {
    void window.showWarningMessage(escapeLabel(refused.refusal));
    return false;
  }
  const edits = once(answers.flatMap((answer) => ('refusal' in answer ? [] : [answer])));
  if (editor.document.version !== version || !(await write(client, editor, edits))) {
    void window.showWarningMessage(l10n.t('The document changed meanwhile, and nothing was written. Try again.'));
    return false;
  }
  // Cursors move with what is inserted. To set them would take them back behind what a quick writer types already.
  if (editor.selections.some(({ isEmpty }) => !isEmpty)) {
    editor.selections = editor.selections.map(({ end }) => new Selection(end, end));
  }
  // From a list or the explorer, the writer goes on where the words are now.
  await window.showTextDocument(editor.document, editor.viewColumn);
  return true;
}

/** Two cursors in one bracket ask for the same. */
function once(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function write(client: BaseLanguageClient, editor: TextEditor, edits: readonly TextEdit[]): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const place = client.protocol2CodeConverter.asRange(range);
      if (place.isEmpty) builder.insert(place.start, newText);
      else builder.replace(place, newText);
    }
  });
}
