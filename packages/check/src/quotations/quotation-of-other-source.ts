import type { ProposalQuotation } from '../claims/claims.js';
import { lettersIn, memoByObject, wordsIn, isTitleCase, fingerprintForm } from '@findings/language';
import type { Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import { reportNames } from '../matching/classify-difference.js';
import type { CheckedDocument } from '../document/checked-document.js';

/** After one of these words, quotation marks enclose a name: `our booklet “How to ask for help”`. */
const NAMING_WORDS = new Set(
  `called entitled titled named booklet brochure leaflet flyer pamphlet poster book novel film movie documentary video song poem
  play game app website campaign slogan motto course module curriculum training workshop seminar project programme program
  handbook guide manual toolkit series column chapter heading section strategy plan vision mission indicator objective goal hypothesis
  headline proverb saying adage maxim hashtag brand label category banner sign question`.split(/\s+/),
);

/** Length of the text before and after a quotation that rules read, in UTF-16 code units. No rule reads further. */
export const CONTEXT_LENGTH = 100;

/** `” (Smith 2020)`, `” ([source](…))`, `”](https://…)`: the quotation has another source. */
const OTHER_SOURCE = lettersIn(/^[^A-Za-z0-9([]{0,4}(?:\]\(|\(\[[^@]|\([^()@]*\b(?:19|20)\d\d)/);

/** `”, Art. 5`, `”, s. 12(3)`, `”, p. 9`: a locator of another source. Locators of a report are in the citation. */
const OTHER_LOCATOR = lettersIn(
  /^[^A-Za-z0-9([]{0,4}(?:art|article|sec|section|ss?|cl|clause|r|rule|reg|regulation|para|paragraph|pp?)\.? \d/i,
);

/** Phrases for the writers' own sources and for the donor's texts: `told us`, `our survey`, `your call`. */
const OWN_SOURCE = new RegExp(
  [
    // `told us`, `confided to us`, and our own words before the quotation: `our slogan`, `fishers in our villages say`.
    String.raw`\b(?:us|me)\b[^.?!,;]{0,30}(?: …|$)`,
    String.raw`\b(?:our|my|your)(?: [\w-]+){1,4} …`,
    String.raw`\b(?:we|I) (?:\w+ )?(?:asked|interviewed|surveyed|recorded|were told|was told|(?:spoke|talked|met|work|worked) (?:to|with)|call(?! for)|name|term|label|dub)\b`,
    // “We heard” alone may be said of a workshop.
    String.raw`\b(?:in|at|during|from|on|across|when|where|while) [^.?!]*\b(?:we|I) (?:\w+ )?(?:heard|hear|met|spoke)\b`,
    String.raw`\b(?:we|I) (?:\w+ )?(?:heard|hear) (?:from|in|at|during|on|over|again|often|one|many)\b`,
    String.raw`\b(?:our|my) (?:own )?(?:[\w-]+ ){0,2}(?:surveys?|interviews?|interviewees?|respondents?|informants?|focus groups?|visits?|fieldwork|baseline|questionnaires?|beneficiar(?:y|ies)|clients?|partners?|members?|staff|team|colleagues?|director|volunteers?|hotline|helpline|network|organi[sz]ation|shelters?|pilot|evaluation|assessment|trainees|students|website|charter)\b`,
    String.raw`\byour (?:[\w-]+ ){0,2}(?:calls?|guidelines|guidance|requests?|tender|strategy|website|letter|terms|notice|invitation|programme|program|priorities|form|criteria|foundation|fund)\b`,
    String.raw`\b(?:the|this) (?:call|call for (?:proposals|applications)|call text|request for (?:proposals|applications)|RFP|RFA|tender|terms of reference)\b`,
    String.raw`\b(?:sayings?|proverb|adage|maxim)\b|\bas (?:they|people) say\b`,
  ].join('|'),
  'i',
);

/** A law or a handbook has its own words. */
const DOCUMENT =
  /\b(?:act|bill|law|protocol|convention|constitution|article|statute|code|directive|regulation|resolution|treaty|guidelines?|handbook|manual|dictionary|newspaper)(?: \d+| of (?:19|20)\d\d)?(?:,)? (?:also )?(?:says?|said|reads?|states?|stated|defines?|speaks? of|calls?|requires?|provides?|puts? it|demands?|speak|describes?)\b/i;

/** A name with a verb of saying after it: `Elinor Ostrom wrote`, `The FAO guidelines speak of`; or before it: `writes Ostrom`. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:of|the|for|and|de|van|von|\p{Lu}[\p{L}\p{M}.’'-]*))*`;
const VERB = String.raw`(?:once |also |has |famously )?(?:wrote|writes|written|says?|said|calls?|called|puts?|put it|defines?|defined|describes?|described|speaks? of|spoke of|argues?|argued|reports?|reported|notes?|noted|states?|stated|asks?|asked|reads?|warns?|warned|observes?|observed|quotes?)`;
const NAMED_BEFORE = new RegExp(String.raw`(${NAME})(?: [\p{Ll}-]+)?,? ${VERB}\b[^.?!]{0,30}$`, 'u');
const NAMED_AFTER = new RegExp(String.raw`^[^\p{L}\p{N};.]{0,4}(?:as )?(?:${VERB} (${NAME})|(${NAME}) ${VERB})`, 'u');

/** Words that are capitalized at the start of a sentence without being a name. */
const NO_NAME =
  /^(?:(?:As|The|A|An|In|At|On|By|And|But|For|Our|Your|My|Dr|Mr|Mrs|Ms|Prof|Professor|One|Many|Some|He|She|They|It|We|I|Who|What|This|That|These|Those|Their|His|Her|Somebody|Someone|Nobody|Everybody|Everyone|People|Others|Another)\b\.? ?)+/;

/** `”, as the saying goes`. */
const SAYING = /^[^\p{L}\p{N}]{0,4}as (?:the|an old) (?:\w+ )?(?:saying|proverb|adage|phrase)\b/u;

/** Where what the writers quote is from the report after all. */
const WORKSHOP =
  /\b(?:workshop|panel|panell?ists?|session|plenary|conference|(?:the|its) report|forum|meeting|speakers?)\b/i;

/** Whether words that do not appear in the report may be a name, a title, or a quotation from another source. */
export function isForeignQuotation(document: CheckedDocument, quotation: ProposalQuotation, words: string): boolean {
  const { markdown } = document;
  const { start, end, proximity } = quotation;
  const before = markdown.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = markdown.slice(end, end + CONTEXT_LENGTH);
  const last = wordsIn(before).at(-1);
  if (last !== undefined && NAMING_WORDS.has(last.toLowerCase())) return true;
  if (isOtherSource(after)) return true;
  if (isTitleCase(wordsIn(words.slice(0, 4 * CONTEXT_LENGTH)))) return true;
  // A citation directly after the words is their source.
  return proximity !== 'own' && isSaidElsewhere(document, before, after);
}

/** Whether the text after a quotation names another source than a report. */
export function isOtherSource(after: string): boolean {
  return OTHER_SOURCE(after).test(after) || OTHER_LOCATOR(after).test(after);
}

function isSaidElsewhere({ library }: CheckedDocument, before: string, after: string): boolean {
  const lead = before
    .split(/[.?!](?:\s|$)|\n\s*\n|[;\]]/)
    .at(-1)!
    .replace(/[\s,:“”„«"'‘*_(]+$/, '');
  const rest = /^[^.?!;[]*/.exec(after)![0].split(/,(?! )|, (?:and|but|which|while|as|where)\b/)[0]!;
  const [namedBefore, namedAfter] = [NAMED_BEFORE.exec(lead), NAMED_AFTER.exec(after)];
  const speaker = namedAfter?.slice(1).find((each) => each !== undefined) ?? '';
  if (WORKSHOP.test(lead) || [lead, speaker].some((text) => namesSpeaker(library, text))) return false;
  if (OWN_SOURCE.test(`${lead} … ${rest}`) || DOCUMENT.test(lead) || SAYING.test(after)) return true;
  const name = namedBefore?.[1] ?? speaker;
  const isFirst = namedBefore !== null && lead.slice(0, namedBefore.index).trim() === '';
  return isUnknownName(library, name, isFirst);
}

/** Whether a text names a person of the reports. */
function namesSpeaker(library: Library, text: string): boolean {
  const words = text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => library.reports.some((report) => peopleOf(report).has(word.toLowerCase())));
}

/** The last names of the people of a report, in lower case. */
const peopleOf = memoByObject(
  ({ people }: Report): ReadonlySet<string> =>
    new Set(people.flatMap(({ name }) => name.match(/\p{L}[\p{L}\p{M}]+$/u)?.[0].toLowerCase() ?? [])),
);

/**
 * Whether a name is not in the reports. One word at the start of a sentence is not always a name (`Fishers said`).
 *
 * @param isFirst whether it starts its sentence
 */
function isUnknownName(library: Library, name: string, isFirst: boolean): boolean {
  const words = name.replace(NO_NAME, '').match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
  const isCertain = words.length > 1 || /\p{Lu}{2}/u.test(name) || !isFirst || NO_NAME.test(name);
  const isKnown = (word: string): boolean =>
    library.reports.some((report) => reportNames(report).has(word.toLowerCase()));
  return words.length > 0 && isCertain && !words.every(isKnown);
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
