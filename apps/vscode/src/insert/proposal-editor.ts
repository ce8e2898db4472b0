import { window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { Reports } from '../reports/known-reports.js';

const LANGUAGES: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd']);

/** The proposal that is written in: the one with the cursor, or else one beside the report that is read. */
export function proposalEditor(reports: Reports): TextEditor | undefined {
  const isProposal = ({ document }: TextEditor): boolean =>
    LANGUAGES.has(document.languageId) && !reports.has(document.uri);
  const { activeTextEditor: active, visibleTextEditors: visible } = window;
  return active && isProposal(active) ? active : visible.find(isProposal);
}
