import { isPlainText } from '@findings/core/text';

/**
 * The words of a text in small letters, each between two spaces, for a quick look whether one may be among them; those
 * that hold a sign (`1,000`, `non-profit`) are several. Absent where letters beyond ASCII may have to be folded.
 */
export function wordSet(text: string): string | undefined {
  if (!isPlainText(text)) return undefined;
  const heard = text.toLowerCase().replace(/(?<=[a-z0-9])['`\u2018\u2019\u201b](?=[a-z0-9])/g, '');
  return ` ${heard.replace(/[^a-z0-9]+/g, ' ').trim()} `;
}
