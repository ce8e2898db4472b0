import type { Vocabulary } from '../outline/vocabulary.js';
import { readName, type Name } from './name.js';

/** Whom a label names, and where they are from. */
export interface SpeakerLabel {
  readonly names: readonly Name[];
  readonly affiliation?: string;
}

/** Longest label, in UTF-16 code units. */
export const longestSpeakerLabel = 240;

/** Reads a whole text as `Name (Affiliation)`, `Name, Affiliation`, `Name and Name, Affiliation` or `Name`. */
export function readSpeakerLabel(text: string, vocabulary: Vocabulary): SpeakerLabel | undefined {
  const label = text.trim().replace(/\s*[:–—]$/, '');
  if (label === '' || label.length > longestSpeakerLabel) return undefined;
  const bracket = trailingBracket(label);
  if (bracket) {
    const names = readNames(bracket.before, vocabulary);
    if (names) return { names, affiliation: bracket.inside };
  }
  const comma = label.search(/,\s/);
  const affiliation = comma > 0 ? label.slice(comma + 1).trim() : '';
  const isList = comma < 0 || / (?:and|&) /.test(affiliation);
  const all = isList ? readNames(label, vocabulary) : undefined;
  if (all) return { names: all };
  const names = comma > 0 ? readNames(label.slice(0, comma), vocabulary) : undefined;
  return names && affiliation !== '' ? { names, affiliation } : undefined;
}

/** `A`, `A and B`, `A, B and C`; at least two words each where there are several. */
export function readNames(text: string, vocabulary: Vocabulary): readonly Name[] | undefined {
  const joined = /\s(?:and|&)\s/.test(text);
  const parts = joined ? text.split(/\s*,?\s+(?:and|&)\s+|\s*,\s+/) : [text];
  const names: Name[] = [];
  for (const part of parts) {
    const name = readName(part, vocabulary);
    if (!name || (parts.length > 1 && name.tokens.length < 2 && name.honorific === undefined)) return undefined;
    names.push(name);
  }
  return names;
}

/** What stands in the balanced brackets that end a text. */
function trailingBracket(text: string): { readonly before: string; readonly inside: string } | undefined {
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
