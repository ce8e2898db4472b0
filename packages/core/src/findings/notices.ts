import { anyCue, cues, wholePhrase } from '@findings/language';
import type { Block } from '../blocks/block.js';

/** A paragraph with more words is prose. */
const MOST_WORDS = 25;
/** A paragraph with more words that names a license is prose. */
const MOST_WORDS_OF_LICENSE = 8;
/** `© 2016 Ana Diaz`, `Copyright © Water Board` */
const COPYRIGHT = new RegExp(String.raw`^(?:©|${anyCue('copyright')}\s+(?:©|\(c\)|\d{4}\b))`, 'iu');
/** `Creative Commons BY 3.0`. */
const LICENSE = wholePhrase(cues('licences'));

/** Whether a paragraph only states the copyright or a license. Some reports repeat it below each heading. */
export function isNotice({ kind, prose: { text } }: Block): boolean {
  if (kind !== 'paragraph') return false;
  const words = text.split(/\s+/, MOST_WORDS + 1).length;
  if (words > MOST_WORDS) return false;
  return COPYRIGHT.test(text) || (words <= MOST_WORDS_OF_LICENSE && LICENSE.test(text) && !/[.!?]$/.test(text));
}
