import { citationAtRequest, copiedRequest, explorerPathRequest } from '@findings/language-server/protocol';
import type { FindingParams } from '@findings/language-server/protocol';
import { commands, l10n, window } from 'vscode';
import type { Disposable, TextEditor, TreeView } from 'vscode';
import type { FeatureContext } from '../feature-context.js';
import { retryReveal } from '../retry-reveal.js';
import type { Line } from './tree-line.js';
import type { Tree } from './tree.js';

type Finding = FindingParams['finding'];

/** Selects in the explorer what is cited at the cursor, or the finding at the cursor in a report. */
export function registerReveal({ client }: FeatureContext, tree: Tree, view: TreeView<Line>): Disposable {
  const findingAt = async ({ document, selection }: TextEditor): Promise<Finding | undefined> => {
    const to = client.code2ProtocolConverter;
    const textDocument = to.asTextDocumentIdentifier(document);
    const cited = await client.sendRequest(citationAtRequest, {
      textDocument,
      position: to.asPosition(selection.active),
    });
    if (cited) return cited.finding?.name;
    const copied = await client.sendRequest(copiedRequest, { textDocument, range: to.asRange(selection) });
    return copied?.findings[0];
  };
  return commands.registerCommand('findings.revealInExplorer', async () => {
    const editor = window.activeTextEditor;
    const finding = editor && (await findingAt(editor));
    const path = finding ? await client.sendRequest(explorerPathRequest, { finding }) : [];
    const line = path.reduce<Line | undefined>((parent, item) => ({ item, ...(parent && { parent }) }), undefined);
    if (!line) {
      void window.showInformationMessage(
        l10n.t('There is no citation here. Put the cursor on a citation, such as [@s4.h2], and try again.'),
      );
      return;
    }
    if (tree.state.by !== 'session' || tree.state.words !== '') {
      await commands.executeCommand('findings.explorer.order', 'session');
    }
    await retryReveal(() => view.reveal(line, { select: true, focus: true }));
  });
}
