import { anyCue, anyOf, cues, dateNamesOf, readDates, type Vocabulary, wordsOfAllLanguages } from '@findings/language';
import { linesOf } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { FurnitureKind } from '../model.js';
import { readName } from '../people/name.js';
import { isCaption } from '../repair/captions.js';

/** A line with more words is prose. */
const MOST_WORDS = 14;
/** A caption may describe what the picture shows. */
const MOST_WORDS_OF_CAPTION = 40;
/** Lines of a signature, at most: a name, an office, an organization, a date. */
const MOST_SIGNATURE_LINES = 6;
const MOST_WORDS_OF_SIGNATURE_LINE = 8;

const DATED = new RegExp(
  String.raw`^${anyOf([...cues('dateLabels'), ...cues('eventLabels')])}\s?:\s*(?=[\p{Lu}\d])`,
  'iu',
);
/** `E-mail: ana@example.org`, `Tel. 030 1234567`, `Contact: Ana Diaz` */
const CONTACT = new RegExp(String.raw`^${anyCue('contactLabels')}(?:\.?\s?:|\.(?=\s?\+?[\d(]))\s*(?=\S)`, 'iu');
/** Nothing but an e-mail address or a telephone number. */
const ADDRESS = /^(?:[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+|\+\d[\d\s()/-]{6,20})$/u;
/** `Minutes taken by Ana Diaz`, `Approved by: Tom Okoro, 3 April` */
const RECORDED = new RegExp(String.raw`^${anyCue('recordLabels')}\s?:?\s+`, 'iu');
/** `Respectfully submitted,` */
const CLOSING = new RegExp(String.raw`^${anyCue('closings')}\s?[,:.]?$`, 'iu');
/** `(Photo by Ana Diaz)` */
const IN_BRACKETS = /^[([](.*)[)\]]\.?$/su;

const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...wordsOfAllLanguages('particles'),
  ...wordsOfAllLanguages('titles'),
  ...wordsOfAllLanguages('prepositions'),
  ...wordsOfAllLanguages('conjunctions'),
  ...wordsOfAllLanguages('articles'),
]);
const SIGNING_OFFICES: ReadonlySet<string> = new Set(wordsOfAllLanguages('titles'));
/** Words next to a date: `6 p.m.`, `le 12 mars`. */
const DATE_WORDS: ReadonlySet<string> = new Set(
  [
    ...(['clockWords', 'clockJoints', 'clockHours', 'beforeClock', 'dateLabels', 'eventLabels'] as const).flatMap(
      (name) => cues(name),
    ),
    ...wordsOfAllLanguages('articles'),
  ].flatMap((words) => words.toLowerCase().split(/[^\p{L}]+/u)),
);

/** The kind of a block whose lines are all captions, contacts, dates, or notes of who took the minutes. */
export function furnitureOfLines(block: Block, vocabulary: Vocabulary): FurnitureKind | undefined {
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.children.length > 0) return undefined;
  if (isCaptionLine(block.prose.text)) return 'caption';
  return textLines(block).every((line) => isNote(line, vocabulary)) ? 'boilerplate' : undefined;
}

/** The blocks of signatures: `Respectfully submitted,`, and the name and the office below it. */
export function signatureBlocks(blocks: readonly Block[], vocabulary: Vocabulary): ReadonlySet<Block> {
  const found = new Set<Block>();
  let left = 0;
  for (const [index, block] of blocks.entries()) {
    const lines = textLines(block);
    const isClosing = block.kind === 'paragraph' && CLOSING.test(lines[0]!);
    if (isClosing) left = MOST_SIGNATURE_LINES + 1;
    const isLast = index === blocks.length - 1 && block.kind === 'paragraph';
    const isSignature =
      left >= lines.length && lines.slice(isClosing ? 1 : 0).every((line) => isSignatureLine(line, vocabulary));
    if (isSignature || (isLast && isNameAboveOffice(lines, vocabulary))) found.add(block);
    left = isSignature ? left - lines.length : 0;
  }
  return found;
}

function textLines(block: Block): readonly string[] {
  return linesOf(block).map(({ start, end }) => block.prose.text.slice(start, end).trim());
}

function isCaptionLine(text: string): boolean {
  if (hasMoreWords(text, MOST_WORDS_OF_CAPTION)) return false;
  const [, inside] = IN_BRACKETS.exec(text) ?? [];
  return isCaption(inside ?? text) && !/^\S+ [\d.]+ \p{Ll}/u.test(text);
}

function isNote(line: string, vocabulary: Vocabulary): boolean {
  if (hasMoreWords(line, MOST_WORDS)) return false;
  if (ADDRESS.test(line) || CLOSING.test(line) || isOnlyDate(line, vocabulary)) return true;
  const note = RECORDED.exec(line) ?? CONTACT.exec(line) ?? DATED.exec(line);
  return note !== null && isProper(line.slice(note[0].length), vocabulary);
}

/** `Tuesday, 12 March 2024, 6 p.m.` */
function isOnlyDate(line: string, vocabulary: Vocabulary): boolean {
  const rest = withoutDates(line, vocabulary);
  return rest !== line && (rest.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => DATE_WORDS.has(word));
}

function withoutDates(line: string, vocabulary: Vocabulary): string {
  let rest = line;
  for (const { start, end } of readDates(line, { names: dateNamesOf(vocabulary) }).toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}

/** Whether a text has only names, offices, places, dates and figures, so that it is not a sentence. */
function isProper(text: string, vocabulary: Vocabulary): boolean {
  return (
    text !== '' &&
    !/[?!]/.test(text) &&
    withoutDates(text, vocabulary)
      .split(/[\s,;]+/)
      .every((word) => !/^\p{Ll}+\.?$/u.test(word) || SMALL_WORDS.has(word) || DATE_WORDS.has(word))
  );
}

function isSignatureLine(line: string, vocabulary: Vocabulary): boolean {
  return (
    !hasMoreWords(line, MOST_WORDS_OF_SIGNATURE_LINE) &&
    !/[.:]$/.test(line) &&
    (isProper(line, vocabulary) || isNote(line, vocabulary))
  );
}

/** `Ana Diaz`, and `Secretary` in the line below. */
function isNameAboveOffice([first = '', second, third]: readonly string[], vocabulary: Vocabulary): boolean {
  const [office = ''] = second?.split(/[\s,]+/, 1) ?? [];
  return (
    third === undefined &&
    SIGNING_OFFICES.has(office.toLowerCase()) &&
    isProper(second!, vocabulary) &&
    (readName(first, vocabulary)?.tokens.length ?? 0) > 1
  );
}

function hasMoreWords(text: string, most: number): boolean {
  return text.split(/\s+/, most + 1).length > most;
}
