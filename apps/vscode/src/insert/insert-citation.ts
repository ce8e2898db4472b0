import { l10n, window } from 'vscode';
import { chosenLines } from '../explorer/tree-line.js';
import type { FeatureContext } from '../feature-context.js';
import type { Reports } from '../reports/known-reports.js';
import { offerToCopy } from './offer-to-copy.js';
import { pickFindings } from './pick-findings.js';
import { proposalEditor } from './proposal-editor.js';
import { applyInsertion } from './apply-insertion.js';

/** `Findings: Insert Citation…`, and the same for lines of the explorer. */
export async function insertCitation(
  given: FeatureContext,
  reports: Reports,
  clicked: unknown,
  selected: unknown,
): Promise<void> {
  const { client } = given;
  const editor = proposalEditor(reports);
  const lines = chosenLines(clicked, selected).flatMap(({ item: { finding, citation } }) =>
    finding && citation !== undefined ? [{ finding, citation }] : [],
  );
  const picked = lines.length > 0 ? { findings: lines, withLocator: false } : await pick();
  if (!picked) return;
  const { findings, withLocator } = picked;
  const locator = withLocator ? await askLocator() : undefined;
  if (withLocator && locator === undefined) return;
  if (!editor) return offerToCopy(findings.map(({ citation }) => citation));
  await applyInsertion(client, editor, {
    form: 'citation',
    findings: findings.map(({ finding }) => finding),
    ...(locator && { locator }),
  });

  function pick() {
    const textDocument = editor && client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
    return pickFindings(given, {
      title: l10n.t('Insert Citation'),
      several: true,
      ...(textDocument && { textDocument }),
    });
  }
}

function askLocator(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Page or Section'),
    prompt: l10n.t('It stands behind the citation. Leave it empty to cite without one.'),
    placeHolder: l10n.t('p. 9, or sec. 2'),
  });
}
