import { anyCue, anyOf, cues, cueSet, english, foldedWords } from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { organizationIn } from '../names/affiliation-words.js';
import type { FoundName } from '../names/find-names.js';
import { nameDirectory, type DirectoryEntry, type NameDirectory } from '../names/name-directory.js';
import { findNameWords } from '../names/name-words.js';
import { escapeMarkdown } from '../quotations/quotation-edits.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';

const SENTENCE_STARTERS = cueSet('sentenceStarters');

/** The farthest end of an organization from the end of a name, in UTF-16 code units. */
const LONGEST = 100;
/** The text between a name and its organization. */
const PREPOSITIONS = anyCue('beforeAffiliations', ['en']);
const ARTICLE = anyOf(english.articles);
const JOINT = new RegExp(String.raw`^(?:\s\(|,?\s${PREPOSITIONS}\s(?:${ARTICLE}\s)?|,\s(?:${ARTICLE}\s)?)`, 'u');

/** `the Water Board workshop` */
const EVENT = new RegExp(String.raw`^\s${anyOf([...english.occasion, ...english.session])}(?!\p{L})`, 'u');

/** Words in the names of many organizations. */
const COMMON_WORDS = cueSet('organizationWords');

/**
 * Reports a speaker whom the sentence places in the organization of another person in the report: `Paula Teixeira of Nordvik Transit`.
 * A person whose organization the report does not give may be from anywhere.
 */
export function* wrongAffiliations(
  document: CheckedDocument,
  { block }: Claim,
  names: readonly FoundName[],
): Iterable<RuleProblem> {
  const { say, library } = document;
  for (const { people, organization, speaks, end } of names) {
    const [person, another] = people;
    if (!person || another || organization || !speaks || person.affiliations.length === 0) continue;
    const found = organizationAt(block.text, end, nameDirectory(library));
    const report = library.reports.find((one) => one.people.includes(person));
    if (!found || !report || !found.entry.people.every((one) => one !== person && report.people.includes(one)))
      continue;
    if (person.affiliations.some((own) => mayBeSame(own, found.written))) continue;
    const affiliation = person.affiliations.join(', ');
    const range = toDocumentRange(block, found);
    yield {
      ...range,
      message: say`According to the report, ${person.name} is from ${affiliation}, not from ${found.written}.`,
      choices: [
        {
          ...range,
          text: escapeMarkdown(person.affiliations[0]!, block.kind === 'cell'),
          title: say`Write ${person.affiliations[0]!}`,
        },
      ],
    };
  }
}

interface FoundOrganization {
  readonly entry: DirectoryEntry;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** The organization directly after a name. */
function organizationAt(text: string, nameEnd: number, directory: NameDirectory): FoundOrganization | undefined {
  const joint = JOINT.exec(text.slice(nameEnd, nameEnd + 12))?.[0];
  if (joint === undefined) return undefined;
  const from = nameEnd + joint.length;
  const words = findNameWords(text, { start: from, end: Math.min(text.length, nameEnd + LONGEST) });
  const entry = words[0]?.start === from ? organizationIn(words, 0, directory) : undefined;
  if (!entry) return undefined;
  const { end } = words[entry.words.length - 1]!;
  const isWhole = isWholeName(text, end);
  const isClosed = !joint.startsWith(',') || /\s\p{L}+\s/u.test(joint) || isAside(text.slice(end, end + 6));
  return isWhole && isClosed ? { entry, written: text.slice(from, end), start: from, end } : undefined;
}

/** Whether the name of an organization ends here. Otherwise it is part of a longer one (`Samsung Research`), or of the name of an event. */
function isWholeName(text: string, end: number): boolean {
  return (
    !EVENT.test(text.slice(end, end + 24)) && /^(?:\)|,|\s\p{Ll}|\s?\ufffc|[.;:]|$)/u.test(text.slice(end, end + 2))
  );
}

const NEXT_ITEM = new RegExp(String.raw`^,\s(?:\p{Lu}|${anyOf(cues('betweenAlternatives'))}\s)`, 'u');

/** Whether a comma ends an aside and is not part of a list: `Ana Rai, Water Board, argued`, but not `Ana Rai, Water Board, and UNICEF`. */
function isAside(after: string): boolean {
  return after.startsWith(',') && !NEXT_ITEM.test(after);
}

/** Whether two names may mean the same organization, or offices of one: they share a word of their own, or one is short for the other. */
function mayBeSame(one: string, other: string): boolean {
  const words = significantWords(one);
  const otherWords = significantWords(other);
  const own = words.filter((word) => !COMMON_WORDS.has(word));
  const otherOwn = otherWords.filter((word) => !COMMON_WORDS.has(word));
  const isNamed = own.length > 0 && otherOwn.length > 0;
  const sharesWord = isNamed
    ? own.some((word) => otherOwn.includes(word))
    : words.some((word) => otherWords.includes(word));
  return sharesWord || isShortFor(one, other) || isShortFor(other, one);
}

function significantWords(name: string): readonly string[] {
  return foldedWords(name).filter((word) => word.length > 2 && !SENTENCE_STARTERS.has(word));
}

/** Whether a word may be an acronym of a name: `MoH` of `Ministry of Health`. */
function isShortFor(short: string, long: string): boolean {
  const initials = (long.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toLowerCase();
  const letters = short.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
  return letters.length > 1 && letters.length < 7 && isSubsequence(letters, initials);
}

function isSubsequence(letters: string, all: string): boolean {
  let at = 0;
  for (const letter of all) if (letter === letters[at]) at++;
  return at === letters.length;
}
