import { isAlphanumericAt, isSpace, sizeAt } from '../characters.js';
import { partitionPoint } from '../partition-point.js';
import { attributesEnd } from './attributes.js';
import type { StepCounter } from './step-budget.js';
import { readBracket, readImage, readInlineNote, readSuperscript } from './read-bracket.js';
import { readBracketedCitation, readInTextCitation } from './read-citation.js';
import { readEmphasis } from './emphasis.js';
import { readEntity } from './entities.js';
import { environmentName } from './latex.js';
import { isNumber, type Formula } from './math.js';
import { nearMissKey } from './near-misses.js';
import { endOfOpaque } from './opaque-scan.js';
import type { Quote } from './inline-state.js';
import { pieceKinds } from './visible-pieces.js';
import { NO_MATCH, InlineState } from './inline-state.js';
import { TextIndex } from './text-index.js';

/** The position of a block's text in the document: one offset, or the offset of each of its lines. */
export type TextPosition = number | { readonly at: readonly number[]; readonly from: readonly number[] };

/** Reads the texts of blocks: paragraphs, headings and table cells. */
export class InlineReader extends InlineState {
  private places: TextPosition = 0;

  /**
   * @param from the offset at which reading continues after a block in the middle of the text
   * @param recording whether to record the pieces of the text in `pieces`
   * @returns the end of the text, or the start of a tag or environment that is a separate block
   */
  read(index: TextIndex, from: number, places: TextPosition, recording = false): number {
    this.begin(index, from);
    this.recording = recording;
    this.places = places;
    if (recording && this.names.isHidden(this.documentOffset(from))) this.hiding = 1;
    const { length } = index.text;
    let at = from;
    let next = from;
    while (next !== NO_MATCH && next < length) {
      at = next;
      next = this.inline(at);
    }
    this.saveBudget(index);
    return next === NO_MATCH ? at : length;
  }

  /** Whether a citation in brackets starts at `from`, as in `[@s4]: text`. */
  citesFirst(index: TextIndex, from: number, places: TextPosition): boolean {
    this.begin(index, from);
    this.places = places;
    const mark = this.saveState();
    const cites = readBracketedCitation(this, from) !== NO_MATCH;
    this.restoreState(mark);
    this.saveBudget(index);
    return cites;
  }

  /** The cells of a row of a pipe table, as offsets in `source`. Cuts at each `|` that is text. */
  splitRow(source: string, start: number, end: number): readonly (readonly [start: number, end: number])[] {
    const text = source.slice(start, end);
    this.begin(new TextIndex(text));
    const cuts = [-1];
    for (let index = 0; index < text.length; index = endOfOpaque(this, index))
      if (text.charCodeAt(index) === 124) cuts.push(index);
    cuts.push(text.length);
    const cells = cuts.slice(1).map((cut, index) => [start + cuts[index]! + 1, start + cut] as const);
    const blank = (cell: readonly [number, number] | undefined): boolean =>
      cell !== undefined && source.slice(cell[0], cell[1]).trim() === '';
    return cells.slice(blank(cells[0]) ? 1 : 0, blank(cells.at(-1)) ? -1 : undefined);
  }

  override documentOffset(index: number): number {
    if (typeof this.places === 'number') return this.places + index;
    const { at, from } = this.places;
    const line = Math.max(0, partitionPoint(at.length, (each) => at[each]! <= index) - 1);
    return from[line]! + index - at[line]!;
  }

  override inline(index: number): number {
    this.spend();
    if (index >= this.end) return NO_MATCH;
    const next = this.plain(index);
    if (next > index) return next;
    const code = this.text.charCodeAt(index);
    return (
      (this.isExhausted ? this.plainOnly(index, code) : this.construct(index, code)) ?? this.literal(index, index + 1)
    );
  }

  /** Reads markup. Returns `NO_MATCH` if a block starts. */
  private construct(index: number, code: number): number | undefined {
    switch (code) {
      case 34:
        return readQuotation(this, index, 'double');
      case 39:
        return readQuotation(this, index, 'single');
      case 42:
      case 95:
        return readEmphasis(this, index, code);
      case 91:
        return readBracket(this, index);
      case 33:
        return readImage(this, index);
      case 94:
        return (
          (this.code(index + 1) === 91 ? readInlineNote(this, index) : undefined) ?? readSuperscript(this, index, code)
        );
      case 126:
        return this.strikethrough(index) ?? readSuperscript(this, index, code);
      case 36:
        return this.math(index);
      case 60:
        return this.angle(index);
      case 38:
        return this.entity(index);
      default:
        return this.plainOnly(index, code);
    }
  }

  /** Reads markup that needs no backtracking. It is also read when the budget is used up. */
  private plainOnly(index: number, code: number): number | undefined {
    switch (code) {
      case 64:
        return this.at(index);
      case 45:
        return this.hyphen(index);
      case 92:
        return this.backslash(index);
      case 96:
        return this.backtick(index);
      default:
        return undefined;
    }
  }

  /** Skips an `@` that is not a citation, with its word: `5@s4@s5` cites `s5`. */
  private at(index: number): number {
    const cited = readInTextCitation(this, index);
    if (cited !== NO_MATCH) return cited;
    nearMissKey(this, index);
    let end = index + 1;
    for (;;) {
      const joined = this.code(end) === 95 || this.code(end) === 45 ? end + 1 : end;
      if (joined >= this.end || !isAlphanumericAt(this.text, joined)) break;
      end = joined + sizeAt(this.text, joined);
    }
    this.steps += end - index;
    // The key is the label of an example.
    const isExample = this.recording && this.names.examples.has(this.text.slice(index + 1, end));
    return isExample ? this.opaque(index, index, end, end) : this.literal(index, end);
  }

  private hyphen(index: number): number {
    if (this.code(index + 1) === 64) {
      const cited = readInTextCitation(this, index);
      if (cited !== NO_MATCH) return cited;
    }
    if (this.code(index + 1) !== 45) return this.literal(index, index + 1);
    const em = this.code(index + 2) === 45;
    return this.typeset(em ? '—' : '–', index, index + (em ? 3 : 2));
  }

  private backslash(index: number): number | undefined {
    if (index + 1 >= this.text.length) return index + 1;
    if (index + 1 >= this.end) return undefined;
    const next = this.text.charCodeAt(index + 1);
    if (next === 10 || next === 13) return index + 1;
    if (!isAlphanumericAt(this.text, index + 1)) {
      const end = index + 1 + sizeAt(this.text, index + 1);
      this.literal(index + 1, end);
      return end;
    }
    if (this.isExhausted) return undefined;
    if (environmentName(this.text, index) !== undefined && this.names.isClosed(this.documentOffset(index)))
      return NO_MATCH;
    return this.latexEnd(index);
  }

  private backtick(index: number): number | undefined {
    const span = this.codeSpan(index);
    if (!span) return undefined;
    if (span.isRaw) return span.end;
    if (!this.isHiddenBy(span.contentEnd, span.end)) this.opaque(index, span.contentStart, span.contentEnd, span.end);
    return span.end;
  }

  private math(index: number): number | undefined {
    const formula = this.formula(index);
    if (!formula) return undefined;
    if (this.isShown && !this.keeping && isNumber(this.text, formula)) return this.number(formula);
    return this.opaque(index, formula.contentStart, formula.contentEnd, formula.end);
  }

  private entity(index: number): number | undefined {
    const entity = readEntity(this.text, index, this.end);
    if (!entity) return undefined;
    if (this.keeping) this.kept += entity.char;
    else this.show(pieceKinds.reference, index, entity.end);
    return entity.end;
  }

  /** Records a number that is written as a formula: `$46\,\%$` is `46 %`. */
  private number({ contentStart, contentEnd, end }: Formula): number {
    for (let at = contentStart; at < contentEnd; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 92 && '%$'.includes(this.text.charAt(++at))) this.literal(at, at + 1);
      else if (code === 92 || code === 126) this.show(pieceKinds.break, at, at + 1);
      else if (!isSpace(code) && code !== 123 && code !== 125) this.literal(at, at + 1);
    }
    return end;
  }

  /** `~~struck out~~` */
  private strikethrough(index: number): number | undefined {
    if (this.code(index + 1) !== 126 || this.code(index + 2) === 126 || this.isTooDeep) return undefined;
    if (index + 2 >= this.end || this.isSpaceAt(index + 2)) return undefined;
    this.hiding++;
    const end = this.upTo(index + 2, (at) => {
      const before = this.text.charCodeAt(at - 1);
      const closes = this.code(at) === 126 && this.code(at + 1) === 126 && before !== 32 && before !== 9;
      return closes && at > index + 2 ? at + 2 : undefined;
    });
    this.hiding--;
    return end;
  }

  private angle(index: number): number | undefined {
    const link = this.links ? autolinkEnd(this.text, index, this.end, this) : undefined;
    if (link !== undefined) {
      this.literal(index + 1, link - 1);
      return attributesEnd(this.text, link, this.end, this) ?? link;
    }
    const tag = this.tag(index);
    if (!tag) {
      const opensComment =
        this.text.startsWith('<!--', index) && this.names.isCommentClosed(this.documentOffset(index));
      return opensComment ? NO_MATCH : undefined;
    }
    if (tag.block) return NO_MATCH;
    if (tag.name === 'q' && !tag.selfClosing) this.show(pieceKinds.reference, index, tag.end);
    if (tag.name === 'br') this.show(pieceKinds.break, index, tag.end);
    this.passTag(tag, index);
    if (tag.kind !== 'open' || tag.name !== 'span' || tag.selfClosing || this.isTooDeep) return tag.end;
    const closed = this.upTo(tag.end, (at) => {
      const close = this.code(at) === 60 ? this.tag(at) : undefined;
      if (close?.kind !== 'close' || close.name !== 'span') return undefined;
      this.passTag(close, at);
      return close.end;
    });
    return closed ?? tag.end;
  }

  /** Reads up to the position that `closes` finds, or restores the state. */
  private upTo(start: number, closes: (index: number) => number | undefined): number | undefined {
    const mark = this.saveState();
    this.depth++;
    let end: number | undefined;
    for (let index = start; index !== NO_MATCH && !this.isExhausted; index = this.inline(index)) {
      end = closes(index);
      if (end !== undefined) break;
    }
    this.depth--;
    if (end === undefined) this.restoreState(mark);
    return end;
  }
}

/** Two letters or more before the colon, as in CommonMark: `<x:@s4>` is text. */
const scheme = /^[a-z][\w+.-]{1,31}:[^*_\]]/i;

/**
 * ```text
 *   <https://example.org/@x>     <mail@example.org>
 *   ^                       ^ returned
 * ```
 */
function autolinkEnd(text: string, start: number, end: number, work: StepCounter): number | undefined {
  const first = stop(text, start + 1, end, '<');
  work.steps += first - start;
  const inside = text.slice(start + 1, first);
  if (!scheme.test(inside) && !isEmail(inside)) return undefined;
  const close = stop(text, first, end, '');
  work.steps += close - first;
  return close < end && text.charCodeAt(close) === 62 ? close + 1 : undefined;
}

function isEmail(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}.!"#$%&'*+\-/=?^_{|}~;]*@[\p{L}\p{N}]/u.test(text);
}

/** The first white space, `>` or `mark` at or after `index`. */
function stop(text: string, index: number, end: number, mark: string): number {
  while (index < end) {
    const code = text.charCodeAt(index);
    if (code === 62 || isSpace(code) || (mark !== '' && text.charAt(index) === mark)) break;
    index++;
  }
  return index;
}

/**
 * ```text
 *   "to the next one"     'to one without a letter after'     it's     "never closed
 * ```
 *
 * In `[@s4, "a; b"]` the `;` does not end an item. A quotation cannot start after a word, before white space, or inside a quotation of
 * the same kind.
 */
function readQuotation(reading: InlineState, start: number, kind: 'single' | 'double'): number {
  const opens =
    reading.quote !== kind && reading.wordEnd !== start && start + 1 < reading.end && !reading.isSpaceAt(start + 1);
  if (opens && !reading.isTooDeep && reading.canClose(start + 1, kind)) {
    const end = quoted(reading, start + 1, kind);
    if (end !== NO_MATCH) return end;
  }
  return reading.typeset(kind === 'single' ? '’' : opens ? '“' : '”', start, start + 1);
}

function quoted(reading: InlineState, start: number, kind: Exclude<Quote, 'none'>): number {
  const mark = reading.saveState();
  const { quote } = reading;
  reading.quote = kind;
  reading.depth++;
  reading.typeset(kind === 'single' ? '‘' : '“', start - 1, start);
  let index = start;
  // An empty quotation is text.
  if (closes(reading, index, kind)) index = NO_MATCH;
  while (index !== NO_MATCH && !closes(reading, index, kind))
    index = reading.isExhausted ? NO_MATCH : reading.inline(index);
  reading.depth--;
  if (index === NO_MATCH) {
    reading.restoreState(mark);
    return NO_MATCH;
  }
  reading.quote = quote;
  return reading.typeset(kind === 'single' ? '’' : '”', index, index + 1);
}

function closes(reading: InlineState, index: number, kind: 'single' | 'double'): boolean {
  if (kind === 'double') return reading.code(index) === 34;
  return reading.code(index) === 39 && (index + 1 >= reading.end || !isAlphanumericAt(reading.text, index + 1));
}
