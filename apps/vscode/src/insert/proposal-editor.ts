import { window } from 'vscode';
import type { TextEditor } from 'vscode';
import { hasProposalLanguage } from '../document-selector.js';
import type { Reports } from '../known-reports.js';

/** The editor of a proposal: the active one, or a visible one next to an open report. */
export function proposalEditor(reports: Reports): TextEditor | undefined {
  const isProposal = ({ document }: TextEditor): boolean => hasProposalLanguage(document) && !reports.has(document.uri);
  const { activeTextEditor: active, visibleTextEditors: visible } = window;
  return active && isProposal(active) ? active : visible.find(isProposal);
}
