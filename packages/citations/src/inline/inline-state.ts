import type { CitationGroup, CitationItem, NearMiss, NearMissKind } from '../citation.js';
import { isAlphanumericAt, isAsciiLetter, isSpace, sizeAt, skipSpaces } from '../characters.js';
import { readKey } from '../key.js';
import { readCodeSpan } from './code-span.js';
import type { Parentheses } from './destination.js';
import { isVoidElement, readHtmlTag, type HtmlTag } from './html-tag.js';
import type { Opaque } from './opaque-scan.js';
import { hasHidingAttribute, isHiddenElement } from './hidden.js';
import { latexCommandEnd } from './latex.js';
import { TextBudget } from './text-budget.js';
import { readFormula } from './math.js';
import { VisiblePieces, pieceKinds } from './visible-pieces.js';
import { skipPlain, type PlainRun } from './plain-text.js';
import { TextIndex } from './text-index.js';

/** Nothing can be read here, because the text ends or a block starts (a tag or an environment). */
export const NO_MATCH = -1;

/** The maximum nesting of brackets, emphasis and quotation marks. Deeper markup is plain text. */
const MAX_DEPTH = 40;

export type Quote = 'none' | 'single' | 'double';

/** The options, and the labels that are defined anywhere in the document. */
export interface DocumentLabels {
  readonly longestKey: number;
  /** The labels of examples (`(@label)`) before the text. */
  readonly examples: ReadonlySet<string>;
  /** Whether `[label]` is a link, because of a definition or a heading, or `[^label]` is a footnote. */
  isDefined(label: string): boolean;
  /** Whether the environment (`\\begin{name}`) that starts at an offset of the document is closed. */
  isClosed(place: number): boolean;
  /** Whether the comment that starts at an offset of the document is closed, perhaps in another block. */
  isCommentClosed(place: number): boolean;
  /** Whether an offset of the document is in an HTML block or a div that readers do not see. */
  isHidden(place: number): boolean;
  /** The start of the `<blockquote>` or `::: {.quote}` that contains an offset of the document. */
  quotationAt(place: number): number | undefined;
}

export interface FoundKey {
  readonly id: string;
  readonly suppress: boolean;
  readonly start: number;
  readonly end: number;
}

/** The state that is restored if an attempt to read markup fails. */
export interface SavedState {
  readonly groups: number;
  readonly misses: number;
  readonly kept: string;
  readonly pieces: number;
  readonly wordEnd: number;
  readonly quote: Quote;
  readonly links: boolean;
  readonly hiding: number;
  readonly hiddenTag: string;
  readonly hiddenTags: number;
}

/**
 * The state of reading the text of one block from left to right, with functions that the parts of the grammar share. The parts
 * (`read-citation.ts`, `read-bracket.ts`, `emphasis.ts` and so on) are functions of this state. `InlineReader` calls them.
 */
export abstract class InlineState extends TextBudget implements Opaque {
  text = '';
  /** The end of the text, or of the brackets whose content is read separately. */
  end = 0;
  /** The end of the last word or emphasis. A key, an opening quotation mark and `_` cannot directly follow it. */
  wordEnd = NO_MATCH;
  quote: Quote = 'none';
  /** Whether links can start. They cannot inside the text of a link. */
  links = true;
  depth = 0;
  /** Whether the visible text is collected in `kept`, for a prefix or suffix. */
  keeping = false;
  kept = '';
  /** Whether pieces are recorded for the clean text of the block. Prefixes and suffixes are not recorded. */
  recording = false;
  /** The number of elements around the position that hide or strike their content, apart from HTML elements. */
  hiding = 0;
  /** The name of the outermost HTML element around the position that does, and how many elements of that name are open within it. */
  private hiddenTag = '';
  private hiddenTags = 0;
  /** The start of the text, after white space. */
  private contentStart = 0;
  readonly pieces = new VisiblePieces();
  readonly groups: CitationGroup[] = [];
  readonly misses: NearMiss[] = [];
  private readonly plainRun: PlainRun = { end: 0, word: false };
  protected index = new TextIndex('');
  private runStart = 0;
  private runEnd = 0;

  constructor(readonly names: DocumentLabels) {
    super();
  }

  /** Reads the element at `index`. Returns the position after it, or `NO_MATCH`. */
  abstract inline(index: number): number;

  /** Converts an offset in the text to one in the document. */
  abstract documentOffset(index: number): number;

  /** Starts reading `index.text` at `from`. Call `charge` afterwards. */
  protected begin(index: TextIndex, from = 0): void {
    this.index = index;
    this.text = index.text;
    this.end = index.text.length;
    this.startBudget(index);
    index.scan.readOn(from);
    this.wordEnd = NO_MATCH;
    this.quote = 'none';
    this.links = true;
    this.depth = 0;
    this.keeping = false;
    this.kept = '';
    this.recording = false;
    this.hiding = 0;
    this.hiddenTag = '';
    this.hiddenTags = 0;
    this.contentStart = skipSpaces(this.text, from, this.end);
    this.pieces.truncate(0);
    this.runEnd = 0;
  }

  code(index: number): number {
    return index < this.end ? this.text.charCodeAt(index) : NaN;
  }

  isSpaceAt(index: number): boolean {
    return index < this.end && isSpace(this.text.charCodeAt(index));
  }

  /** Reads plain text. Returns `index` if there is none. */
  plain(index: number): number {
    const { plainRun: stretch } = this;
    skipPlain(this.text, index, this.end, stretch);
    if (stretch.end > index) {
      this.steps += stretch.end - index;
      if (this.keeping) this.kept += this.text.slice(index, stretch.end).replaceAll('...', '…');
      else this.show(pieceKinds.text, index, stretch.end);
      if (stretch.word) this.wordEnd = stretch.end;
    }
    return stretch.end;
  }

  /** Reads the text from `start` to `end` literally. */
  literal(start: number, end: number): number {
    if (this.keeping) this.kept += this.text.slice(start, end);
    else this.show(pieceKinds.text, start, end);
    return end;
  }

  /** Reads quotation marks and dashes, which are kept as `text` and recorded as they are written. */
  typeset(text: string, start: number, end: number): number {
    if (this.keeping) this.kept += text;
    else this.show(pieceKinds.text, start, end);
    return end;
  }

  /** Reads code and formulas, which are kept as their content and recorded as an opaque object. */
  opaque(start: number, contentStart: number, contentEnd: number, end: number): number {
    if (this.keeping) this.kept += this.text.slice(contentStart, contentEnd);
    else this.show(pieceKinds.opaque, start, end);
    return end;
  }

  record(kind: number, start: number, end: number, group?: number): void {
    if (this.recording) this.pieces.add(kind, start, end, group);
  }

  /** Records a piece unless readers do not see it. */
  show(kind: number, start: number, end: number): void {
    if (this.isShown) this.pieces.add(kind, start, end);
  }

  /** Whether text is recorded: the clean text has only what readers see. Citations and notes are always recorded. */
  get isShown(): boolean {
    return this.recording && this.hiding === 0 && this.hiddenTag === '';
  }

  /** Whether the attributes at the end of an element hide or strike its content, if there are any between its text and its end. */
  isHiddenBy(start: number, end: number): boolean {
    return this.recording && this.text.charCodeAt(end - 1) === 125 && hasHidingAttribute(this.text.slice(start, end));
  }

  /** Whether an element is all of the text. */
  isWholeText(start: number, end: number): boolean {
    const { length } = this.text;
    return start === this.contentStart && skipSpaces(this.text, end, length) === length;
  }

  /** Notes that an HTML element starts or ends, of which readers may not see the content. */
  passTag(tag: HtmlTag, start: number): void {
    if (!this.recording || (tag.kind !== 'open' && tag.kind !== 'close')) return;
    if (this.hiddenTag === '') {
      if (tag.kind === 'close' || isVoidElement(tag.name)) return;
      if (!isHiddenElement(tag.name, this.text.slice(start + 1 + tag.name.length, tag.end - 1))) return;
      this.hiddenTag = tag.name;
      this.hiddenTags = 1;
    } else if (tag.name === this.hiddenTag) {
      this.hiddenTags += tag.kind === 'open' ? 1 : -1;
      if (this.hiddenTags === 0) this.hiddenTag = '';
    }
  }

  /** Reads the key whose `@` or `-@` is at `index`. */
  keyAt(index: number): FoundKey | undefined {
    const suppress = this.code(index) === 45;
    const at = suppress ? index + 1 : index;
    if (this.code(at) !== 64 || this.wordEnd === index) return undefined;
    const key = readKey(this.text, at, this.end, this.names.longestKey);
    if (!key) return undefined;
    this.steps += key.end - at;
    return { id: key.id, suppress, start: index, end: key.end };
  }

  /** Whether there is an `@` at or after `start`. */
  hasSignAfter(start: number): boolean {
    return this.index.lastOf('@') >= start;
  }

  /** Reads a part separately, so that no element crosses its end. As in Pandoc, text after a block tag in it is lost. */
  readSeparately(start: number, end: number): void {
    const outer = this.end;
    this.end = end;
    this.wordEnd = NO_MATCH;
    this.depth++;
    for (let index = start; index < end;) {
      const next = this.inline(index);
      if (next === NO_MATCH) break;
      index = next;
    }
    this.depth--;
    this.end = outer;
    this.wordEnd = NO_MATCH;
  }

  get isTooDeep(): boolean {
    return this.isExhausted || this.depth >= MAX_DEPTH;
  }

  saveState(): SavedState {
    const { kept, wordEnd, quote, links, hiding, hiddenTag, hiddenTags } = this;
    const [groups, misses, pieces] = [this.groups.length, this.misses.length, this.pieces.length];
    return { groups, misses, pieces, kept, wordEnd, quote, links, hiding, hiddenTag, hiddenTags };
  }

  restoreState(mark: SavedState): void {
    this.groups.length = mark.groups;
    this.misses.length = mark.misses;
    this.pieces.truncate(mark.pieces);
    this.kept = mark.kept;
    this.wordEnd = mark.wordEnd;
    this.quote = mark.quote;
    this.links = mark.links;
    this.hiding = mark.hiding;
    this.hiddenTag = mark.hiddenTag;
    this.hiddenTags = mark.hiddenTags;
  }

  group(start: number, end: number, items: readonly CitationItem[]): CitationGroup {
    return { start: this.documentOffset(start), end: this.documentOffset(end), items };
  }

  reportNearMiss(kind: NearMissKind, start: number, end: number, ids: readonly string[], replacement: string): void {
    this.misses.push({ kind, start: this.documentOffset(start), end: this.documentOffset(end), ids, replacement });
  }

  /** The position of the `]` that matches the `[` at `index`. */
  closingBracket(index: number): number | undefined {
    const close = this.index.scan.closing(this, index);
    return close !== undefined && close < this.end ? close : undefined;
  }

  parens(): Parentheses {
    return this.withoutBudget(() => this.index.parens(this));
  }

  /** Whether a closing quotation mark can follow. If not, a quotation need not be tried. */
  canClose(from: number, kind: 'single' | 'double'): boolean {
    return this.index.lastOf(kind === 'single' ? "'" : '"') >= from;
  }

  codeSpan(index: number): (ReturnType<typeof readCodeSpan> & { readonly contentStart: number }) | undefined {
    const runs = this.withoutBudget(() => this.index.runs(this));
    if (index < this.runStart || index >= this.runEnd) {
      this.runStart = index;
      this.runEnd = index + 1;
      while (this.text.charCodeAt(this.runEnd) === 96) this.runEnd++;
      this.steps += this.runEnd - index;
    }
    const { runEnd } = this;
    const span = readCodeSpan(this.text, index, runEnd, this.end, runs, this);
    return span && { contentStart: runEnd, ...span };
  }

  formula(index: number): ReturnType<typeof readFormula> {
    return readFormula(this.text, index, this.end, this.index.lastOf('$'), this);
  }

  latexEnd(index: number): number | undefined {
    const code = this.code(index + 1);
    // Any other letter is a complete command.
    if (code >= 128 && isAlphanumericAt(this.text, index + 1)) return index + 1 + sizeAt(this.text, index + 1);
    if (!isAsciiLetter(code)) return undefined;
    return latexCommandEnd(this.text, index, this.end, this);
  }

  tag(index: number): ReturnType<typeof readHtmlTag> {
    return readHtmlTag(this.text, index, this.end, this);
  }
}
