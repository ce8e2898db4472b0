import type { Vocabulary } from '../outline/vocabulary.js';
import { foldName, plainName, type Name } from './name.js';
import { isNearName } from './similarity.js';
import { slug } from '../words/slug.js';

/** A person while the report is being read; `Person` of the model is made of it at the end. */
export interface RosterEntry {
  name: Name;
  honorific?: string;
  readonly affiliations: string[];
  /** Their words that count, so that one written with another small word is known. */
  readonly affiliationKeys: Set<string>;
  readonly aliases: Set<string>;
  readonly roles: Set<string>;
  readonly findings: string[];
  /** `''` until the roster is closed. */
  id: string;
}

export interface Resolved {
  readonly entry: RosterEntry;
  /** `near`: the spelling is not one that the report uses for this person otherwise. */
  readonly kind: 'known' | 'near';
}

export type Roster = ReturnType<typeof createRoster>;

/** Everyone whom the report names, one entry a person. */
export function createRoster(vocabulary: Vocabulary, isProseWord: (word: string) => boolean) {
  const entries: RosterEntry[] = [];
  const byToken = new Map<string, RosterEntry[]>();
  const byInitial = new Map<string, RosterEntry[]>();
  const byFullName = new Map<string, RosterEntry>();
  /** By initials that the report defines: `Simon Platzer (SP)`. */
  const byInitials = new Map<string, RosterEntry[]>();
  /** By the first three letters of the given name: `Art` is short for `Artem`, `Phil` for `Philip`. */
  const byShort = new Map<string, RosterEntry[]>();

  const written = new Set<string>();
  const index = (entry: RosterEntry): void => {
    for (const token of entry.name.tokens) for (const word of token.split(' ')) written.add(word);
    byFullName.set(foldName(plainName(entry.name)), entry);
    for (const token of entry.name.tokens) {
      const folded = foldName(token);
      addTo(byToken, folded, entry);
      const last = folded.split(' ').at(-1)!;
      if (last !== folded) addTo(byToken, last, entry);
    }
    addTo(byInitial, surnameOf(entry)[0] ?? '', entry);
    if (entry.name.tokens.length > 1) addTo(byShort, foldName(entry.name.tokens[0]!).slice(0, 3), entry);
  };

  const candidates = (name: Name): RosterEntry[] => {
    const tokens = name.tokens.map(foldName);
    const last = tokens.at(-1)!;
    const found = byToken.get(last) ?? [];
    if (tokens.length === 2 && /^\p{Lu}{1,3}\.?$/u.test(name.tokens[1]!))
      return abbreviated(tokens[0]!, name.tokens[1]!);
    if (tokens.length > 1) return found.filter((entry) => isVariant(tokens, entry.name.tokens.map(foldName)));
    const initials = name.honorific === undefined ? byInitials.get(name.tokens[0]!) : undefined;
    if (initials) return initials;
    if (name.honorific === undefined) return found.length > 0 ? found : shortened(last);
    const bySurname = found.filter((entry) => surnameOf(entry) === last);
    return bySurname.length > 0 ? bySurname : found;
  };

  /** Those whose given name begins with a word of three letters or more. */
  const shortened = (given: string): RosterEntry[] =>
    (given.length < 3 ? [] : (byShort.get(given.slice(0, 3)) ?? [])).filter(
      (entry) => isShortFor(given, foldName(entry.name.tokens[0]!)) && !isProseWord(given),
    );

  /** `Josh B.`, `Josh MF` for Josh McFayden: the surname by its capitals. */
  const abbreviated = (given: string, surnameCapitals: string): RosterEntry[] =>
    (byToken.get(given) ?? []).filter(({ name }) => {
      const capitals = name.tokens.at(-1)!.replace(/[^\p{Lu}]/gu, '');
      const short = surnameCapitals.replace('.', '');
      return (
        name.tokens.length > 1 && foldName(name.tokens[0]!) === given && (short === capitals || short === capitals[0])
      );
    });

  /** Who is meant by a name, among those `near` first (the session's speakers), then among all; nobody where several could be. */
  const resolve = (name: Name, near: ReadonlySet<RosterEntry> = new Set()): Resolved | undefined => {
    const found = candidates(name);
    const nearby = found.filter((entry) => near.has(entry));
    const known = nearby.length === 1 ? nearby[0] : found.length === 1 ? found[0] : undefined;
    if (known) return { entry: known, kind: 'known' };
    if (found.length > 0) return undefined;
    const surname = foldName(name.tokens.at(-1)!);
    const isAlone = name.tokens.length === 1;
    if (isAlone && name.honorific === undefined) return undefined;
    const pool = isAlone ? byInitial.get(surname[0] ?? '') : byToken.get(foldName(name.tokens[0]!));
    const similar = (pool ?? []).filter((entry) => isNearName(surname, surnameOf(entry)));
    const similarNearby = similar.filter((entry) => near.has(entry));
    const one = similarNearby.length === 1 ? similarNearby[0] : similar.length === 1 ? similar[0] : undefined;
    return one ? { entry: one, kind: 'near' } : undefined;
  };

  /** The person whom a label names in full, made known if nobody has that name yet. */
  const introduce = (name: Name, affiliation?: string): RosterEntry => {
    let entry = byFullName.get(foldName(plainName(name)));
    if (!entry) {
      const same = candidates(name);
      entry = same.length === 1 ? same[0] : undefined;
    }
    if (!entry) {
      entry = {
        name,
        affiliations: [],
        affiliationKeys: new Set(),
        aliases: new Set(),
        roles: new Set(),
        findings: [],
        id: '',
      };
      entries.push(entry);
      index(entry);
    } else if (name.tokens.length > entry.name.tokens.length) {
      entry.aliases.add(entry.name.text);
      entry.name = name;
      index(entry);
    }
    note(entry, name);
    if (affiliation !== undefined && !defineInitials(entry, affiliation))
      addAffiliation(entry, affiliation, vocabulary);
    return entry;
  };

  const defineInitials = (entry: RosterEntry, text: string): boolean => {
    const initials = entry.name.tokens.map((token) => token.split(' ').at(-1)![0]).join('');
    if (text !== initials) return false;
    entry.aliases.add(text);
    addTo(byInitials, text, entry);
    return true;
  };

  return {
    isFrom: (entry: RosterEntry, affiliation: string): boolean => entry.affiliationKeys.has(contentWords(affiliation)),
    /** True where the report calls those whom it named in full by their given name alone. */
    usesFirstNames: () =>
      entries.some(
        (entry) =>
          entry.aliases.has(entry.name.tokens[0]!) ||
          [...entry.aliases].some((alias) => entry.name.tokens.length > 1 && entry.name.tokens[0]!.startsWith(alias)),
      ),
    /** False for most words that are capitalised: no name has them, whole or in short. A cheap question to ask first. */
    mayName: (word: string): boolean =>
      written.has(word) || (word.length > 2 && byShort.has(word.slice(0, 3).toLowerCase())),
    entries: entries as readonly RosterEntry[],
    resolve,
    introduce,
    /** Gives everyone an id: the surname where it is theirs alone, given name and surname where not. */
    close(): void {
      const bySurname = new Map<string, number>();
      for (const entry of entries) bySurname.set(slug(surname(entry)), (bySurname.get(slug(surname(entry))) ?? 0) + 1);
      const taken = new Set<string>();
      for (const entry of entries) {
        const short = slug(surname(entry));
        let id = bySurname.get(short) === 1 ? short : slug(plainName(entry.name));
        for (let count = 2; taken.has(id); count++) id = `${slug(plainName(entry.name))}-${count}`;
        taken.add(id);
        entry.id = id;
      }
    },
  };
}

/** Keeps the form in which a person was written. */
export function note(entry: RosterEntry, name: Name): void {
  if (name.honorific !== undefined && (entry.honorific === undefined || rank(name.honorific) > rank(entry.honorific)))
    entry.honorific = name.honorific;
  const isFull =
    name.text === plainName(entry.name) || name.text === `${name.honorific ?? ''} ${plainName(entry.name)}`;
  if (!isFull) entry.aliases.add(name.text);
}

/** `Art` for `Artem`: a short form leaves out two letters or more. */
function isShortFor(short: string, given: string): boolean {
  return given.length - short.length >= 2 && given.startsWith(short);
}

/** A title that was earned says more than `Ms.`. */
function rank(honorific: string): number {
  return /^(?:mr|ms|mrs|miss|mx)\.?$/i.test(honorific) ? 0 : 1;
}

function surname(entry: RosterEntry): string {
  return entry.name.tokens.at(-1)!;
}

function surnameOf(entry: RosterEntry): string {
  return foldName(surname(entry));
}

/** One is the other with words left out (`Sapana Malla`, `Sapana Pradhan Malla`) or with initials. */
function isVariant(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let index = 0;
  for (const token of long) {
    const wanted = short[index];
    if (wanted !== undefined && (token === wanted || (index < short.length - 1 && isInitialOf(wanted, token)))) index++;
  }
  return index === short.length;
}

/** `J` and `Phil` for `James` and `Philip`. */
function isInitialOf(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return (short.length === 1 || short.length >= 3) && long.startsWith(short);
}

const smallWords = new Set(['of', 'for', 'the', 'and', 'in', 'on', 'at', '&']);

/** Affiliations that differ by a small word are one. */
function addAffiliation(entry: RosterEntry, affiliation: string, vocabulary: Vocabulary): void {
  const text = affiliation.replace(/\s+/g, ' ').trim();
  if (text === '') return;
  const role = text.toLowerCase();
  if (vocabulary.roles.includes(role)) {
    entry.roles.add(role);
    return;
  }
  const key = contentWords(text);
  if (entry.affiliationKeys.has(key)) return;
  entry.affiliationKeys.add(key);
  entry.affiliations.push(text);
}

function contentWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => !smallWords.has(word))
    .join(' ');
}

/** So many people alike in a name make it nobody's: they are no longer told apart by it, nor looked through one by one. */
const mostAlike = 256;

function addTo(map: Map<string, RosterEntry[]>, key: string, entry: RosterEntry): void {
  const list = map.get(key);
  if (!list) map.set(key, [entry]);
  else if (list.length < mostAlike && !list.includes(entry)) list.push(entry);
}
