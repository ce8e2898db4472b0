import { insertionRequest } from '@findings/language-server/protocol';
import type { InsertionParams } from '@findings/language-server/protocol';
import { env, l10n, Selection, window } from 'vscode';
import type { Range, TextEditor } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import { escapeLabel } from '../labels.js';
import { offer } from '../offer.js';

type Insertion = Omit<InsertionParams, 'textDocument' | 'range'>;

/** Inserts findings into a proposal, at each cursor or at the given ranges. Shows a message if that is not possible. */
export async function applyInsertion(
  client: BaseLanguageClient,
  editor: TextEditor,
  insertion: Insertion,
  ranges: readonly Range[] = editor.selections,
): Promise<boolean> {
  const to = client.code2ProtocolConverter;
  const textDocument = to.asTextDocumentIdentifier(editor.document);
  const { version } = editor.document;
  const results = await Promise.all(
    ranges.map((range) =>
      client.sendRequest(insertionRequest, { textDocument, range: to.asRange(range), ...insertion }),
    ),
  );
  const refused = results.find((result) => 'refusal' in result);
  if (refused) {
    void window.showWarningMessage(escapeLabel(refused.refusal));
    return false;
  }
  const edits = unique(results.flatMap((result) => ('refusal' in result ? [] : [result])));
  if (editor.document.version !== version || !(await applyEdits(client, editor, edits))) {
    void window.showWarningMessage(
      l10n.t('The document has changed in the meantime, so nothing was inserted. Try again.'),
    );
    return false;
  }
  // Cursors move with the insertion. Setting them would move them back if the user is already typing.
  if (editor.selections.some(({ isEmpty }) => !isEmpty)) {
    editor.selections = editor.selections.map(({ end }) => new Selection(end, end));
  }
  // Moves the focus from a list or the explorer to the insertion.
  await window.showTextDocument(editor.document, editor.viewColumn);
  return true;
}

/** Two cursors in the same citation result in the same edit. */
function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function applyEdits(client: BaseLanguageClient, editor: TextEditor, edits: readonly TextEdit[]): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const target = client.protocol2CodeConverter.asRange(range);
      if (target.isEmpty) builder.insert(target.start, newText);
      else builder.replace(target, newText);
    }
  });
}

/** Offers to copy citations if no proposal is open. */
export async function offerCopy(citations: readonly string[]): Promise<void> {
  const message = l10n.t('No proposal is open. Open one, or copy the citation and paste it elsewhere.');
  const copy = () => env.clipboard.writeText(joinCitations(citations));
  await offer('info', message, { title: l10n.t('Copy Citation'), run: copy });
}

/** `[@s4.h2]` and `[@s2]` become `[@s4.h2; @s2]`. */
export function joinCitations(citations: readonly string[]): string {
  return citations.length === 0 ? '' : `[${citations.map((citation) => citation.slice(1, -1)).join('; ')}]`;
}
