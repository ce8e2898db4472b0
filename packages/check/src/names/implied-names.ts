import type { Library } from '@findings/core/library';
import { anyCue, type OffsetRange, readSentences } from '@findings/language';
import { ownClauses } from '../claims/own-clauses.js';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { creditsSubject, findNames, type FoundName } from './find-names.js';
import { nameDirectory } from './name-directory.js';

/** A person whom a sentence credits without naming them, and the place in the document that does. */
export interface ImpliedName extends OffsetRange {
  readonly named: FoundName;
  readonly written: string;
}

/**
 * The name in another cell of a row of a table: `| Asha Rana | “…” | [@s1.h1] |`. Its place is the citation, since cells without citations
 * are not read.
 */
export function namesInRow(markdown: string, { block, citations }: Claim, library: Library): readonly ImpliedName[] {
  const item = citations[0]?.item;
  if (block.kind !== 'cell' || block.fixedWidth || !item) return [];
  const from = markdown.lastIndexOf('\n', block.start - 1) + 1;
  const line = /.*/.exec(markdown.slice(from, from + MAX_ROW))![0];
  const found = line.split('|').flatMap((cell) => {
    const named = findNames(cell, nameDirectory(library), { start: 0, end: cell.length });
    const [only] = named;
    // A cell that is a name, perhaps with a title and an affiliation.
    const isName =
      only !== undefined &&
      named.length === 1 &&
      /^[\s*_]*(?:[\p{L}]{1,9}\.?\s)?$/u.test(cell.slice(0, only.start)) &&
      /^[*_]*\s*(?:[(,].*)?$/u.test(cell.slice(only.end));
    return isName ? [{ named: { ...only, speaks: true }, written: cell.slice(only.start, only.end) }] : [];
  });
  const [only, another] = found;
  return only && !another ? [{ ...only, start: item.start, end: item.end }] : [];
}

/** A longer line of a table, in UTF-16 code units, is not read for names. */
const MAX_ROW = 4000;

/**
 * `She argued …` after a sentence that names one person.
 *
 * @param isSubjectEnough as for `findNames`: `She leads …`
 */
export function nameOfPronoun(
  { block, start, end }: Claim,
  library: Library,
  isSubjectEnough = false,
): readonly ImpliedName[] {
  const opening = PRONOUN.exec(block.text.slice(start, end));
  const pronoun = opening?.[2];
  if (!opening || pronoun === undefined || start === 0) return [];
  const from = start + (opening[1] ?? '').length;
  const before = block.text.slice(Math.max(0, start - MAX_SENTENCE), start);
  const last = readSentences(before).at(-1);
  const named = last ? findNames(before, nameDirectory(library), last) : [];
  const [only] = named;
  if (!only || named.length > 1 || only.organization) return [];
  const isCredited =
    creditsSubject(block.text, { start: from, end }) ||
    (isSubjectEnough && ownClauses(block.text.slice(start - (before.length - last!.start), end)).length === 0);
  if (!isCredited) return [];
  return [
    {
      ...toDocumentRange(block, { start: from, end: from + pronoun.length }),
      named: { ...only, speaks: true },
      written: before.slice(only.start, only.end),
    },
  ];
}

/** `She …`, `Yet he …`, `In her view, she …`. */
const PRONOUN = new RegExp(String.raw`^(${anyCue('sentenceAdverbs')},?\s+)?(${anyCue('people')})\s`, 'iu');

/** A longer sentence before a pronoun, in UTF-16 code units, is not read for names. */
const MAX_SENTENCE = 600;
