import { DocumentDropOrPasteEditKind, WorkspaceEdit } from 'vscode';
import type { DocumentDropEdit, DocumentPasteEdit, TextDocument } from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';

/** To be named in the setting `editor.pasteAs.preferences` by who always wants it. */
const FINDINGS = DocumentDropOrPasteEditKind.Empty.append('findings');
export const AS_CITATION = FINDINGS.append('citation');
export const AS_QUOTATION = FINDINGS.append('quotation');

/** Proposals, wherever they are stored. */
export const PROPOSALS = ['markdown', 'quarto', 'rmd'].map((language) => ({ language }));

/** The server says where to write, which may be beside the place: VS Code itself then writes nothing. */
export function createPasteEdit<Edit extends DocumentDropEdit | DocumentPasteEdit>(
  edit: Edit,
  client: BaseLanguageClient,
  { uri }: TextDocument,
  { range, newText }: TextEdit,
): Edit {
  edit.insertText = '';
  edit.additionalEdit = new WorkspaceEdit();
  edit.additionalEdit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
  return edit;
}
