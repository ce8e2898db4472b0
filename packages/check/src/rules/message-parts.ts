import { reportTitle } from '@findings/core/library';
import type { NearestId } from '@findings/core/library';
import type { Report } from '@findings/core';
import type { Translate } from '@findings/core/text';

/** `‘Trafficking in Persons Workshop’ (tip2012)`. */
export function nameReport(say: Translate, report: Report): string {
  return report.title === undefined ? report.key : say`‘${reportTitle(report)}’ (${report.key})`;
}

/** The words for a report inside a sentence. A digest is called so, because it does not have the words of the original report. */
export function sourceName(say: Translate, { digest }: Report): string {
  return digest ? say`the digest` : say`the report`;
}

/** The words for a report at the start of a sentence. */
export function sourceNameFirst(say: Translate, { digest }: Report): string {
  return digest ? say`The digest` : say`The report`;
}

/** Advises to check the original report if the quotation was compared with a digest. */
export function originalReportAdvice(say: Translate, { digest }: Report): string {
  return digest ? say` This is a digest. Compare the quotation with the original report, too.` : '';
}

/** ` Did you mean s8 (Session 8: Donor Perspectives) or s3 (…)?`, or other advice if there is no similar id. */
export function didYouMean(say: Translate, suggestions: readonly NearestId[]): string {
  if (suggestions.length === 0) return say` Correct the id, or remove the citation.`;
  return say` Did you mean ${say.or(suggestions.map(({ id, title }) => `${id} (${title})`))}?`;
}

/**
 * The first items of a list, and the number of the others: `s1.h1`, `s1.h2`, `3 more`.
 *
 * @param count the length of the whole list, of which `items` may be only the start
 */
export function listAtMost(
  say: Translate,
  max: number,
  items: readonly string[],
  count = items.length,
): readonly string[] {
  const named = items.slice(0, max);
  const more = count - named.length;
  return more > 0 ? [...named, say`${more} more`] : named;
}
