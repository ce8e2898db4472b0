import type { Suggestion } from '../library/resolution.js';
import { inWords, reportTitle } from '../library/title.js';
import type { Report } from '../model.js';

/** `‘Trafficking in Persons Workshop’ (tip2012)`. */
export function nameReport(report: Report): string {
  return report.title === undefined ? report.key : `‘${reportTitle(report)}’ (${report.key})`;
}

/** ` Did you mean s8 (Session 8: Donor Perspectives) or s3 (…)?`; what else to do where nothing is near. */
export function didYouMean(suggestions: readonly Suggestion[]): string {
  if (suggestions.length === 0) return ' Correct the id, or take the citation out.';
  return ` Did you mean ${inWords(
    suggestions.map(({ id, title }) => `${id} (${title})`),
    'or',
  )}?`;
}

/**
 * `sessions 1 to 8`, `session 1`, `sessions 1, 2 and 5`, `no sessions`; of many with gaps the first and the last.
 *
 * @param noun in the singular
 */
export function countOut(noun: string, numbers: readonly string[]): string {
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return `no ${noun}s`;
  if (numbers.length === 1) return `only ${noun} ${first}`;
  const unbroken = numbers.every((number, index) => Number(number) === Number(first) + index);
  if (unbroken && numbers.length > 2) return `${noun}s ${first} to ${last}`;
  if (numbers.length <= 10) return `${noun}s ${inWords(numbers, 'and')}`;
  return `${numbers.length} ${noun}s, from ${first} to ${last}`;
}

/** `1 highlight`, `3 highlights`, `no highlights`. */
export function count(noun: string, many: number): string {
  return `${many === 0 ? 'no' : many} ${noun}${many === 1 ? '' : 's'}`;
}
