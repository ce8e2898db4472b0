import { anyCue, isLetter, ordinalValue, plainLabel, type Vocabulary, wordsOf } from '@findings/language';
import { readLeadingNumber } from './number.js';

/** What a part of a report is, by the words of its heading. */
export type PartRole =
  | 'summary'
  | 'frame'
  | 'highlights'
  | 'exchanges'
  | 'questions'
  | 'overview'
  | 'recommendations'
  | 'actions'
  | 'people'
  | 'agenda'
  | 'contents'
  | 'references'
  | 'boilerplate';

/** What a short text says when it is read as a label. */
export type Label =
  | { readonly kind: 'session' | 'day'; readonly number?: string; readonly titleStart: number }
  | { readonly kind: 'part'; readonly role: PartRole; readonly number?: string; readonly titleStart: number }
  /** Only its number marks it: `2.1. Coordination between …`. */
  | { readonly kind: 'numbered'; readonly number: string; readonly titleStart: number };

/** Longest text that can be a label, in UTF-16 code units. */
export const longestLabel = 220;

/** A phrase with two roles has the first of them. */
const order: readonly PartRole[] = [
  'exchanges',
  'questions',
  'recommendations',
  'actions',
  'highlights',
  'summary',
  'overview',
  'frame',
  'people',
  'agenda',
  'contents',
  'references',
  'boilerplate',
];

/** Reads `text` as the label of a part of a report; `undefined` if it is none. */
export function readLabel(text: string, vocabulary: Vocabulary): Label | undefined {
  if (text.length > longestLabel || text === '') return undefined;
  const numbered = /^(?:§\s*)?(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}|(?=[IVXL])[IVXL]{1,6}(?=[.)]))[.):]?\s+(?=\S)/u.exec(
    text,
  );
  const start = numbered?.[0].length ?? 0;
  const bare = text.slice(start);
  const number = numbered ? readLeadingNumber(numbered[1]!, vocabulary)?.number : undefined;
  const headed = readHeaded(bare, start, vocabulary);
  if (headed?.kind === 'session' && headed.number !== undefined) return headed;
  const counted = readCounted(text, vocabulary);
  if (counted) return counted;
  const isTopic = number !== undefined && wordsOf(vocabulary).topics.has(plainLabel(bare));
  const role = isTopic ? undefined : readRole(bare, vocabulary);
  if (role) return { kind: 'part', role, titleStart: start, ...(number === undefined ? {} : { number }) };
  if (headed) return headed;
  if (number !== undefined && /^[\p{Lu}\p{N}"“'‘(]/u.test(bare)) return { kind: 'numbered', number, titleStart: start };
  return undefined;
}

const LETTERED = new RegExp(String.raw`^${anyCue('appendices')} \S{1,4}[.:]? (.+)$`);
const BETWEEN_ROLES = new RegExp(String.raw`\s*(?:[/&,]|\b${anyCue('and')}\b)\s*`);

/** The role of a text that is a phrase of the vocabulary, or two of them (`Take Home Messages / Actions`). */
export function readRole(text: string, vocabulary: Vocabulary): PartRole | undefined {
  const words = wordsOf(vocabulary);
  const label = plainLabel(text.replace(/\s*\([^()]{0,60}\)\s*$/, ''));
  for (const role of order) if (words[role].has(label)) return role;
  const lettered = LETTERED.exec(label);
  if (lettered) return readRole(lettered[1]!, vocabulary);
  // `Workshop notes: contents`
  if (words.contents.has(/^[^:]{1,60}: (.+)$/.exec(label)?.[1] ?? '')) return 'contents';
  const parts = label.split(BETWEEN_ROLES);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const roles = parts.map((part) => order.find((role) => words[role].has(part)));
  const known = roles.filter((role) => role !== undefined);
  return known.length * 2 >= parts.length && roles[0] !== undefined ? strongest(known) : undefined;
}

function strongest(roles: readonly PartRole[]): PartRole {
  for (const role of ['actions', 'recommendations'] as const) if (roles.includes(role)) return role;
  return roles[0]!;
}

/** `Session 4: Title`, `Panel – Title`, `Day 1`. */
function readHeaded(text: string, offset: number, vocabulary: Vocabulary): Label | undefined {
  const words = wordsOf(vocabulary);
  let longest: { kind: 'session' | 'day'; end: number } | undefined;
  const lower = text.slice(0, 60).toLowerCase();
  for (const end of phraseEnds(lower).reverse()) {
    const phrase = lower.slice(0, end);
    if (words.day.has(phrase)) longest = { kind: 'day', end };
    else if (words.session.has(phrase)) longest = { kind: 'session', end };
    if (longest) break;
  }
  if (!longest || !/^[\s.:#–—-]?$/.test(text.charAt(longest.end))) return undefined;
  const gap = /^\s*(?:no\.?|nr\.?|#)?\s*/i.exec(text.slice(longest.end))!;
  const rest = text.slice(longest.end + gap[0].length);
  const number = gap[0] === '' ? undefined : readLeadingNumber(rest, vocabulary);
  const after = number ? rest.slice(number.end) : text.slice(longest.end);
  const separator = /^\s*(?:[:.|–—]|-(?=\s))\s*/.exec(after);
  const titleAt = text.length - after.length + (separator?.[0].length ?? 0);
  if (number) {
    if (!separator && after.trim() !== '' && !/^\s+[\p{Lu}("“]/u.test(after)) return undefined;
    return { kind: longest.kind, number: number.number, titleStart: offset + titleAt };
  }
  if (longest.kind === 'day' || !separator || separator[0].trim() === '.' || titleAt >= text.length) return undefined;
  return { kind: 'session', titleStart: offset + titleAt };
}

/** After the digits: `1. Sitzung`, `2nd session`, `1re séance`. */
const COUNTED = new RegExp(String.raw`^(?:(\d{1,2})(?:\.|${anyCue('ordinalEndings')})|(\p{L}{3,12}))\s(?=\p{L})`, 'iu');

/** `1. Sitzung: Wasser`, `Second session: Water`. */
function readCounted(text: string, vocabulary: Vocabulary): Label | undefined {
  const [read = '', digits, word = ''] = COUNTED.exec(text) ?? [];
  const number = digits ?? ordinalValue(word.toLowerCase());
  const headed = number === undefined ? undefined : readHeaded(text.slice(read.length), read.length, vocabulary);
  return headed?.kind === 'session' && headed.number === undefined ? { ...headed, number: String(number) } : undefined;
}

/** The ends of the first word, the first two, the first three: letters with one space or hyphen between them. */
function phraseEnds(text: string): number[] {
  const ends: number[] = [];
  let at = 0;
  while (ends.length < 3 && isLetter(text.charCodeAt(at))) {
    while (isLetter(text.charCodeAt(at))) at++;
    ends.push(at);
    if (text[at] !== ' ' && text[at] !== '-') break;
    at++;
  }
  return ends;
}
