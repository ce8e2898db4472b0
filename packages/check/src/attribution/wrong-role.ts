import { foldedWords, foldedWordsOf, mayBeSameOrganization, memoByObject } from '@findings/language';
import type { DescribedPerson } from '../names/described-people.js';
import {
  contentWords,
  isFew,
  othersWith,
  type DescriptionCheck,
  type DescriptionMismatch,
} from './description-check.js';

const TITLES = foldedWordsOf(['titles', 'roles']);
const LINKS = foldedWordsOf(['prepositions', 'beforeAffiliations']);
const ARTICLES = foldedWordsOf(['articles']);
const DEPUTIES = foldedWordsOf(['deputies']);
/** `former`, but not `deputy`. */
const PAST: ReadonlySet<string> = new Set([...foldedWordsOf(['notTheOffice'])].filter((word) => !DEPUTIES.has(word)));
const LOOSE_ROLES = foldedWordsOf(['looseRoles']);
const PUBLIC_OFFICES = foldedWordsOf(['publicOffices']);
const OFFICES = foldedWordsOf(['offices']);

/** Forms of a word share this many letters: `director` and `directora`, `Minister` and `Ministerin`. */
const STEM = 5;

/** A role, taken apart. All words are folded. */
interface Role {
  readonly text: string;
  readonly words: readonly string[];
  readonly titles: readonly string[];
  /** The last of the titles. */
  readonly office: string;
  /** `of` and `health` in `Minister of Health`. */
  readonly field?: { readonly link: string; readonly words: readonly string[] };
  readonly isDeputy: boolean;
}

/** The mismatch of a role that the report gives to another person, or that contradicts what it says about the person. */
export function wrongRole(
  described: DescriptionCheck,
  text: string,
  organizations: readonly string[],
): DescriptionMismatch | undefined {
  const role = readRole(text);
  if (!role || role.words.some((word) => PAST.has(word))) return undefined;
  const { own, isSameLanguage } = described;
  const known = rolesOf(own);
  const related = known.filter((each) => isSameOffice(each, role));
  if (related.some((each) => each.isDeputy === role.isDeputy && !hasOtherField(each, role))) return undefined;
  if (related.length === 0 && (LOOSE_ROLES.has(role.office) || own.ownWords.has(role.office))) return undefined;
  const strictRoles = known.filter(({ office }) => !LOOSE_ROLES.has(office));
  const others = othersWith(described, (other) =>
    isRoleOf(other, role, known.length > 0 && organizations.length === 0 ? undefined : organizations),
  );
  const isKnown = related.length > 0 || strictRoles.length > 0 || (known.length === 0 && OFFICES.has(role.office));
  if (isFew(others) && isKnown) return { text, others };
  // `an engineer` may be two people, `Chief Data Officer` is one.
  if (isFew(others) && role.words.length > 1 && !LOOSE_ROLES.has(role.office)) return { text, others, isUnsure: true };
  const [contradiction] = related.length > 0 ? related : PUBLIC_OFFICES.has(role.office) ? strictRoles : [];
  if (!contradiction || !isSameLanguage || LOOSE_ROLES.has(role.office)) return undefined;
  return { text, others: [], contradiction: contradiction.text };
}

/** Whether a person may have a role besides another one: `member`. */
export function isLooseRole(text: string): boolean {
  return LOOSE_ROLES.has(readRole(text)?.office ?? '');
}

function readRole(text: string): Role | undefined {
  const all = foldedWords(text);
  const link = all.findIndex((word, at) => at > 0 && LINKS.has(word));
  const head = link < 0 ? all : all.slice(0, link);
  const titles = head.filter((word) => TITLES.has(word) && !DEPUTIES.has(word));
  // `clerk` is a role that is not in the lists.
  const office = titles.at(-1) ?? head.at(-1);
  if (office === undefined) return undefined;
  // `mayor of a coastal town` names no town.
  const isCapitalized = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .slice(link + 1)
    .some((word) => /^\p{Lu}/u.test(word));
  const isNamed = link > 0 && (isCapitalized || !ARTICLES.has(all[link + 1] ?? ''));
  return {
    text,
    words: contentWords(text),
    titles,
    office,
    ...(isNamed && { field: { link: all[link]!, words: contentWords(all.slice(link + 1).join(' ')) } }),
    isDeputy: head.some((word) => DEPUTIES.has(word)),
  };
}

const rolesOf: (person: DescribedPerson) => readonly Role[] = memoByObject(({ roles }) =>
  [...roles].flatMap((each) => readRole(each) ?? []),
);

/** `Engineer` and `Senior Engineer`, `Ministerin` and `Gesundheitsministerin`, but not `chief economist` and `chief statistician`. */
function isSameOffice(one: Role, other: Role): boolean {
  const isLike = (word: string, office: string): boolean =>
    word.endsWith(office) ||
    office.endsWith(word) ||
    (word.length >= STEM && word.slice(0, STEM) === office.slice(0, STEM));
  return one.titles.some((word) => isLike(word, other.office)) || other.titles.some((word) => isLike(word, one.office));
}

/** `Minister of Health` and `Minister of Finance`, but not `Director of Health` and `Director for Northland`. */
function hasOtherField({ field: one, office }: Role, { field: other }: Role): boolean {
  if (!one || !other || (one.link !== other.link && !PUBLIC_OFFICES.has(office))) return false;
  return one.words.every((word) => !other.words.includes(word));
}

/**
 * Whether the report gives a role to a person.
 *
 * @param organizations the person must be from one of these; undefined if any organization will do
 */
function isRoleOf(person: DescribedPerson, role: Role, organizations: readonly string[] | undefined): boolean {
  const hasRole = rolesOf(person).some(
    ({ words, isDeputy }) => isDeputy === role.isDeputy && role.words.every((word) => words.includes(word)),
  );
  return (
    hasRole &&
    (organizations === undefined ||
      organizations.some((one) => [...person.organizations].some((other) => mayBeSameOrganization(one, other))))
  );
}
