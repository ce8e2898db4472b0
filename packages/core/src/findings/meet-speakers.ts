import type { OffsetRange } from '../source/offset-range.js';
import { readName } from '../people/name.js';
import type { Reading } from './reading.js';

const verbs = new Set(
  (
    'said says noted notes added explained argued asked replied responded answered mentioned suggested stated agreed stressed emphasized ' +
    'emphasised commented observed concluded remarked continued posited pointed asserted wondered proposed cautioned countered elaborated clarified'
  ).split(' '),
);
const word = String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{0,30}`;
/** `Ray Sierra added`, at the head of a sentence. */
const before = new RegExp(
  String.raw`((?:(?:Dr|Mr|Ms|Mrs|Prof)\. )?${word}(?: ${word}){0,3}) (?:also |then |further |later )?(\p{Ll}{4,12})\b`,
  'uy',
);
/** `…, noted Robin.` */
const behind = new RegExp(String.raw`[,”"] (\p{Ll}{4,12}) (${word}(?: ${word}){0,3})\.?$`, 'u');

/** Makes known who speaks in minutes without having been named by a label: by name and a verb of speaking. */
export function meetSpeakers(text: string, sentences: readonly OffsetRange[], reading: Reading): void {
  for (const { start, end } of sentences) {
    before.lastIndex = start;
    const first = before.exec(text);
    if (first && verbs.has(first[2]!)) meet(first[1]!, reading);
    const last = behind.exec(text.slice(Math.max(start, end - 100), end));
    if (last && verbs.has(last[1]!)) meet(last[2]!, reading);
  }
}

function meet(written: string, reading: Reading): void {
  const name = readName(written, reading.vocabulary);
  if (!name || reading.roster.resolve(name)) return;
  const isAlone = name.tokens.length === 1 && name.honorific === undefined;
  const isProse = reading.isProseWord(name.tokens.at(-1)!.toLowerCase());
  if (!isProse && (!isAlone || reading.roster.usesFirstNames())) reading.roster.introduce(name);
}
