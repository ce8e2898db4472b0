import type { ProposalQuotation } from '../claims/claims.js';
import { lettersIn, memoByObject, wordsIn, isTitleCase, fingerprintForm } from '@findings/core/text';
import type { Library } from '@findings/core/library';
import type { CheckedDocument } from './rule.js';

/** After one of these words, quotation marks enclose a name: `our booklet “How to ask for help”`. */
const NAMING_WORDS = new Set(
  `called entitled titled named booklet brochure leaflet flyer pamphlet poster book novel film movie documentary video song poem
  play game app website campaign slogan motto course module curriculum training workshop seminar project programme program
  handbook guide manual toolkit series column chapter heading section`.split(/\s+/),
);

/** Length of the text before and after a quotation that rules read, in UTF-16 code units. No rule reads further. */
export const CONTEXT_LENGTH = 100;

/** `” (Smith 2020)`, `” ([source](…))`, `”](https://…)`: the quotation has another source. */
const OTHER_SOURCE = lettersIn(/^[^A-Za-z0-9([]{0,4}(?:\]\(|\(\[[^@]|\([^()@]*\b(?:19|20)\d\d)/);

/** `”, Art. 5`, `”, s. 12(3)`, `”, p. 9`: a locator of another source. Locators of a report are in the citation. */
const OTHER_LOCATOR = lettersIn(
  /^[^A-Za-z0-9([]{0,4}(?:art|article|sec|section|ss?|cl|clause|r|rule|reg|regulation|para|paragraph|pp?)\.? \d/i,
);

/** Whether words that do not appear in the report may be a name, a title, or a quotation from another source. */
export function isForeignQuotation(
  { markdown }: CheckedDocument,
  { start, end }: ProposalQuotation,
  words: string,
): boolean {
  const before = wordsIn(markdown.slice(Math.max(0, start - CONTEXT_LENGTH), start)).at(-1);
  if (before !== undefined && NAMING_WORDS.has(before.toLowerCase())) return true;
  const after = markdown.slice(end, end + CONTEXT_LENGTH);
  if (OTHER_SOURCE(after).test(after) || OTHER_LOCATOR(after).test(after)) return true;
  return isTitleCase(wordsIn(words.slice(0, 4 * CONTEXT_LENGTH)));
}

/** Whether the words are the title of a session or a report. Then they are a name and not a quotation. */
export function isTitle(library: Library, words: string): boolean {
  return titlesOf(library).has(fingerprintForm(words).toLowerCase());
}

/** The titles of sessions and reports, in lower case, since styles capitalize differently. */
const titlesOf = memoByObject((library: Library): ReadonlySet<string> => {
  const containers = library.targets().filter((target) => !('finding' in target));
  return new Set(containers.map(({ text }) => fingerprintForm(text).toLowerCase()));
});
