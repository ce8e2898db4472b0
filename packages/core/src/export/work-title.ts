import type { Target } from '../library/target.js';
import { excerpt, sessionTitle } from '../library/title.js';

const LONGEST = 80;

/**
 * What a reader of a bibliography recognises a finding by: the title of a talk where the report has one, or else its
 * first words, of an exchange those of the question.
 */
export function workTitle(target: Target): string {
  switch (target.type) {
    case 'session':
      return sessionTitle(target.session);
    case 'highlight':
      return target.finding.title ?? firstWords(target.text);
    case 'exchange':
      return firstWords((target.finding.question ?? target.finding.comment)?.text ?? target.text);
    case 'passage':
      return firstWords(target.text);
    case 'report':
    case 'summary':
    case 'day':
      return target.title;
  }
}

/** `Shelters are full by the middle of the month`; of longer ones what stands before `…`, with its quotes closed. */
function firstWords(text: string): string {
  const whole = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![.…])\.$/, '');
  const cut = excerpt(whole, LONGEST).replace(/[\s,;:–—-]+…$/, '…');
  const words = cut === whole ? whole : cut + openQuote(cut);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The mark that ends a quotation that was cut short. */
function openQuote(text: string): string {
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return '”';
  return text.split('"').length % 2 === 0 ? '"' : '';
}
