import { reportTitle } from '../library/title.js';
import type { Suggestion } from '../library/resolution.js';
import type { Report } from '../model.js';
import type { Say } from '../saying/say.js';

/** `‘Trafficking in Persons Workshop’ (tip2012)`. */
export function nameReport(say: Say, report: Report): string {
  return report.title === undefined ? report.key : say`‘${reportTitle(report)}’ (${report.key})`;
}

/** ` Did you mean s8 (Session 8: Donor Perspectives) or s3 (…)?`; what else to do where nothing is near. */
export function didYouMean(say: Say, suggestions: readonly Suggestion[]): string {
  if (suggestions.length === 0) return say` Correct the id, or take the citation out.`;
  return say` Did you mean ${say.or(suggestions.map(({ id, title }) => `${id} (${title})`))}?`;
}

/** As many as a message names, and how many more there are. */
export function atMost(say: Say, most: number, all: readonly string[], many = all.length): readonly string[] {
  const named = all.slice(0, most);
  const more = many - named.length;
  return more > 0 ? [...named, say`${more} more`] : named;
}
