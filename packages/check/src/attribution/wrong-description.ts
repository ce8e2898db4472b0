import type { Person } from '@findings/core';
import { anyCue, anyOf, cueSet, english, foldedWords } from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { descriptionAfter } from '../names/description-after.js';
import { describedPeople, type DescribedPerson } from '../names/described-people.js';
import type { FoundName } from '../names/find-names.js';
import { nameDirectory } from '../names/name-directory.js';
import { languagesIn } from '../names/sentence-words.js';
import { nameVocabulary, type NameVocabulary } from '../names/name-vocabulary.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

const SENTENCE_STARTERS = cueSet('sentenceStarters');

/** Offices that one person has at a time. Any other office needs a second title: `chief statistician`, `prime minister`. */
const SINGLE_OFFICES = cueSet('singleOffices');

const NEXT_PART = new RegExp(String.raw`^,\s(?:${anyOf(english.articles)}\s)?\p{Lu}`, 'u');
/** Also with small letters, as in `BoatWatch`. `MacDonald` is a surname. */
const ACRONYM = new RegExp(
  String.raw`(?<!\p{L})(?:\p{Lu}{3,}|(?!${anyCue('joinedParticles')}\p{Lu})\p{L}{2,}\p{Ll}\p{Lu}\p{L}+)(?!\p{L})`,
  'u',
);

/** Words in the names of many organizations. */
const COMMON_WORDS = cueSet('organizationWords');
/** `the Water Board workshop` */
const EVENT = new RegExp(String.raw`^\s${anyOf([...english.occasion, ...english.session])}(?!\p{L})`, 'u');

/** A description of more people than this does not identify a person. */
const MAX_OTHERS = 3;

/**
 * Reports a speaker whom the sentence describes as the report describes another person: `Tom Okoro, director of the Seed Bank`, or `Okoro of
 * the Seed Bank`. The report must also say who the speaker is, and must not name the organization together with the speaker.
 */
export function* wrongDescriptions(
  document: CheckedDocument,
  { block, start: claimStart, end: claimEnd }: Claim,
  names: readonly FoundName[],
): Iterable<RuleProblem> {
  const { library, say } = document;
  if (names.length === 0) return;
  const languages = languagesIn(block.text, { start: claimStart, end: claimEnd });
  const context = { directory: nameDirectory(library), vocabulary: nameVocabulary(library, languages) };
  for (const { people, organization, speaks, end } of names) {
    const [person, another] = people;
    if (!person || another || organization || !speaks) continue;
    const after = descriptionAfter(block.text.slice(end, claimEnd), context);
    if (!after || !isWholeName(block.text, end + after.end)) continue;
    // `Okoro of the Law School, University of Oslo`
    if (NEXT_PART.test(block.text.slice(end + after.end, end + after.end + 7))) continue;
    const written = block.text.slice(end + after.start, end + after.end);
    const described = describedPeople(library);
    const own = described.get(person);
    const words = descriptiveWords(written, context.vocabulary);
    if (!own || !words || !isKnown(own, words, context.vocabulary) || mayDescribe(own, written, words)) continue;
    const report = library.reports.find((one) => one.people.includes(person));
    const others = (report?.people ?? []).filter(
      (other) => other !== person && (described.get(other)?.descriptions ?? []).some((one) => hasAll(one, words.all)),
    );
    if (others.length === 0 || others.length > MAX_OTHERS) continue;
    yield {
      ...toDocumentRange(block, { start: end + after.start, end: end + after.end }),
      message: say`In the report, “${written}” describes ${say.and(others.map(({ name }: Person) => name))}, not ${person.name}.`,
    };
  }
}

interface DescriptiveWords {
  readonly all: readonly string[];
  /** Without titles. */
  readonly own: readonly string[];
  /** Those that many organizations do not share, if there are any. */
  readonly distinctive: readonly string[];
  readonly isOrganization: boolean;
}

/** The words of a description, if it names an organization, or an office that one person has. */
function descriptiveWords(
  written: string,
  { titles, organizations, links, smallWords }: NameVocabulary,
): DescriptiveWords | undefined {
  const all = foldedWords(written).filter(
    (word) => word.length > 1 && !SENTENCE_STARTERS.has(word) && !links.has(word) && !smallWords.has(word),
  );
  const offices = all.filter((word) => titles.has(word));
  const hasAcronym = ACRONYM.test(written);
  const isOrganization = hasAcronym || all.some((word) => organizations.has(word));
  const isOffice = offices.length > 1 || offices.some((word) => SINGLE_OFFICES.has(word));
  const own = all.filter((word) => !titles.has(word));
  if (own.length === 0 || !/\p{Lu}/u.test(written)) return undefined;
  const distinctive = own.filter((word) => !organizations.has(word) && !COMMON_WORDS.has(word));
  return isOrganization || isOffice
    ? { all, own, distinctive: distinctive.length > 0 ? distinctive : own, isOrganization }
    : undefined;
}

/** Whether the report says who a person is, and for whom they work if an organization is claimed. */
function isKnown(
  { descriptions, hasBracket }: DescribedPerson,
  { isOrganization }: DescriptiveWords,
  vocabulary: NameVocabulary,
): boolean {
  if (isOrganization && hasBracket) return true;
  return descriptions.some((one) => {
    const known = descriptiveWords(one, vocabulary);
    return known !== undefined && (known.isOrganization || !isOrganization);
  });
}

/** Whether the report may describe the person in these words, or in an acronym of them. */
function mayDescribe(
  { descriptions, words }: DescribedPerson,
  written: string,
  { distinctive }: DescriptiveWords,
): boolean {
  if (distinctive.filter((word) => words.has(word)).length * 2 >= distinctive.length) return true;
  const names = descriptions.flatMap((one) => one.split(/[\s,/]+/u));
  const capitals = written.split(/[\s,/]+/u).filter((word) => /^\p{Lu}{2,}$/u.test(word));
  return (
    names.some((name) => /\p{Lu}.*\p{Lu}/u.test(name) && isShortFor(name, `The ${written}`)) ||
    capitals.some((short) => descriptions.some((one) => isShortFor(short, one)))
  );
}

function hasAll(description: string, words: readonly string[]): boolean {
  const known = new Set(foldedWords(description));
  return words.every((word) => known.has(word));
}

/** Whether the name of an organization ends here. Otherwise it is part of a longer one (`Samsung Research`), or of the name of an event. */
function isWholeName(text: string, end: number): boolean {
  return (
    !EVENT.test(text.slice(end, end + 24)) && /^(?:\)|,|\s\p{Ll}|\s?\ufffc|[.;:]|$)/u.test(text.slice(end, end + 2))
  );
}

/** Whether a word may be an acronym of a name: `MoH` of `Ministry of Health`. */
function isShortFor(short: string, long: string): boolean {
  const initials = (long.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toLowerCase();
  const letters = short.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return letters.length > 1 && letters.length < 7 && at === letters.length;
}
