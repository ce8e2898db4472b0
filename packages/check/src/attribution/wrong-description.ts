import { findingOf, type Library } from '@findings/core/library';
import {
  anyOf,
  english,
  fold,
  foldedWordsOf,
  isOrganizationName,
  isPlace,
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
import {
  contentWords,
  isFew,
  othersWith,
  type DescriptionCheck,
  type DescriptionMismatch,
} from './description-check.js';
import { isLooseRole, wrongRole } from './wrong-role.js';

/** Words in the names of many organizations. */
const COMMON_WORDS = foldedWordsOf(['organizationWords', 'organizationHeads']);
/** Kinds of organizations. A person seldom belongs to two of the same kind. */
const EMPLOYERS = foldedWordsOf(['employers']);
/** `the Water Board workshop` */
const EVENT = new RegExp(String.raw`^\s${anyOf([...english.occasion, ...english.session])}(?!\p{L})`, 'u');

/**
 * Reports a speaker whom the sentence gives a role or an organization that the report gives to another person, or that contradicts what the
 * report says about the speaker: `Tom Okoro, director of the Seed Bank`, `Okoro of the Seed Bank`. An organization is compared only if the
 * report never names the two together. An organization that the report only names elsewhere is wrong, too. It is an info if the report
 * gives no organization for the speaker, or names this one nowhere.
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
    const wrong = mismatchIn({ library, person, own, report, people, isSameLanguage }, written);
    // `Ana Diaz of the Rain Team, Well Fund`.
    const isNamed = (): boolean =>
      sentence
        .slice(end)
        .split(/\s*[,;()]\s*/)
        .some((part) => part.length > 2 && [...own.organizations].some((each) => mayBeSame(each, part)));
    if (!wrong || (wrong.isUnsure && isNamed())) continue;
    const { text, others, contradiction = '', isUnsure = false } = wrong;
    // The text may not be in the sentence as it is: in `Wasserfonds-Direktorin`, role and organization are one word.
    const from = Math.max(0, written.indexOf(text));
    const length = written.includes(text) ? text.length : written.length;
    yield {
      ...toDocumentRange(block, { start: claimStart + start + from, end: claimStart + start + from + length }),
      message:
        others.length > 0
          ? say`In the report, “${text}” describes ${say.and(others.map((other) => other.name))}, not ${person.name}.`
          : say`In the report, “${contradiction}” describes ${person.name}.`,
      ...(isUnsure && { severity: 'info' as const }),
    };
  }
}

function mismatchIn(described: DescriptionCheck, written: string): DescriptionMismatch | undefined {
  const { roles, organizations } = readDescription(written);
  for (const organization of organizations) {
    const wrong = wrongOrganization(described, organization);
    // A member of a council may work for a fund.
    if (wrong && !(wrong.isUnsure && roles.length > 0 && roles.every(isLooseRole))) return wrong;
  }
  for (const role of roles) {
    const wrong = wrongRole(described, role, organizations);
    if (wrong) return wrong;
  }
  return undefined;
}

/** The mismatch of an organization that the report gives to another person, or that contradicts the organizations of the person. */
function wrongOrganization(described: DescriptionCheck, text: string): DescriptionMismatch | undefined {
  const { own, isSameLanguage } = described;
  const known = [...own.organizations];
  const words = contentWords(text);
  if (words.length === 0 || known.some((each) => mayBeSame(each, text))) return undefined;
  // The report may name the organization in a sentence about the person.
  const distinctive = distinctiveWords(words);
  if (distinctive.filter((word) => own.words.has(word)).length * 2 >= distinctive.length) return undefined;
  const isName = isOrganizationName(text);
  const others = othersWith(described, (other) =>
    isName
      ? wordsOfOrganizations(other).some((theirs) => words.every((word) => theirs.has(word)))
      : other.organizations.has(text),
  );
  if (isFew(others)) return { text, others, isUnsure: known.length === 0 };
  const [contradiction] = known;
  if (contradiction === undefined) return undefined;
  if (others.length > 0) return { text, others: [], contradiction };
  if (!isName || !isSameLanguage) return undefined;
  if (isNamedWithout(described, text)) return { text, others: [], contradiction };
  // The report need not name the organization if it is of the same kind as the person's: another university.
  const employer = words.find((word) => EMPLOYERS.has(word));
  const other = known.find((each) => {
    const theirs = contentWords(each);
    return employer !== undefined && theirs.includes(employer) && theirs.some((word) => !COMMON_WORDS.has(word));
  });
  if (other !== undefined && distinctive.some((word) => !COMMON_WORDS.has(word)))
    return { text, others: [], contradiction: other };
  return isUnrelated(described, text) ? { text, others: [], contradiction, isUnsure: true } : undefined;
}

/** Matches a name that may be an acronym: its meaning may be in another language. */
const ACRONYM = /^[\p{Lu}\d&/ -]+$/u;

/** Whether the report has the names of all organizations of the person in full, and nowhere the one that the sentence gives. */
function isUnrelated({ library, report, own }: DescriptionCheck, text: string): boolean {
  const initials = [...text.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('').toLowerCase();
  const name = fold(text);
  return (
    /^\p{Lu}/u.test(text) &&
    initials.length > 1 &&
    !own.words.has(initials) &&
    ![text, ...own.organizations].some((each) => ACRONYM.test(each)) &&
    [...own.organizations].every((each) => isOrganizationName(each) || (each.includes(' ') && !isPlace(each))) &&
    !foldedTexts(library)(report.key).texts.some((each) => each.includes(name))
  );
}

/** Whether findings name an organization, but none of these findings names the person. */
function isNamedWithout({ library, report, person }: DescriptionCheck, organization: string): boolean {
  const { texts, results } = foldedTexts(library)(report.key);
  const [name, surname] = [fold(organization), fold(person.name.split(' ').at(-1)!)];
  const cacheKey = `${name} ${surname}`;
  const cached = results.get(cacheKey);
  if (cached !== undefined) return cached;
  const naming = texts.filter((text) => text.includes(name));
  const isWithout = naming.length > 0 && !naming.some((text) => text.includes(surname));
  results.set(cacheKey, isWithout);
  return isWithout;
}

/** The folded texts of the findings of a report, and the cached results of {@link isNamedWithout}. */
const foldedTexts = memoByObject((library: Library) =>
  memoByString((key: string) => ({
    texts: library.targets(key).flatMap((target) => (findingOf(target) ? [fold(target.text)] : [])),
    results: new Map<string, boolean>(),
  })),
);

const wordsOfOrganizations: (person: DescribedPerson) => readonly ReadonlySet<string>[] = memoByObject(
  ({ organizations }) => [...organizations].map((each) => new Set(contentWords(each))),
);

/** The words that are not in the names of many organizations. If there are none, all words. */
function distinctiveWords(words: readonly string[]): readonly string[] {
  const distinctive = words.filter((word) => !COMMON_WORDS.has(word));
  return distinctive.length > 0 ? distinctive : words;
}

/** Whether two names may be of the same organization. A word of one may also be an acronym of the other. */
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
