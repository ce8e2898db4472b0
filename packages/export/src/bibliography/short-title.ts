import { dateNamesOf, firstPhrase, lexicons, readDates, vocabularyOf } from '@findings/language';
import { oneLine } from '../line-text.js';

/** A title with more words is shortened in citations. */
const MOST_WORDS = 6;
/** UTF-16 code units of a title that are read. */
const MOST_READ = 300;
/** A shortened title may have more words, so that it ends with a phrase. */
const LONGEST = 8;

/**
 * The title for citations without an author, as style guides recommend: the part before a colon or a dash, without dates at its ends, and
 * of a long one the first phrase. `Design Lab on Water` of `2024-01 - Design Lab on Water - Summary`.
 */
export function shortTitleOf(title: string): string {
  return firstPart(withoutDates(oneLine(title.slice(0, MOST_READ))));
}

/** A heading in citations: all of a short one, and of a longer one the part before a colon or a dash, or the first phrase. */
export function shortHeadingOf(title: string): string {
  const heading = oneLine(title.slice(0, MOST_READ));
  return isShort(heading) ? heading : firstPart(heading);
}

function firstPart(title: string): string {
  const parts = title.split(/: | [-–—|] |(?<=\p{L}[?!]) /u);
  const part = parts.find((each) => /^\D*\p{L}{2}/u.test(each)) ?? title;
  if (isShort(part)) return part;
  // Without brackets and quotation marks that do not end.
  const phrase = firstPhrase(part, LONGEST).replace(/\s[("„“«][^)"“”»]*$/u, '');
  return phrase.replace(/[\s,;.–—-]+$/, '');
}

function isShort(title: string): boolean {
  return title.split(' ', MOST_WORDS + 1).length <= MOST_WORDS;
}

/** A title without the dates at its ends: `Open Board` of `2018-05-03 Open Board`, `Workshop` of `Workshop (May 3, 2018)`. */
function withoutDates(title: string): string {
  if (!/\d/.test(title)) return title;
  const dates = lexicons.flatMap(({ language }) => readDates(title, { names: dateNamesOf(vocabularyOf(language)) }));
  let from = /^(?:19|20)\d\d(?:-\d\d)?(?![-\w/.])/.exec(title)?.[0].length ?? 0;
  let to = /(?:, | [-–—] | ?\()(?:19|20)\d\d\)?$/.exec(title)?.index ?? title.length;
  for (const { start, end } of dates) {
    if (start === 0) from = Math.max(from, end);
    if (/^[).\s]*$/.test(title.slice(end))) to = Math.min(to, start);
  }
  const rest = title
    .slice(from, to)
    .replace(/^[\s:;,.|–—-]+/, '')
    .replace(/[\s:;,(|–—-]+$/, '');
  return /\p{L}{2}/u.test(rest) ? rest : title;
}
