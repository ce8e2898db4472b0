import type { CitationGroup, CitationItem, NearMiss, NearMissKind } from '../citation.js';
import { isAlphanumericAt, isAsciiLetter, isSpace, sizeAt } from '../characters.js';
import { readKey } from '../key.js';
import { readCodeSpan } from './code-span.js';
import type { Parentheses } from './destination.js';
import { readHtmlTag } from './html-tag.js';
import type { Opaque } from './opaque-scan.js';
import { latexCommandEnd } from './latex.js';
import { Budget } from './text-budget.js';
import { readFormula } from './math.js';
import { VisiblePieces, pieceKinds } from './visible-pieces.js';
import { skipPlain, type PlainRun } from './plain-text.js';
import { TextIndex } from './text-index.js';

/** Nothing can be read here: the text ends, or a tag or environment that is a block starts. */
export const NO_MATCH = -1;

/** How deep brackets, emphasis and quotation marks may nest; what is deeper is read as plain text. */
const DEEPEST = 40;

export type Quote = 'none' | 'single' | 'double';

/** What the reading of a document shares: options and the names that are defined anywhere in it. */
export interface DocumentLabels {
  readonly longestKey: number;
  /** Labels of `(@label)` lists that stand before. */
  readonly examples: ReadonlySet<string>;
  /** Whether `[label]` is a link, by a definition or a heading, or `[^label]` a footnote. */
  isDefined(label: string): boolean;
  /** Whether the environment that starts at a place of the document (`\\begin{name}`) ends somewhere. */
  isClosed(place: number): boolean;
  /** Whether the comment that starts at a place of the document ends somewhere, in another block too. */
  isCommentClosed(place: number): boolean;
}

export interface KeyFound {
  readonly id: string;
  readonly suppress: boolean;
  readonly start: number;
  readonly end: number;
}

/** What a failed attempt puts back. */
export interface SavedState {
  readonly groups: number;
  readonly misses: number;
  readonly kept: string;
  readonly pieces: number;
  readonly wordEnd: number;
  readonly quote: Quote;
  readonly links: boolean;
}

/**
 * The state of reading one block's text from left to right, and the questions about it that the parts of the grammar
 * share. The parts (`cite.ts`, `bracket.ts`, `emphasis.ts`…) are functions over it; `InlineReader` puts them together.
 */
export abstract class InlineState extends Budget implements Opaque {
  text = '';
  /** Nothing at or behind this place is read: the end of the text, or of the brackets that are read by themselves. */
  end = 0;
  /** Where the last word or emphasis ended: a key, an opening quotation mark and `_` must not follow. */
  wordEnd = NO_MATCH;
  quote: Quote = 'none';
  /** Whether links may start: not in the text of a link. */
  links = true;
  depth = 0;
  /** Whether the text that a reader sees is wanted, for a prefix or suffix. */
  keeping = false;
  kept = '';
  /** Whether what a reader sees is recorded, for the block's clean text; never what is in a prefix or suffix. */
  recording = false;
  readonly pieces = new VisiblePieces();
  readonly groups: CitationGroup[] = [];
  readonly misses: NearMiss[] = [];
  private readonly stretch: PlainRun = { end: 0, word: false };
  protected index = new TextIndex('');
  private runStart = 0;
  private runEnd = 0;

  constructor(readonly names: DocumentLabels) {
    super();
  }

  /** Reads what starts at `index`, and returns the first place after it; or `NONE`. */
  abstract inline(index: number): number;

  /** Where a place in the text is in the document. */
  abstract place(index: number): number;

  /** Starts reading `index.text` at `from`. Call `charge` afterwards. */
  protected begin(index: TextIndex, from = 0): void {
    this.index = index;
    this.text = index.text;
    this.end = index.text.length;
    this.allow(index);
    index.scan.readOn(from);
    this.wordEnd = NO_MATCH;
    this.quote = 'none';
    this.links = true;
    this.depth = 0;
    this.keeping = false;
    this.kept = '';
    this.recording = false;
    this.pieces.cutTo(0);
    this.runEnd = 0;
  }

  code(index: number): number {
    return index < this.end ? this.text.charCodeAt(index) : NaN;
  }

  isSpaceAt(index: number): boolean {
    return index < this.end && isSpace(this.text.charCodeAt(index));
  }

  /** Reads plain text; returns `index` itself where there is none. */
  plain(index: number): number {
    const { stretch } = this;
    skipPlain(this.text, index, this.end, stretch);
    if (stretch.end > index) {
      this.steps += stretch.end - index;
      if (this.keeping) this.kept += this.text.slice(index, stretch.end).replaceAll('...', '…');
      else if (this.recording) this.pieces.add(pieceKinds.text, index, stretch.end);
      if (stretch.word) this.wordEnd = stretch.end;
    }
    return stretch.end;
  }

  /** What is read as it stands, up to `end`. */
  literal(start: number, end: number): number {
    if (this.keeping) this.kept += this.text.slice(start, end);
    else if (this.recording) this.pieces.add(pieceKinds.text, start, end);
    return end;
  }

  /** What is kept as `text`, and recorded as it stands: quotation marks and dashes. */
  typeset(text: string, start: number, end: number): number {
    if (this.keeping) this.kept += text;
    else if (this.recording) this.pieces.add(pieceKinds.text, start, end);
    return end;
  }

  /** What is kept as its content, and recorded as something that is no text: code and formulas. */
  opaque(start: number, contentStart: number, contentEnd: number, end: number): number {
    if (this.keeping) this.kept += this.text.slice(contentStart, contentEnd);
    else if (this.recording) this.pieces.add(pieceKinds.opaque, start, end);
    return end;
  }

  record(kind: number, start: number, end: number, group?: number): void {
    if (this.recording) this.pieces.add(kind, start, end, group);
  }

  /** The key that starts at `index` with its `@`, or with `-@`. */
  keyAt(index: number): KeyFound | undefined {
    const suppress = this.code(index) === 45;
    const at = suppress ? index + 1 : index;
    if (this.code(at) !== 64 || this.wordEnd === index) return undefined;
    const key = readKey(this.text, at, this.end, this.names.longestKey);
    if (!key) return undefined;
    this.steps += key.end - at;
    return { id: key.id, suppress, start: index, end: key.end };
  }

  /** Whether an `@` stands, or may stand, from `start` on and before `end`. */
  hasSign(start: number, end: number): boolean {
    return this.index.signs.within(start, end);
  }

  /** Reads a part by itself: nothing in it reaches beyond its end. What a block tag cuts off of it is lost, as in Pandoc. */
  alone(start: number, end: number): void {
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

  /** The same for a part without an `@`, which is read for its clean text alone. */
  aside(start: number, end: number): void {
    const { wordEnd, runStart, runEnd } = this;
    if (!this.apart(() => this.alone(start, end))) this.literal(start, end);
    this.wordEnd = wordEnd;
    this.runStart = runStart;
    this.runEnd = runEnd;
  }

  get tooDeep(): boolean {
    return this.flat || this.depth >= DEEPEST;
  }

  mark(): SavedState {
    const { kept, wordEnd, quote, links } = this;
    const [groups, misses, pieces] = [this.groups.length, this.misses.length, this.pieces.length];
    return { groups, misses, pieces, kept, wordEnd, quote, links };
  }

  putBack(mark: SavedState): void {
    this.groups.length = mark.groups;
    this.misses.length = mark.misses;
    this.pieces.cutTo(mark.pieces);
    this.kept = mark.kept;
    this.wordEnd = mark.wordEnd;
    this.quote = mark.quote;
    this.links = mark.links;
  }

  group(start: number, end: number, items: readonly CitationItem[]): CitationGroup {
    return { start: this.place(start), end: this.place(end), items };
  }

  miss(kind: NearMissKind, start: number, end: number, ids: readonly string[], replacement: string): void {
    this.misses.push({ kind, start: this.place(start), end: this.place(end), ids, replacement });
  }

  /** The `]` of the `[` at `index`. */
  closing(index: number): number | undefined {
    const close = this.index.scan.closing(this, index);
    return close !== undefined && close < this.end ? close : undefined;
  }

  parens(): Parentheses {
    return this.once(() => this.index.parens(this));
  }

  /** Whether a closing quotation mark stands anywhere behind: where not, nothing needs to be tried. */
  mayClose(from: number, kind: 'single' | 'double'): boolean {
    return this.index.lastOf(kind === 'single' ? "'" : '"') >= from;
  }

  codeSpan(
    index: number,
  ): { readonly contentStart: number; readonly contentEnd: number; readonly end: number } | undefined {
    const runs = this.once(() => this.index.runs(this));
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
    // Any other letter is a command by itself.
    if (code >= 128 && isAlphanumericAt(this.text, index + 1)) return index + 1 + sizeAt(this.text, index + 1);
    if (!isAsciiLetter(code)) return undefined;
    return latexCommandEnd(this.text, index, this.end, this);
  }

  tag(index: number): ReturnType<typeof readHtmlTag> {
    return readHtmlTag(this.text, index, this.end, this);
  }
}
