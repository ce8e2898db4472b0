import type { TextBlock } from '@findings/citations';
import type { TextRange } from '../facts/text-range.js';

/** Clean words without what is cited between them; undefined where code or a formula stands there, which is no words. */
export function quotedText(block: TextBlock, { start, end }: TextRange): string | undefined {
  const text = block.text.slice(start, end);
  if (!text.includes('\ufffc')) return text.trim();
  const isOpaque = block.objects.some(({ type, at }) => type === 'opaque' && at >= start && at < end);
  return isOpaque ? undefined : text.replace(/ ?\ufffc/g, '').trim();
}
