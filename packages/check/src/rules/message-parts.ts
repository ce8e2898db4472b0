import { reportTitle } from '@findings/core/library';
import type { NearestId } from '@findings/core/library';
import type { Report } from '@findings/core';
import type { Translate } from '@findings/core/text';

/** `‘Trafficking in Persons Workshop’ (tip2012)`. */
export function nameReport(say: Translate, report: Report): string {
  return report.title === undefined ? report.key : say`‘${reportTitle(report)}’ (${report.key})`;
}

/** ` Did you mean s8 (Session 8: Donor Perspectives) or s3 (…)?`; what else to do where nothing is near. */
export function didYouMean(say: Translate, suggestions: readonly NearestId[]): string {
  if (suggestions.length === 0) return say` Correct the id, or take the citation out.`;
  return say` Did you mean ${say.or(suggestions.map(({ id, title }) => `${id} (${title})`))}?`;
}

/** As many as a message names, and how many more there are. */
export function listAtMost(say: Translate, most: number, all: readonly string[], many = all.length): readonly string[] {
  const named = all.slice(0, most);
  const more = many - named.length;
  return more > 0 ? [...named, say`${more} more`] : named;
}
