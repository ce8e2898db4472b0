import type { TextBlock } from '@findings/citations';
import type { TextRange } from '../facts/text-range.js';

/**
 * Clean words without what is cited between them; undefined where code or a formula stands there, which is no words.
 * Asterisks that are left are emphasis that Pandoc does not see (`*“so *it* is”*`), and no words either.
 */
export function quotedText(block: TextBlock, { start, end }: TextRange): string | undefined {
  const text = block.text.slice(start, end);
  if (!/[\ufffc*]/.test(text)) return text.trim();
  const isOpaque = block.objects.some(({ type, at }) => type === 'opaque' && at >= start && at < end);
  if (isOpaque) return undefined;
  return text
    .replace(/ ?\ufffc|\*/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
