import { byScript, isCommonWord, isGivenName, isWord, type OffsetRange, type Words } from '@findings/language';
import { foldName, isInitials } from '../people/name.js';
import type { RosterEntry } from '../people/roster.js';
import { isOtherGender } from '../people/roster-entry.js';

/** A place where a text names a person of the roster. The range includes the honorific. */
export interface PersonMention extends OffsetRange {
  readonly entry: RosterEntry;
}

interface Form {
  readonly words: readonly string[];
  readonly entry: RosterEntry;
}

const wordOf = byScript(
  /[A-Za-z0-9]+(?:['’.-][A-Za-z0-9]+)*/g,
  () => /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu,
);

const ELISION = /^(?:[dDlL]|[qQ]u)['’](?=\p{Lu})/u;

/** Finds the people of a roster in a text. Linear in the text. */
export type FindMentions = (text: string) => readonly PersonMention[];

/**
 * A person is named by the full name, by the surname, by the given name, by initials and nicknames that the report
 * uses. A form that several people share identifies none of them. A given name or surname that is also a common word counts only
 * after an honorific.
 */
export function createFindMentions(
  entries: readonly RosterEntry[],
  words: Words,
  isProseWord: (word: string) => boolean,
  doubtful: readonly RosterEntry[] = [],
): FindMentions {
  const forms = indexForms(entries, words, isProseWord);
  for (const [word, { all, needsHonorific }] of indexForms(doubtful, words, isProseWord)) {
    const known = forms.get(word);
    if (!known) forms.set(word, { all, needsHonorific });
    else
      for (const form of all)
        if (known.all.every((other) => other.words.length < form.words.length)) known.all.push(form);
  }
  const mayBeginForm = formBeginnings(forms.keys());
  return (text) => {
    if (!hasBeginning(text, mayBeginForm)) return [];
    const tokens: Token[] = [];
    const pattern = wordOf(text);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [word] = match;
      // `d’Ana Diaz`, but not `d’Alembert`.
      const elided = /^..?['’]/.test(word) ? (ELISION.exec(word)?.[0].length ?? 0) : 0;
      const isElided = elided > 0 && !forms.has(foldWord(word));
      tokens.push(new Token(match.index + (isElided ? elided : 0), isElided ? word.slice(elided) : word));
    }
    const found: PersonMention[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const first = tokens[index]!;
      const matches = mayBeginForm(first.text, 0) ? forms.get(first.folded) : undefined;
      if (!matches) continue;
      const before = tokens[index - 1];
      const hasHonorific =
        before !== undefined &&
        /^\.?\s$/.test(text.slice(endOf(before), first.start)) &&
        words.honorifics.has(before.folded);
      let best: { form: Form; end: number; count: number } | undefined;
      for (const form of matches.all) {
        if (best && form.words.length <= best.count) continue;
        const end = matchForm(form.words, tokens, index, text);
        if (end !== undefined) best = { form, end, count: form.words.length };
      }
      if (!best) continue;
      const isSingle = best.count === 1;
      if (isSingle && !hasHonorific && matches.needsHonorific) continue;
      if (hasHonorific && isOtherGender(before.text, best.form.entry)) continue;
      if (isSingle && /^\p{Ll}/u.test(first.text) && !best.form.entry.labels.has(first.text)) continue;
      if (/[@/_]$/.test(text.slice(0, first.start).slice(-1))) continue;
      const given = isSingle && !hasHonorific && before && endOf(before) === first.start - 1 ? before : undefined;
      const isGiven = given !== undefined && isGivenName(given.text) && !isProseWord(given.text.toLowerCase());
      // `Tom Diaz` is not Ana Diaz; `Steve Okoro` may be Stephen Okoro.
      const [own = ''] = best.form.entry.name.tokens;
      if (isGiven && given.folded[0] !== foldWord(own)[0]) continue;
      found.push({
        entry: best.form.entry,
        start: hasHonorific ? before.start : isGiven ? given.start : first.start,
        end: best.end,
      });
      index += best.count - 1;
    }
    return found;
  };
}

class Token {
  readonly start: number;
  readonly text: string;
  #folded: string | undefined;

  constructor(start: number, text: string) {
    this.start = start;
    this.text = text;
  }

  get folded(): string {
    return (this.#folded ??= foldWord(this.text));
  }
}

function endOf({ start, text }: Token): number {
  return start + text.length;
}

/** Without the ending of a possessive. */
function foldWord(word: string): string {
  return foldName(word.replace(/['’]s?$/, ''));
}

type BeginsForm = (text: string, at: number) => boolean;

/** Returns a fast test whether a word may be the first of a form, by its first three letters. Most words of a text are not. */
function formBeginnings(words: Iterable<string>): BeginsForm {
  const table = new Uint8Array(1 << 15);
  const keyAt = (text: string, at: number): number => {
    const [first, second] = [letterAt(text, at), letterAt(text, at + 1)];
    return first | (second << 5) | (second === 0 ? 0 : letterAt(text, at + 2) << 10);
  };
  for (const word of words) table[keyAt(word, 0)] = 1;
  // A letter with an accent is compared without it.
  const isAccented = (text: string, at: number): boolean => text.charCodeAt(at) > 127;
  return (text, at) =>
    table[keyAt(text, at)] === 1 || isAccented(text, at) || isAccented(text, at + 1) || isAccented(text, at + 2);
}

/** The number of an ASCII letter, without case. 0 for other characters. */
function letterAt(text: string, at: number): number {
  const letter = text.charCodeAt(at) | 32;
  return letter >= 97 && letter <= 122 ? letter & 31 : 0;
}

/** Whether a word of a text may be the first of a form. */
function hasBeginning(text: string, mayBeginForm: BeginsForm): boolean {
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const wasInWord = isInWord;
    isInWord = isWord(text.charCodeAt(at));
    if (isInWord && !wasInWord && mayBeginForm(text, at)) return true;
  }
  return false;
}

function matchForm(
  words: readonly string[],
  tokens: readonly Token[],
  index: number,
  text: string,
): number | undefined {
  for (let at = 0; at < words.length; at++) {
    const token = tokens[index + at];
    if (!token || token.folded !== words[at]) return undefined;
    if (at > 0 && !/^[. ]{1,2}$/.test(text.slice(endOf(tokens[index + at - 1]!), token.start))) return undefined;
  }
  const last = tokens[index + words.length - 1]!;
  return endOf(last) - (/['’]s?$/.exec(last.text)?.[0].length ?? 0);
}

interface Forms {
  readonly all: Form[];
  needsHonorific: boolean;
}

function indexForms(
  entries: readonly RosterEntry[],
  words: Words,
  isProseWord: (word: string) => boolean,
): Map<string, Forms> {
  const owners = new Map<string, Set<RosterEntry>>();
  const strong = new Map<string, Set<RosterEntry>>();
  const add = (form: string, entry: RosterEntry, isStrong: boolean): void => {
    const key = form.split(/\s+/).map(foldName).join(' ');
    (owners.get(key) ?? owners.set(key, new Set()).get(key)!).add(entry);
    if (isStrong) (strong.get(key) ?? strong.set(key, new Set()).get(key)!).add(entry);
  };
  for (const entry of entries) {
    const { tokens } = entry.name;
    add(tokens.join(' '), entry, true);
    // It may be an organization.
    if (entry.certainty === 'possible' || entry.isOnlyAuthor) continue;
    // `Mrs. Diaz`, where there is a Mr. Diaz.
    if (entry.honorific !== undefined && /^\p{L}+\.?$/u.test(entry.honorific))
      add(`${entry.honorific} ${tokens.at(-1)!}`, entry, true);
    for (const alias of entry.aliases) add(withoutHonorific(alias, words), entry, alias.includes(' '));
    for (const label of entry.labels) add(label, entry, true);
    for (const given of otherGivenNames(entry)) add(given, entry, false);
    if (tokens.length < 2) continue;
    const surname = tokens.at(-1)!;
    if (!isInitials(surname)) {
      add(surname, entry, false);
      const last = surname.split(' ').at(-1)!;
      if (last !== surname) add(last, entry, false);
    }
    if (!isInitials(tokens[0]!)) add(tokens[0]!, entry, false);
    if (tokens.length > 2) {
      add(`${tokens[0]!} ${surname}`, entry, false);
      add(tokens.slice(-2).join(' '), entry, false);
    }
  }
  // A short form is left out if it is a name of a person.
  const known = new Set(owners.keys());
  for (const entry of entries)
    if (entry.name.tokens.length > 1)
      for (const short of shortForms(entry.name.tokens[0]!)) if (!known.has(foldName(short))) add(short, entry, false);
  const forms = new Map<string, Forms>();
  for (const [key, people] of owners) {
    const certain = strong.get(key);
    const entry = certain?.size === 1 ? [...certain][0]! : people.size === 1 ? [...people][0]! : undefined;
    if (!entry) continue;
    const parts = key.split(' ');
    const first = parts[0]!;
    const list = forms.get(first) ?? forms.set(first, { all: [], needsHonorific: false }).get(first)!;
    list.all.push({ words: parts, entry });
    if (parts.length === 1 && !entry.labels.has(key) && certain?.size !== 1 && isCommonWord(first, isProseWord))
      list.needsHonorific = true;
  }
  return forms;
}

const LONGEST_SHORT_FORM = 12;

/** Given names that are the beginning of another one, shorter by two letters or more: `Dan` of `Daniel`. */
function shortForms(given: string): readonly string[] {
  const longest = Math.min(given.length - 2, LONGEST_SHORT_FORM);
  return Array.from({ length: Math.max(0, longest - 2) }, (_, index) => given.slice(0, index + 3)).filter(isGivenName);
}

/** Given names in other forms of the name: `Dan`, if Daniel Okoro is also called Dan Okoro. */
function otherGivenNames({ aliases, name }: RosterEntry): readonly string[] {
  return [...aliases].flatMap((alias) => {
    const [given = '', ...others] = alias.split(' ');
    return others.length > 0 && given !== name.tokens[0] && isGivenName(given) ? [given] : [];
  });
}

function withoutHonorific(text: string, words: Words): string {
  const parts = text.split(/\s+/);
  while (parts.length > 1 && words.honorifics.has(parts[0]!.toLowerCase().replace(/\.$/, ''))) parts.shift();
  return parts.join(' ');
}
