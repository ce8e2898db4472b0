import { l10n, window } from 'vscode';
import { selectedLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';
import { offerCopy } from './offer-to-copy.js';
import { pickFindings } from './pick-findings.js';
import type { ProposalEditors } from './proposal-editor.js';
import { applyInsertion } from './apply-insertion.js';

/** The command `Insert Citation…`, also for lines of the explorer. */
export async function insertCitation(
  context: FeatureContext,
  editors: ProposalEditors,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const { client } = context;
  const editor = await editors.current();
  const lines = selectedLines(clicked, selected).flatMap(({ item: { finding, citation } }) =>
    finding && citation !== undefined ? [{ finding, citation }] : [],
  );
  const picked = lines.length > 0 ? { findings: lines, withLocator: false } : await pick();
  if (!picked) return;
  const { findings, withLocator } = picked;
  const locator = withLocator ? await askLocator() : undefined;
  if (withLocator && locator === undefined) return;
  if (!editor) return offerCopy(findings.map(({ citation }) => citation));
  await applyInsertion(client, editor, {
    form: 'citation',
    findings: findings.map(({ finding }) => finding),
    ...(locator && { locator }),
  });

  function pick() {
    const textDocument = editor && client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
    return pickFindings(context, {
      title: l10n.t('Insert Citation'),
      canPickMany: true,
      ...(textDocument && { textDocument }),
    });
  }
}

function askLocator(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Page or Section'),
    prompt: l10n.t('Appears after the citation. Leave it empty to cite without one.'),
    placeHolder: l10n.t('p. 9, or sec. 2'),
  });
}
