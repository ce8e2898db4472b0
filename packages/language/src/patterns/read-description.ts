import { cues, cueSet, wordsOfAllLanguages } from '../lexicon/cues.js';
import { lexicons } from '../lexicon/languages.js';
import { wordsIn as wordsOfList } from '../lexicon/vocabulary.js';
import { foldedWords } from '../words/fold-case.js';

/** The roles and organizations in a description of a person. */
export interface DescriptionParts {
  /** As written: `director`, `Minister of Health`. */
  readonly roles: readonly string[];
  /** As written, without an article: `Well Fund`. */
  readonly organizations: readonly string[];
}

const WORKSHOP_ROLES: ReadonlySet<string> = new Set(wordsOfAllLanguages('roles'));
const TITLES: ReadonlySet<string> = new Set([...wordsOfAllLanguages('titles'), ...WORKSHOP_ROLES]);
const ARTICLES: ReadonlySet<string> = new Set(wordsOfAllLanguages('articles'));
const CONJUNCTIONS: ReadonlySet<string> = new Set(wordsOfAllLanguages('conjunctions'));
/** Words between a role and an organization. Other words may follow them, too: the text after them must look like the name of one. */
const OF: ReadonlySet<string> = new Set([...cues('beforeAffiliations'), ...cues('otherLinks')]);
/** Words after a role. */
const LINKS: ReadonlySet<string> = new Set([...wordsOfAllLanguages('prepositions'), ...cues('beforeAffiliations')]);
/** Words between a role and any organization. */
const AT = cueSet('atOrganizations');
const HEADS = cueSet('organizationHeads');
/** Offices of organizations. */
const OFFICES: ReadonlySet<string> = new Set(cues('offices').filter((office) => !cueSet('publicOffices').has(office)));
const REPRESENTATIVES = cueSet('representatives');

/** Endings of German compounds: `Wasserfonds`, `Gesundheitsministerin`. */
const HEAD_ENDINGS = cues('organizationHeads', ['de']);
const TITLE_ENDINGS = wordsOfList(lexicons.find(({ language }) => language === 'de')?.titles).filter(
  ({ length }) => length > 5,
);
/** Shorter words may have these endings by chance: `gesamt`. */
const SHORTEST_COMPOUND = 8;

/** `UNESCO`, `BoatWatch`. */
const ACRONYM = /(?<!\p{L})(?:\p{Lu}[\p{Lu}\d&]+|\p{L}{2,}\p{Ll}\p{Lu}\p{L}+)(?!\p{L})/u;
/** `UNESCO`, `AusAID`. Shorter acronyms before a role are often topics: `GIS analyst`. */
const LONG_ACRONYM = /^(?:\p{Lu}{4,}|\p{Lu}\p{Ll}+\p{Lu}{2,})$/u;
const PART = /\s*[,;]\s+/;
const WORD = /(?<![\p{L}\p{N}])[ld]['’](?=\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’-][\p{L}\p{N}]+)*|&/giu;
const GENITIVE = /['’]s?$/;
const LOWER_WORDS = /^\p{Ll}[\p{Ll}-]{2,}(?: \p{Ll}[\p{Ll}-]*){0,2}$/u;
/** A longer text is a sentence. */
const LONGEST = 160;

/** Separates the roles in a description from the organizations. Every part without a role is treated as an organization. */
export function readDescription(whole: string): DescriptionParts {
  if (whole.length > LONGEST) return { roles: [], organizations: [whole] };
  const inBrackets: string[] = [];
  // `Well Fund (chair, morning session)`: what the person did at the meeting.
  const text = whole.replace(/(?<=\S)\s\(([^()]+)\)/g, (bracket, inside: string) => {
    const [role = ''] = inside.split(/[\s,]/, 1);
    if (!WORKSHOP_ROLES.has(role.toLowerCase())) return bracket;
    inBrackets.push(role);
    return '';
  });
  const roles: string[] = [];
  const organizations: string[] = [];
  let followsOrganization = false;
  const parts = text.split(PART).flatMap(splitAtRoles);
  for (const [index, part] of parts.entries()) {
    const own = afterLink(part);
    const { role, organization } =
      own !== undefined
        ? { role: undefined, organization: own }
        : isJobBefore(part, parts[index + 1])
          ? { role: part, organization: undefined }
          : readPart(part);
    if (role !== undefined) roles.push(role);
    // `Department of Physics, University of Harbour City` is one organization.
    if (organization !== undefined)
      organizations.push(
        followsOrganization && role === undefined && own === undefined
          ? `${organizations.pop()!}, ${organization}`
          : organization,
      );
    followsOrganization = organization !== undefined;
  }
  return roles.length === 0 && organizations.length > 0
    ? { roles: inBrackets, organizations: [withoutArticle(text.trim()).replace(GENITIVE, '')] }
    : { roles: [...roles, ...inBrackets], organizations };
}

/** Whether a part before that of an organization has none: `well digger, Well Fund`, `Director of Acoustics, Well Fund`. */
function isJobBefore(part: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (LOWER_WORDS.test(part)) return !part.split(' ').some((word) => isHead(word));
  const { role, organization } = readPart(part);
  return (
    role !== undefined && organization !== undefined && !isOrganizationName(organization) && isOrganizationName(next)
  );
}

/** `Well Fund` of `from the Well Fund`. */
function afterLink(part: string): string | undefined {
  const [first, second] = wordsIn(part);
  const name = second && LINKS.has(first!.lower) ? withoutArticle(part.slice(second.start)) : '';
  return /^\p{Lu}/u.test(name) ? name : undefined;
}

/** `Well Fund` of `the Well Fund`, but `Los Pozos`. */
function withoutArticle(text: string): string {
  const [first, second] = wordsIn(text);
  return second && ARTICLES.has(first!.text) ? text.slice(second.start) : text;
}

/** Whether a text is probably the name of an organization: one of its words says so, or is an acronym. */
export function isOrganizationName(text: string): boolean {
  const words = wordsIn(text);
  // `Working Group Co-Chairs`, but not `Office of the Chief Officer`.
  const link = words.findIndex(({ lower }) => LINKS.has(lower));
  const isPlural = TITLES.has(words.at(link > 0 ? link - 1 : -1)?.lower.replace(/^.*-|s$/g, '') ?? '');
  if (isPlural || !/\p{Lu}/u.test(text)) return false;
  return ACRONYM.test(text) || words.some(({ lower }) => (HEADS.has(lower) ? words.length > 1 : isHead(lower)));
}

/** Whether two names may be of one organization: one has all words of the other, or is its acronym. */
export function mayBeSameOrganization(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const known = new Set(foldedWords(long));
  return foldedWords(short).every((word) => known.has(word)) || mayAbbreviate(short, long);
}

/** Whether a word may be an acronym of a name: `MoH` of `Ministry of Health`. */
export function mayAbbreviate(short: string, long: string): boolean {
  const initials = (long.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toLowerCase();
  const letters = short.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return letters.length > 1 && letters.length < 7 && at === letters.length;
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    lower: word.toLowerCase().replace('’', "'"),
    start: index,
    end: index + word.length,
  }));
}

function isHead(lower: string): boolean {
  return HEADS.has(lower) || isCompound(lower, HEAD_ENDINGS);
}

function isCompound(lower: string, endings: readonly string[]): boolean {
  return lower.length >= SHORTEST_COMPOUND && endings.some((ending) => lower.endsWith(ending));
}

/** `co-director`, `Wasserfonds-Direktorin`, `Gesundheitsministerin`. */
function isTitle({ lower }: Word): boolean {
  return TITLES.has(lower) || TITLES.has(lower.slice(lower.lastIndexOf('-') + 1)) || isCompound(lower, TITLE_ENDINGS);
}

/** `director of the fund and chair of the board` has two parts. */
function splitAtRoles(text: string): readonly string[] {
  const words = wordsIn(text);
  const cut = words.findIndex(({ lower }, at) => {
    const next = words[ARTICLES.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1];
    return at > 0 && CONJUNCTIONS.has(lower) && next !== undefined && isTitle(next) && words.slice(0, at).some(isTitle);
  });
  return cut < 0
    ? [text.trim()]
    : [text.slice(0, words[cut]!.start).trim(), ...splitAtRoles(text.slice(words[cut]!.end))];
}

/** The role of a part with its organization, or only an organization. */
function readPart(whole: string): { readonly role?: string; readonly organization?: string } {
  const part = withoutArticle(whole);
  const words = wordsIn(part);
  const textOf = (start: number, end: number): string =>
    part.slice(words[start]!.start, words[end - 1]!.end).replace(GENITIVE, '');
  const links = [...words.keys()].filter((at) => at > 0 && LINKS.has(words[at]!.lower));
  const headEnd = links[0] ?? words.length;
  const head = words.slice(0, headEnd);
  // Any noun may be a role if an organization follows: `clerk of the Well Fund`.
  const isJob = links.length > 0 && head.length < 3 && head.every(({ text }) => /^\p{Ll}/u.test(text));
  // `Chair Parish Council`.
  const bare = head.findIndex((word) => !isTitle(word));
  if (bare > 0 && OFFICES.has(words[bare - 1]!.lower) && bare < head.length - 1 && isHead(head.at(-1)!.lower))
    return { role: textOf(0, bare), organization: part.slice(words[bare]!.start) };
  if (!isRole(head) && !isJob) return part === '' ? {} : { organization: part };
  const own = ownerEnd(head);
  if (own > 0) return { role: part.slice(words[own]!.start), organization: textOf(0, own) };
  const last = head.at(-1)!;
  const hyphen = last.text.lastIndexOf('-');
  const compound = last.text.slice(0, Math.max(0, hyphen));
  if (links.length === 0 && isOrganizationName(compound))
    return { role: part.slice(0, last.start) + last.text.slice(hyphen + 1), organization: compound };
  for (const [index, link] of links.entries()) {
    const next = words.findIndex(({ lower }, at) => at > link && !ARTICLES.has(lower));
    if (next < 0) break;
    const end = links.slice(index + 1).find((at) => at > next) ?? words.length;
    const name = textOf(next, end);
    const { lower } = words[link]!;
    // `Fundo da Água`, but not `Chief of Party`.
    const isName = isOrganizationName(name) || (end < words.length && isHead(name.toLowerCase()));
    if (/^\p{Lu}/u.test(name) && (AT.has(lower) || REPRESENTATIVES.has(last.lower) || (OF.has(lower) && isName)))
      return { role: textOf(0, link), organization: beforeVerb(part.slice(words[next]!.start)) };
  }
  return isJob && !isRole(head) ? { organization: part } : { role: part };
}

/** `Oak Union` of `Oak Union and runs a farm`. */
function beforeVerb(text: string): string {
  const words = wordsIn(text);
  const cut = words.findIndex(({ lower }, at) => CONJUNCTIONS.has(lower) && /^\p{Ll}/u.test(words[at + 1]?.text ?? ''));
  return cut < 1 ? text : text.slice(0, words[cut - 1]!.end);
}

/** `Senior Engineer`, `directrice générale`, but not `Judge Business School`. */
function isRole(head: readonly Word[]): boolean {
  const last = head.at(-1);
  if (!last || isHead(last.lower) || head.some(({ lower }) => ARTICLES.has(lower))) return false;
  return isTitle(last) || (isTitle(head[0]!) && head.slice(1).every(({ text }) => /^\p{Ll}/u.test(text)));
}

/** The number of words of an organization before a role: `Well Fund director`, `the Well Fund’s director`. */
function ownerEnd(head: readonly Word[]): number {
  const genitive = head.findLastIndex(({ text }) => GENITIVE.test(text));
  if (genitive >= 0 && genitive < head.length - 1) return genitive + 1;
  const end = head.slice(0, -1).findLastIndex(({ lower }) => isHead(lower)) + 1;
  const isName =
    end > 1 &&
    !head.slice(0, end).some(isTitle) &&
    head.slice(0, end).every(({ text }) => !/^\p{Ll}{4}/u.test(text)) &&
    /^\p{Lu}/u.test(head[0]!.text);
  return isName ? end : head.length > 1 && LONG_ACRONYM.test(head[0]!.text) ? 1 : 0;
}
