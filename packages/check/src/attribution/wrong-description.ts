import type { Person, Report } from '@findings/core';
import { findingOf, type Library } from '@findings/core/library';
import {
  anyOf,
  english,
  fold,
  isOrganizationName,
  mayAbbreviate,
  mayBeSameOrganization,
  memoByObject,
  memoByString,
  readDescription,
} from '@findings/language';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import type { CheckedDocument, RuleProblem } from '../document/checked-document.js';
import { descriptionsIn } from '../names/credits.js';
import { describedPeople, type DescribedPerson } from '../names/described-people.js';
import type { FoundName } from '../names/find-names.js';
import { languagesIn } from '../names/sentence-words.js';
import { contentWords, foldedCues, isFew, othersWith, type Described, type WrongPart } from './described.js';
import { wrongRole } from './wrong-role.js';

/** Words in the names of many organizations. */
const COMMON_WORDS = new Set([...foldedCues('organizationWords'), ...foldedCues('organizationHeads')]);
/** Kinds of organizations of which a person seldom has two. */
const EMPLOYERS = foldedCues('employers');
/** `the Water Board workshop` */
const EVENT = new RegExp(String.raw`^\s${anyOf([...english.occasion, ...english.session])}(?!\p{L})`, 'u');

/**
 * Reports a speaker whom the sentence gives a role or an organization that the report gives to another person, or that contradicts what the
 * report says of the speaker: `Tom Okoro, director of the Seed Bank`, `Okoro of the Seed Bank`. The report must say who the speaker is, and
 * must not name the organization together with the speaker. An organization that the report names without the speaker is another one.
 */
export function* wrongDescriptions(
  { library, say }: CheckedDocument,
  { block, start: claimStart, end: claimEnd }: Claim,
  names: readonly FoundName[],
): Iterable<RuleProblem> {
  const known = names.filter(({ people: [, another], organization }) => !another && !organization);
  if (!known.some(({ speaks }) => speaks)) return;
  const sentence = block.text.slice(claimStart, claimEnd);
  const [language = 'en'] = languagesIn(sentence, { start: 0, end: sentence.length });
  const people = describedPeople(library);
  for (const {
    start,
    end,
    people: [name],
    isInBrackets,
  } of descriptionsIn(sentence, known, claimStart)) {
    const person = name?.speaks ? name.people[0] : undefined;
    const own = person && people.get(person);
    const report = own && library.reports.find((one) => one.people.includes(person));
    if (!report || (!isInBrackets && !isWholeName(sentence, end))) continue;
    const written = sentence.slice(start, end);
    const isSameLanguage = language === own.language;
    const isElsewhere = (text: string): boolean => isSameLanguage && isNamedWithout(library, report, text, person);
    const wrong = wrongPart({ person, own, report, people, isSameLanguage }, written, isElsewhere);
    if (!wrong) continue;
    const { text, others, contradicted = '' } = wrong;
    // A name and its role are one word in `Wasserfonds-Direktorin`.
    const from = Math.max(0, written.indexOf(text));
    const length = written.includes(text) ? text.length : written.length;
    yield {
      ...toDocumentRange(block, { start: claimStart + start + from, end: claimStart + start + from + length }),
      message:
        others.length > 0
          ? say`In the report, “${text}” describes ${say.and(others.map((other) => other.name))}, not ${person.name}.`
          : say`In the report, “${contradicted}” describes ${person.name}.`,
    };
  }
}

function wrongPart(
  described: Described,
  written: string,
  isElsewhere: (text: string) => boolean,
): WrongPart | undefined {
  const { roles, organizations } = readDescription(written);
  for (const organization of organizations) {
    const wrong = wrongOrganization(described, organization, isElsewhere);
    if (wrong) return wrong;
  }
  for (const role of roles) {
    const wrong = wrongRole(described, role, organizations);
    if (wrong) return wrong;
  }
  return undefined;
}

function wrongOrganization(
  described: Described,
  text: string,
  isElsewhere: (text: string) => boolean,
): WrongPart | undefined {
  const { own, isSameLanguage } = described;
  const known = [...own.organizations];
  const words = contentWords(text);
  if (known.length === 0 || words.length === 0 || known.some((each) => mayBeSame(each, text))) return undefined;
  const distinctive = distinctiveWords(words);
  if (distinctive.filter((word) => own.words.has(word)).length * 2 >= distinctive.length) return undefined;
  const isName = isOrganizationName(text);
  const others = othersWith(described, (other) =>
    isName
      ? wordsOfOrganizations(other).some((theirs) => words.every((word) => theirs.has(word)))
      : other.organizations.has(text),
  );
  if (isFew(others)) return { text, others };
  if (others.length > 0 || (isName && isElsewhere(text))) return { text, others: [], contradicted: known[0]! };
  const employer = words.find((word) => EMPLOYERS.has(word));
  if (!isSameLanguage || !isName || employer === undefined || distinctive.every((word) => COMMON_WORDS.has(word)))
    return undefined;
  const contradicted = known.find((each) => {
    const theirs = contentWords(each);
    return theirs.includes(employer) && theirs.some((word) => !COMMON_WORDS.has(word));
  });
  return contradicted === undefined ? undefined : { text, others: [], contradicted };
}

/** Whether findings name an organization, and none of them names the person. */
function isNamedWithout(library: Library, { key }: Report, organization: string, person: Person): boolean {
  const { texts, known } = foldedTexts(library)(key);
  const [name, surname] = [fold(organization), fold(person.name.split(' ').at(-1)!)];
  const found = known.get(`${name} ${surname}`);
  if (found !== undefined) return found;
  const naming = texts.filter((text) => text.includes(name));
  const isWithout = naming.length > 0 && !naming.some((text) => text.includes(surname));
  known.set(`${name} ${surname}`, isWithout);
  return isWithout;
}

/** The folded texts of the findings of a report, and what they were asked before. */
const foldedTexts = memoByObject((library: Library) =>
  memoByString((key: string) => ({
    texts: library.targets(key).flatMap((target) => (findingOf(target) ? [fold(target.text)] : [])),
    known: new Map<string, boolean>(),
  })),
);

const wordsOfOrganizations: (person: DescribedPerson) => readonly ReadonlySet<string>[] = memoByObject(
  ({ organizations }) => [...organizations].map((each) => new Set(contentWords(each))),
);

/** Those that many organizations do not share, if there are any. */
function distinctiveWords(words: readonly string[]): readonly string[] {
  const distinctive = words.filter((word) => !COMMON_WORDS.has(word));
  return distinctive.length > 0 ? distinctive : words;
}

/** Whether two names are of one organization, or a word of one may be an acronym of the other. */
function mayBeSame(known: string, written: string): boolean {
  const capitals = (text: string): readonly string[] =>
    text.split(/[\s,/()]+/u).filter((word) => /\p{Lu}.*\p{Lu}/u.test(word));
  return (
    mayBeSameOrganization(known, written) ||
    capitals(known).some((word) => mayAbbreviate(word, `The ${written}`)) ||
    capitals(written).some((word) => mayAbbreviate(word, known))
  );
}

/** Whether the name of an organization ends here. Otherwise it is part of a longer one (`Samsung Research`), or of the name of an event. */
function isWholeName(text: string, end: number): boolean {
  return (
    !EVENT.test(text.slice(end, end + 24)) && /^(?:\)|,|\s\p{L}|\s?\ufffc|[.;:]|$)/u.test(text.slice(end, end + 2))
  );
}
