import type { ProposalQuotation } from '../claims/claims.js';
import {
  anyCue,
  anyOf,
  capitalized,
  cues,
  cueSet,
  english,
  fingerprintForm,
  isTitleCase,
  lettersIn,
  mayHavePhrase,
  memoByObject,
  wholePhrase,
  wordsIn,
} from '@findings/language';
import type { Report } from '@findings/core';
import type { Library } from '@findings/core/library';
import { reportNames } from '../matching/classify-difference.js';
import type { CheckedDocument } from '../document/checked-document.js';

/** After one of these words, quotation marks enclose a name: `our booklet “How to ask for help”`. */
const NAMING_WORDS = cueSet('namedThings');

/** Length of the text before and after a quotation that rules read, in UTF-16 code units. No rule reads further. */
export const CONTEXT_LENGTH = 100;

/** `” (Smith 2020)`, `” ([source](…))`, `”](https://…)`: the quotation has another source. */
const OTHER_SOURCE = lettersIn(/^[^A-Za-z0-9([]{0,4}(?:\]\(|\(\[[^@]|\([^()@]*\b(?:19|20)\d\d)/);

/** `”, Art. 5`, `”, s. 12(3)`, `”, p. 9`: a locator of another source. Locators of a report are in the citation. */
const OTHER_LOCATOR = lettersIn(new RegExp(String.raw`^[^A-Za-z0-9([]{0,4}${anyCue('locators')}\.? \d`, 'i'));

/** Phrases for the writers' own sources and for the donor's texts: `told us`, `our survey`, `your call`. */
const WE = anyCue('writers');
const OUR = anyCue('writersOwn');
const YOUR = anyCue('readersOwn');
const OWN_SOURCE = new RegExp(
  [
    // `told us`, `confided to us`, and our own words before the quotation: `our slogan`, `fishers in our villages say`.
    String.raw`\b(?:us|me)\b[^.?!,;]{0,30}(?: …|$)`,
    String.raw`\b(?:${OUR}|${YOUR})(?: [\w-]+){1,4} …`,
    String.raw`\b${WE} (?:\w+ )?(?:${anyCue('ownReading')}|${anyCue('ownNaming')}(?! ${anyCue('notNaming')}))\b`,
    // “We heard” alone may be said of a workshop.
    String.raw`\b${anyCue('ownPlaces')} [^.?!]*\b${WE} (?:\w+ )?${anyCue('ownHearing')}\b`,
    String.raw`\b${WE} (?:\w+ )?${anyCue('ownHearing')} ${anyCue('afterHeard')}\b`,
    String.raw`\b${OUR} (?:[\w-]+ ){0,3}${anyCue('ownMaterial')}\b`,
    String.raw`\b${YOUR} (?:[\w-]+ ){0,2}${anyCue('donorMaterial')}\b`,
    String.raw`\b${anyCue('donorTexts')}\b`,
    String.raw`\b${anyCue('sayings')}\b`,
  ].join('|'),
  'i',
);

/** A law or a handbook has its own words. */
const DOCUMENT = new RegExp(
  String.raw`\b${anyCue('documentNouns')}(?: \d+| of (?:19|20)\d\d)?,? (?:${anyCue('also')} )?${anyCue('sourceVerbs')}\b`,
  'i',
);

/** A name with a verb of saying after it: `Elinor Ostrom wrote`, `The FAO guidelines speak of`; or before it: `writes Ostrom`. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:${anyCue('titleSmallWords')}|${anyOf(english.particles)}|\p{Lu}[\p{L}\p{M}.’'-]*))*`;
const VERB = `(?:${anyCue('beforeSourceVerbs')} )?${anyCue('sourceVerbs')}`;
const NAMED_BEFORE = new RegExp(String.raw`(${NAME})(?: [\p{Ll}-]+)?,? ${VERB}\b[^.?!]{0,30}$`, 'u');
const NAMED_AFTER = new RegExp(String.raw`^[^\p{L}\p{N};.]{0,4}(?:as )?(?:${VERB} (${NAME})|(${NAME}) ${VERB})`, 'u');

/** Words that are capitalized at the start of a sentence without being a name. */
const NO_NAME = new RegExp(
  String.raw`^(?:${anyOf(capitalized([...cues('sentenceStarters'), ...cues('nameOpeners'), ...english.honorifics]))}\b\.? ?)+`,
);

/** `”, as the saying goes`. */
const SAYING = new RegExp(String.raw`^[^\p{L}\p{N}]{0,4}${anyCue('sayings')}\b`, 'u');

/** Where what the writers quote is from the report after all. */
const WORKSHOP = wholePhrase(cues('workshopWords'));

const NEXT_CLAUSE = new RegExp(
  String.raw`,(?! )|, (?:${anyCue('clauseJoints', ['en'])}|${anyCue('otherClauses', ['en'])})\b`,
);

// Most texts have none of these words. Then the expressions for them are not compiled.
const mayHaveVerb = mayHavePhrase(cues('sourceVerbs'));
const mayHaveSaying = mayHavePhrase(cues('sayings'));
const mayNameWorkshop = mayHavePhrase(cues('workshopWords'));

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
  const rest = /^[^.?!;[]*/.exec(after)![0].split(NEXT_CLAUSE)[0]!;
  const hasVerb = mayHaveVerb(lead);
  const namedBefore = hasVerb ? NAMED_BEFORE.exec(lead) : null;
  const namedAfter = mayHaveVerb(after) ? NAMED_AFTER.exec(after) : null;
  const speaker = namedAfter?.slice(1).find((each) => each !== undefined) ?? '';
  if ((mayNameWorkshop(lead) && WORKSHOP.test(lead)) || [lead, speaker].some((text) => namesSpeaker(library, text)))
    return false;
  if (OWN_SOURCE.test(`${lead} … ${rest}`) || (hasVerb && DOCUMENT.test(lead))) return true;
  if (mayHaveSaying(after) && SAYING.test(after)) return true;
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
  if (name === '') return false;
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
