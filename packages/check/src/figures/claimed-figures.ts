import type { Library, Target } from '@findings/core/library';
import {
  anyCue,
  CLOCK,
  cues,
  fold,
  foldedWords,
  hasWord,
  isCommonWord,
  memoByObject,
  type OffsetRange,
  wholePhrase,
} from '@findings/language';
import { isWordless } from '../claims/claim-block.js';
import type { CitationItem } from '@findings/citations';
import type { Claim } from '../claims/claims.js';
import { toDocumentRange } from '../claims/document-offsets.js';
import { mayBeOwn, ownClauses } from '../claims/own-clauses.js';
import { targetsOfClaim } from '../document/cited-targets.js';
import type { CheckedDocument } from '../document/checked-document.js';
import { LazyList } from '../document/steps.js';
import { languagesIn } from '../names/sentence-words.js';
import type { CitedFigures } from './cited-figures.js';
import { figuresIn, type Figure } from './figure.js';

/** A figure or date that a sentence reports of what it cites. */
export interface ClaimedFigure {
  readonly figure: Figure;
  /** In the document. */
  readonly range: OffsetRange;
}

/** A sentence with its figures and dates, without those of quotations and of the writer's own plans. */
export interface FactualClaim {
  readonly targets: readonly Target[];
  /** The citation, if there is only one. */
  readonly citation?: CitationItem | undefined;
  /** The sentence. Ranges of figures are offsets in it. */
  readonly text: string;
  readonly figures: readonly ClaimedFigure[];
  /** Whether the text is in another cell of the row than the citation. Then it may be about something else. */
  readonly isInRow?: true;
  /** Whether the sentence also says something of the writer, or compares with it. Then a figure may be from elsewhere. */
  readonly mayBeOwn?: boolean;
}

/** Between two figures of which one is converted: `(`, `, or about`. */
const BETWEEN_CONVERTED = new RegExp(String.raw`^(?!\s${anyCue('and')}\s)[^\ufffc]{1,24}$`, 'iu');

const CONVERTED = wholePhrase(cues('converted'));
const saysConverted = memoByObject(({ text }: FactualClaim) => CONVERTED.test(text));

/** The languages other than English in which a sentence may be, the most likely first. */
export const languagesOf = memoByObject(({ text }: FactualClaim) => languagesIn(text, { start: 0, end: text.length }));

/**
 * Whether the writer converted a figure from another currency, temperature or time zone: it is next to the original, or the sentence says
 * so. The converted figure is not in the findings.
 */
export function isConverted(claim: FactualClaim, index: number, cited: CitedFigures): boolean {
  const { text, figures } = claim;
  const { start, end, measure } = figures[index]!.figure;
  const [dimension = ''] = measure.split(' ');
  if (dimension === 'money' && saysConverted(claim)) return true;
  return [figures[index - 1], figures[index + 1]].some((near) => {
    if (!near || near.figure.measure.split(' ')[0] !== dimension) return false;
    const { figure: other } = near;
    const between = text.slice(Math.min(end, other.end), Math.max(start, other.start));
    const isSame = other.unit === CLOCK ? !between.includes('(') : measure === other.measure;
    return !isSame && BETWEEN_CONVERTED.test(between) && cited.supports(other);
  });
}

/** A sentence that cites more targets is not about any one of them, so its figures are not compared. */
const MOST_TARGETS = 64;

/** The sentences that report figures or dates of what they cite, in document order. Yields undefined for other sentences. */
export function factualClaims(document: CheckedDocument): Iterable<FactualClaim | undefined> {
  return new LazyList(readFactualClaims(document));
}

function* readFactualClaims(document: CheckedDocument): Generator<FactualClaim | undefined> {
  for (const claim of document.claims.citing) {
    const targets = comparedTargets(claim);
    if (targets.length === 0) continue;
    const text = textOf(claim);
    const figures = hasWord(text) ? claimedFigures(document, claim, text) : [];
    const isOwn = figures.length > 0 && (mayBeOwn(text) || isElsewhere(text, figures, document.library));
    const [citation, other] = claim.citations;
    yield figures.length > 0
      ? { targets, citation: other ? undefined : citation?.item, text, figures, mayBeOwn: isOwn }
      : undefined;
  }
  yield* rowClaims(document);
}

const IN_PLACE = new RegExp(
  String.raw`(?<!\p{L})${anyCue('beforePlaces')}\s(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?)(?!\p{L})`,
  'gu',
);

/** The folded words of the reports. */
const reportWords = memoByObject((library: Library) => {
  const texts = library.reports.flatMap(({ key, title, venue }) => [
    ...[title, venue],
    ...library.targets(key).map(({ text }) => text),
  ]);
  return new Set(texts.flatMap((text = '') => foldedWords(text)));
});

/** Whether a sentence is also about a place that the reports do not name. German also writes other nouns with a capital. */
function isElsewhere(text: string, figures: readonly ClaimedFigure[], library: Library): boolean {
  const places = [...text.matchAll(IN_PLACE)].filter(
    ({ index, 0: { length }, 1: word = '' }) =>
      word.split(' ').some((part) => !isCommonWord(part, (lower) => reportWords(library).has(fold(lower)))) &&
      figures.every(({ figure: { start, end } }) => end <= index || index + length <= start),
  );
  return places.length > 0 && !languagesIn(text, { start: 0, end: text.length }).includes('de');
}

/** The targets that a claim is compared with. */
export function comparedTargets(claim: Claim): readonly Target[] {
  const targets = targetsOfClaim(claim);
  return targets.length > MOST_TARGETS ? [] : targets;
}

export function textOf({ block, start, end }: Claim): string {
  return block.text.slice(start, end);
}

function claimedFigures(document: CheckedDocument, claim: Claim, text: string): readonly ClaimedFigure[] {
  const found = figuresIn(text);
  if (found.length === 0) return [];
  const checkedRange = createCheckedRange(document, claim, text);
  return found.flatMap((figure): readonly ClaimedFigure[] => {
    const range = checkedRange(figure);
    return range ? [{ figure, range }] : [];
  });
}

/**
 * Returns a function that converts a range of a sentence to a range of the document. It returns undefined for a range in a quotation or in
 * the writer's own plans, which are not checked. Call it in the order of the text.
 */
export function createCheckedRange(
  document: CheckedDocument,
  claim: Claim,
  text: string,
): (range: OffsetRange) => OffsetRange | undefined {
  const isOwn = createContainsCheck(ownClauses(text));
  const isQuoted = createContainsCheck(document.claims.quotationsOf(claim).filter(({ isUnclosed }) => !isUnclosed));
  return (part) => {
    const range = toDocumentRange(claim.block, { start: claim.start + part.start, end: claim.start + part.end });
    return isOwn(part) || isQuoted(range) ? undefined : range;
  };
}

/**
 * Returns a function that checks whether one of the ranges contains a range. Call it in the order of the text: it walks the ranges once.
 */
function createContainsCheck(ranges: readonly OffsetRange[]): (range: OffsetRange) => boolean {
  const inOrder = ranges.toSorted((one, other) => one.start - other.start);
  let next = 0;
  let reached = 0;
  return ({ start, end }) => {
    for (let range = inOrder[next]; range && range.start <= start; range = inOrder[++next]) {
      reached = Math.max(reached, range.end);
    }
    return end <= reached;
  };
}

/** A longer row, in UTF-16 code units, is not read. */
const MAX_ROW = 4000;

/** Words in the header of a table about the writer's own plans and means. */
const PLAN = new RegExp(
  String.raw`(?<!\p{L})(?:${anyCue('planColumns')}|(?:${anyCue('ownSubjects', ['en'])}|wp)(?!\p{L}))`,
  'iu',
);
/** Words in the header of a column of such a table, which may also be in a table about something else. */
const PLANNED_COLUMN = new RegExp(String.raw`(?<!\p{L})${anyCue('amountColumns')}`, 'iu');

/** A cell with a citation or a quotation is read separately. */
const MARK = /[@"“”„«»‘]/;

/**
 * The figures and dates in the other cells of a row whose citation is in a cell of its own: `| Ms. Wex | 40 % | [@s4.h2] |`. Their range is
 * that of the citation, because `document.blocks` does not include cells without citations.
 */
function* rowClaims(document: CheckedDocument): Generator<FactualClaim | undefined> {
  const { markdown } = document;
  const headerOf = createHeaderFinder(markdown);
  for (const claim of document.claims.citing) {
    const { block, citations } = claim;
    if (block.kind !== 'cell' || block.fixedWidth || !isWordless(block.text, 0, block.text.length)) continue;
    const targets = comparedTargets(claim);
    const from = markdown.lastIndexOf('\n', block.start - 1) + 1;
    const row = /.*/.exec(markdown.slice(from, from + MAX_ROW))![0];
    const header = headerOf(from);
    if (targets.length === 0 || header === undefined || PLAN.test(header) || row.indexOf('@') !== row.lastIndexOf('@'))
      continue;
    const heads = header.split('|');
    const { start, end } = citations[0]!.item;
    for (const [column, cell] of row.split('|').entries()) {
      const head = heads[column]?.trim() ?? '';
      if (MARK.test(cell) || !hasWord(cell) || PLANNED_COLUMN.test(head)) continue;
      const text = withUnit(cell, head);
      const figures = ownClauses(text).length > 0 ? [] : figuresIn(text);
      yield { targets, text, isInRow: true, figures: figures.map((figure) => ({ figure, range: { start, end } })) };
    }
  }
}

const NUMBER_ONLY = /^[\s*_]*[\d.,]+[\s*_]*$/;

/** A number alone counts what its column is about: `13` under `Villages`, `54` under `Share (%)`. */
function withUnit(text: string, head: string): string {
  if (!NUMBER_ONLY.test(text)) return text;
  const number = text.replace(/[\s*_]/g, '');
  return head.includes('%') ? `${number}%` : `${number} ${head.toLowerCase()}`;
}

/**
 * Returns a function that finds the header of a table, its first line, from the offset of one of its rows. It returns undefined for the
 * header itself. Call it in document order.
 */
function createHeaderFinder(markdown: string): (row: number) => string | undefined {
  let last: { readonly row: number; readonly header: number } | undefined;
  return (row) => {
    let header = row;
    for (let line = row; line > 0;) {
      line = line > 1 ? markdown.lastIndexOf('\n', line - 2) + 1 : 0;
      if (line === last?.row) {
        header = last.header;
        break;
      }
      if (!markdown.slice(line, markdown.indexOf('\n', line)).includes('|')) break;
      header = line;
    }
    last = { row, header };
    return header === row ? undefined : markdown.slice(header, markdown.indexOf('\n', header));
  };
}
