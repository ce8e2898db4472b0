import { TabInputText, window } from 'vscode';
import type { Disposable, TextDocument, TextEditor } from 'vscode';
import { hasProposalLanguage } from '../document-selector.js';
import type { Reports } from '../known-reports.js';

/** Finds the editor of the proposal in which findings are inserted. */
export interface ProposalEditors extends Disposable {
  /**
   * The active editor, or a visible one next to an open report, or the last one, which is shown again: a click on a finding in the
   * explorer opens the report in front of it.
   */
  current(): Promise<TextEditor | undefined>;
}

export function createProposalEditors(reports: Reports): ProposalEditors {
  let last: TextDocument | undefined;
  const isProposal = (document: TextDocument): boolean => hasProposalLanguage(document) && !reports.has(document.uri);
  const remember = (editor: TextEditor | undefined): void => {
    if (editor && isProposal(editor.document)) last = editor.document;
  };
  remember(window.activeTextEditor);
  const listener = window.onDidChangeActiveTextEditor(remember);
  return {
    current: async () => {
      const { activeTextEditor: active, visibleTextEditors: visible } = window;
      if (active && isProposal(active.document)) return active;
      const found = visible.find(({ document }) => isProposal(document));
      if (found || !last || !isProposal(last) || !hasTab(last)) return found;
      return window.showTextDocument(last, { preserveFocus: true });
    },
    dispose: () => void listener.dispose(),
  };
}

function hasTab({ uri }: TextDocument): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}
