import { foldName, plainName, type Name } from './name.js';
import { isOtherGender, surnameOf, type RosterEntry } from './roster-entry.js';
import { isNearName } from './similarity.js';
import { isGivenName, memoByObject } from '@findings/language';

/** A name that so many people share identifies none of them, and they are not compared one by one. */
const mostAlike = 256;

/** The folded words of a name. Each is compared with many names that share a word with it. */
const foldedTokens = memoByObject(({ tokens }: Name) => tokens.map(foldName));

export function createNameIndex() {
  const byToken = new Map<string, RosterEntry[]>();
  const byInitial = new Map<string, RosterEntry[]>();
  const byFullName = new Map<string, RosterEntry>();
  const labels = new Map<string, RosterEntry[]>();
  /** By the first three letters of the given name: `Art` is short for `Artem`. */
  const byShort = new Map<string, RosterEntry[]>();

  const shortened = (given: string, isProseWord: (word: string) => boolean): RosterEntry[] =>
    (given.length < 3 ? [] : (byShort.get(given.slice(0, 3)) ?? [])).filter(
      (entry) => isShortFor(given, foldedTokens(entry.name)[0]!) && !isProseWord(given),
    );
  /** `Josh B.`, `Josh MF` for Josh McFayden: the surname by its capitals. */
  const abbreviated = (given: string, surnameCapitals: string): RosterEntry[] =>
    (byToken.get(given) ?? []).filter(({ name }) => {
      const capitals = name.tokens.at(-1)!.replace(/[^\p{Lu}]/gu, '');
      const short = surnameCapitals.replace('.', '');
      return name.tokens.length > 1 && foldedTokens(name)[0] === given && (short === capitals || short === capitals[0]);
    });

  /** The person who is known by the name without its last word: `Ana Diaz` for `Ana Diaz Roca`, who has two surnames. */
  const withoutLast = (tokens: readonly string[]): readonly RosterEntry[] => {
    const short = tokens.slice(0, -1).join(' ');
    const entry = isGivenName(tokens[1]!) ? undefined : byFullName.get(short);
    return entry ? [entry] : [];
  };

  const named = (name: Name, isProseWord: (word: string) => boolean): readonly RosterEntry[] => {
    const tokens = foldedTokens(name);
    const last = tokens.at(-1)!;
    const found = byToken.get(last) ?? [];
    if (tokens.length === 2 && /^\p{Lu}{1,3}\.?$/u.test(name.tokens[1]!))
      return abbreviated(tokens[0]!, name.tokens[1]!);
    if (tokens.length > 1) {
      const variants = found.filter((entry) => isVariant(tokens, foldedTokens(entry.name)));
      return variants.length > 0 || tokens.length < 3 ? variants : withoutLast(tokens);
    }
    if (name.honorific === undefined) return found.length > 0 ? found : shortened(last, isProseWord);
    const bySurname = found.filter((entry) => surnameOf(entry) === last);
    return bySurname.length > 0 ? bySurname : found;
  };

  return {
    add(entry: RosterEntry): void {
      byFullName.set(foldName(plainName(entry.name)), entry);
      for (const token of entry.name.tokens) {
        const folded = foldName(token);
        addTo(byToken, folded, entry);
        const last = folded.split(' ').at(-1)!;
        if (last !== folded) addTo(byToken, last, entry);
      }
      addTo(byInitial, surnameOf(entry)[0] ?? '', entry);
      if (entry.name.tokens.length > 1) addTo(byShort, foldName(entry.name.tokens[0]!).slice(0, 3), entry);
    },
    addLabel: (label: string, entry: RosterEntry): void => addTo(labels, label.toLowerCase(), entry),
    byLabel: (label: string): RosterEntry | undefined => {
      const found = labels.get(label.toLowerCase());
      return found?.length === 1 ? found[0] : undefined;
    },
    exact(name: Name): RosterEntry | undefined {
      const entry = byFullName.get(foldName(plainName(name)));
      return entry && !isOtherGender(name.honorific, entry) ? entry : undefined;
    },
    candidates: (name: Name, isProseWord: (word: string) => boolean): readonly RosterEntry[] =>
      named(name, isProseWord).filter((entry) => !isOtherGender(name.honorific, entry)),
    /** Misspelt forms of a name: a surname alone counts only with an honorific. */
    similar(name: Name): readonly RosterEntry[] {
      const folded = foldName(name.tokens.at(-1)!);
      const isAlone = name.tokens.length === 1;
      if (isAlone && name.honorific === undefined) return [];
      const pool = isAlone ? byInitial.get(folded[0] ?? '') : byToken.get(foldName(name.tokens[0]!));
      return (pool ?? []).filter(
        (entry) =>
          entry.name.tokens.length > 1 && isNearName(folded, surnameOf(entry)) && !isOtherGender(name.honorific, entry),
      );
    },
  };
}

/** `Art` for `Artem`: a short form leaves out two letters or more. */
function isShortFor(short: string, given: string): boolean {
  return given.length - short.length >= 2 && given.startsWith(short);
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

function addTo(map: Map<string, RosterEntry[]>, key: string, entry: RosterEntry): void {
  const list = map.get(key);
  if (!list) map.set(key, [entry]);
  else if (list.length < mostAlike && !list.includes(entry)) list.push(entry);
}
