import type { ProposalQuotation } from '../claims/claims.js';
import { lettersIn, wordsIn, isTitleCase, verbatimForm } from '@findings/core/text';
import type { Library } from '@findings/core/library';
import type { CheckedDocument } from './rule.js';

/** A name that follows these words is no quotation: `our booklet “How to ask for help”`. */
const named = new Set(
  `called entitled titled named booklet brochure leaflet flyer pamphlet poster book novel film movie documentary video song poem
  play game app website campaign slogan motto course module curriculum training workshop seminar project programme program
  handbook guide manual toolkit series column chapter heading section`.split(/\s+/),
);

/** So much of what stands before and behind a quotation is looked at, in UTF-16 code units; no rule looks further. */
export const CONTEXT_LENGTH = 100;

/** `” (Smith 2020)`, `” ([source](…))`, `”](https://…)`: the quotation has another source. */
const sourced = lettersIn(/^[^A-Za-z0-9([]{0,4}(?:\]\(|\(\[[^@]|\([^()@]*\b(?:19|20)\d\d)/);

/** `”, Art. 5`, `”, s. 12(3)`, `”, p. 9`: a place in something else, since one in ours stands in the citation. */
const located = lettersIn(
  /^[^A-Za-z0-9([]{0,4}(?:art|article|sec|section|ss?|cl|clause|r|rule|reg|regulation|para|paragraph|pp?)\.? \d/i,
);

/** Whether words that stand nowhere in the report may be a name, a title, or from elsewhere. */
export function isForeignQuotation(
  { markdown }: CheckedDocument,
  { start, end }: ProposalQuotation,
  words: string,
): boolean {
  const before = wordsIn(markdown.slice(Math.max(0, start - CONTEXT_LENGTH), start)).at(-1);
  if (before !== undefined && named.has(before.toLowerCase())) return true;
  const behind = markdown.slice(end, end + CONTEXT_LENGTH);
  if (sourced(behind).test(behind) || located(behind).test(behind)) return true;
  return isTitleCase(wordsIn(words.slice(0, 4 * CONTEXT_LENGTH)));
}

/** Whether words are the title of a session or a report: they name it, and are quoted from nowhere. */
export function isTitle(library: Library, words: string): boolean {
  return titlesOf(library).has(verbatimForm(words).toLowerCase());
}

const known = new WeakMap<Library, ReadonlySet<string>>();

/** The titles of sessions and reports, in lower case, since each style has its own capitals. */
function titlesOf(library: Library): ReadonlySet<string> {
  let titles = known.get(library);
  if (!titles) {
    const containers = library.targets().filter((target) => !('finding' in target));
    known.set(library, (titles = new Set(containers.map(({ text }) => verbatimForm(text).toLowerCase()))));
  }
  return titles;
}
