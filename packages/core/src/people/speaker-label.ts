import type { Vocabulary } from '../outline/vocabulary.js';
import { wordsOf } from '../outline/words.js';
import { readName, type Name } from './name.js';

/** One of those whom a label names. */
export interface Labelled {
  readonly name: Name;
  readonly affiliation?: string;
}

/** Whom a label names, and where they are from. */
export interface SpeakerLabel {
  /** At least one. */
  readonly people: readonly Labelled[];
  /** What the label says they did: `moderator` in `Moderator: Name`. */
  readonly role?: string;
}

/** Longest label, in UTF-16 code units. */
const longestSpeakerLabel = 240;

/**
 * Reads a whole text as `Name (Affiliation)`, `Name, Affiliation`, `Name and Name, Affiliation`, `A (X) and B (Y)` or `Name`,
 * with a role in front or without: `Moderator: Name`.
 */
export function readSpeakerLabel(text: string, vocabulary: Vocabulary): SpeakerLabel | undefined {
  const whole = text.trim().replace(/\s*[:–—]$/, '');
  if (whole === '' || whole.length > longestSpeakerLabel) return undefined;
  const { role, start } = readRoleAhead(whole, vocabulary);
  const people = readPeople(start === 0 ? whole : whole.slice(start), vocabulary);
  return people && { people, ...(role === undefined ? {} : { role }) };
}

/** `A`, `A and B`, `A, B and C`; at least two words each where there are several. */
function readNames(text: string, vocabulary: Vocabulary): readonly Name[] | undefined {
  const joined = /\s(?:and|&)\s/.test(text);
  const parts = joined ? text.split(/,?\s(?:and|&)\s|,\s/).map((part) => part.trim()) : [text];
  const names: Name[] = [];
  for (const part of parts) {
    const name = readName(part, vocabulary);
    if (!name || (parts.length > 1 && name.tokens.length < 2 && name.honorific === undefined)) return undefined;
    names.push(name);
  }
  return names;
}

/** Reads a list as people, each with an affiliation in brackets or without: `A (X), B (Y) and C`. */
export function readPeopleList(text: string, vocabulary: Vocabulary): readonly Labelled[] | undefined {
  const people: Labelled[] = [];
  for (const part of splitOutsideBrackets(text)) {
    const bracket = trailingBracket(part);
    const name = readName(bracket ? bracket.before : part, vocabulary);
    if (!name || (name.tokens.length < 2 && name.honorific === undefined)) return undefined;
    people.push({ name, ...(bracket ? { affiliation: bracket.inside } : {}) });
  }
  return people;
}

function readPeople(label: string, vocabulary: Vocabulary): readonly Labelled[] | undefined {
  const bracket = trailingBracket(label);
  if (bracket?.before.includes(')')) {
    const each = readPeopleList(label, vocabulary);
    if (each) return each;
  }
  const bracketed = bracket && !bracket.before.includes('(') ? readNames(bracket.before, vocabulary) : undefined;
  if (bracketed) return bracketed.map((name) => ({ name, affiliation: bracket!.inside }));
  const comma = label.search(/,\s/);
  const affiliation = comma > 0 ? label.slice(comma + 1).trim() : '';
  const isList = comma < 0 || / (?:and|&) /.test(affiliation);
  const all = isList ? readNames(label, vocabulary) : undefined;
  if (all) return all.map((name) => ({ name }));
  const names = comma > 0 ? readNames(label.slice(0, comma), vocabulary) : undefined;
  return names && affiliation !== '' ? names.map((name) => ({ name, affiliation })) : undefined;
}

/** The role that a label begins with, and where the names begin. */
function readRoleAhead(text: string, vocabulary: Vocabulary): { readonly role?: string; readonly start: number } {
  const ahead = /^\p{L}+(?:-\p{L}+)?(?: \p{L}+)?(?=:?\s)/u.exec(text.slice(0, 40))?.[0];
  if (ahead === undefined) return { start: 0 };
  const { roles } = wordsOf(vocabulary);
  for (const phrase of [ahead, ahead.split(' ', 1)[0]!]) {
    const role = phrase.toLowerCase().replace(/s$/, '');
    if (roles.has(role)) return { role, start: phrase.length + /^:?\s*/.exec(text.slice(phrase.length))![0].length };
  }
  return { start: 0 };
}

/** Cuts at commas and at `and` that stand in no brackets. */
export function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 40) depth++;
    else if (code === 41) depth--;
    else if (depth === 0 && (code === 32 || code === 44 || code === 59)) {
      const link = /^(?:[,;]\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+)/.exec(text.slice(index, index + 10))?.[0];
      if (link === undefined) continue;
      parts.push(text.slice(from, index));
      from = index + link.length;
      index = from - 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}

/** What stands in the balanced brackets that end a text. */
export function trailingBracket(text: string): { readonly before: string; readonly inside: string } | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++;
    else if (text[index] === '(' && --depth === 0) {
      const inside = text.slice(index + 1, -1).trim();
      return index === 0 || inside === '' ? undefined : { before: text.slice(0, index).trim(), inside };
    }
  }
  return undefined;
}

/** The offset behind the bracket that opens at `start`, or -1. */
export function closingBracket(text: string, start: number): number {
  let depth = 0;
  const limit = Math.min(text.length, start + longestSpeakerLabel);
  for (let index = start; index < limit; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index + 1;
  }
  return -1;
}
