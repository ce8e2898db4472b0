import type { Report } from '@findings/core';
import { readDates } from '@findings/language';
import { firstWords } from './first-words.js';

/** Titles of this length are short already. */
const SHORT = 60;

/**
 * The part of a title that names the workshop, for short citations: `Design Lab on Water` of `2024-01 - Design Lab on Water - Summary`.
 * Undefined if the title has no shorter form.
 *
 * @param whole the title with the subtitle
 */
export function shortTitle({ title }: Report, whole: string): string | undefined {
  if (title === undefined) return undefined;
  const line = title.replace(/\s+/g, ' ').trim();
  const names = line.split(/: | [-–—|] /).map(withoutDate);
  const name = names.find((part) => /\p{L}{2}/u.test(part)) ?? line;
  const isWhole = name.split('(').length === name.split(')').length;
  const short = firstWords(isWhole ? name : line, SHORT).replace(/…(?=[”"]?$)/, '');
  return short === whole || short === '' ? undefined : short;
}

/** Removes a date at the beginning, and one at the end after a comma. */
function withoutDate(part: string): string {
  const [first] = readDates(part);
  const before = first?.end === part.length ? part.slice(0, first.start) : part;
  const rest = /(?:^|[,(])\s*$/.test(before) ? before : part;
  return rest
    .replace(/^\d[\d.-]*(?= |$)/, '')
    .replace(/[\s,(]+$/, '')
    .trim();
}
