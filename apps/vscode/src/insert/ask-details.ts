import { l10n, window } from 'vscode';
import type { InsertionParams } from '@findings/language-server/protocol';

/**
 * Asks for the page or section of a citation, then for the words before it. Both can stay empty.
 *
 * @param page of the finding, as printed
 * @returns undefined if the user cancels
 */
export async function askDetails(
  page: string | undefined,
): Promise<Pick<InsertionParams, 'locator' | 'prefix'> | undefined> {
  const locator = await window.showInputBox({
    title: l10n.t('Page or Section'),
    prompt: l10n.t('Appears after the citation. Leave it empty to cite without one.'),
    placeHolder: l10n.t('p. 9, or sec. 2'),
    ...(page !== undefined && { value: `p. ${page}` }),
  });
  if (locator === undefined) return undefined;
  const prefix = await window.showInputBox({
    title: l10n.t('Words Before the Citation'),
    prompt: l10n.t('Appear in the brackets before the citation. Leave it empty to cite without them.'),
    placeHolder: l10n.t('see, or but compare'),
  });
  return prefix === undefined ? undefined : { locator, prefix };
}
