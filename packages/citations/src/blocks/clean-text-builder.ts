import { folds } from '../characters.js';
import type { CitationGroup } from '../citation.js';
import { withCommonMarks } from './marks.js';
import type { TextObject, TextRun } from '../text-block.js';

/** Replaces a citation, a note, code or a formula. */
const PLACEHOLDER = '\uFFFC';

interface Run {
  readonly at: number;
  length: number;
  readonly from: number;
  size: number;
}

/** The position of a block's text in the document. */
export interface TextOrigin {
  readonly text: string;
  readonly source: string;
  /** Whether a line end in the text may be more than white space in the document. */
  readonly gaps: boolean;
  /** Converts an offset in the text to one in the document. */
  place(index: number): number;
}

/** Builds a clean text from the pieces that are added to it, with runs that map it to the document. */
export class CleanTextBuilder {
  private text = '';
  private readonly runs: Run[] = [];
  private readonly objects: TextObject[] = [];
  /** Whether more white space would be leading or repeated. */
  private spaced = true;

  constructor(private readonly origin: TextOrigin) {}

  /** Adds the text from `start` to `end`, with collapsed white space. */
  addText(start: number, end: number): void {
    const { text, gaps } = this.origin;
    if (!gaps && !(this.spaced && folds(text.charCodeAt(start))) && isPlainlySpaced(text, start, end)) {
      this.copy(start, end);
      return;
    }
    let from = start;
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index);
      if (code > 32 && code !== 0xa0) continue;
      if (!folds(code)) continue;
      const double = index > from ? folds(text.charCodeAt(index - 1)) : this.spaced;
      if (code === 32 && !double) continue;
      this.copy(from, index);
      from = index + 1;
      if (double) continue;
      const place = this.origin.place(index);
      // The next table column may follow without white space.
      const size = code === 10 && gaps && !folds(this.origin.source.charCodeAt(place)) ? 0 : 1;
      this.append(' ', place, size);
      this.spaced = true;
    }
    this.copy(from, end);
  }

  /** Adds the text that the source from `start` to `end` represents. */
  addChar(char: string, start: number, end: number): void {
    const isSpace = folds(char.charCodeAt(0));
    if (isSpace && this.spaced) return;
    const place = this.origin.place(start);
    this.append(isSpace ? ' ' : char, place, end - start);
    this.spaced = isSpace;
  }

  addNote(label: string): void {
    this.objects.push({ type: 'note', at: this.hold(), label });
  }

  /** @param text what readers see of it, if that is known */
  addOpaque(text?: string): void {
    this.objects.push({ type: 'opaque', at: this.hold(), ...(text !== undefined && { text }) });
  }

  /** Adds a citation, and those in its prefixes and suffixes. */
  addCitations(groups: readonly CitationGroup[]): void {
    const at = this.hold();
    for (const group of groups) this.objects.push({ type: 'citation', at, group });
  }

  /** The text without trailing white space. Undefined if it is empty. */
  finish():
    { readonly text: string; readonly runs: readonly TextRun[]; readonly objects: readonly TextObject[] } | undefined {
    if (this.text.endsWith(' ')) {
      this.text = this.text.slice(0, -1);
      const last = this.runs.at(-1)!;
      if (last.length === 1) this.runs.pop();
      else {
        last.length--;
        last.size--;
      }
    }
    return this.text === '' ? undefined : { text: this.text, runs: this.runs, objects: this.objects };
  }

  private copy(start: number, end: number): void {
    if (start === end) return;
    const { text } = this.origin;
    this.append(text.slice(start, end).replace(lineEnds, ' '), this.origin.place(start), end - start);
    this.spaced = folds(text.charCodeAt(end - 1));
  }

  private append(text: string, from: number, size: number): void {
    const last = this.runs.at(-1);
    const at = this.text.length;
    this.text += withCommonMarks(text);
    const goesOn = last && text.length === size && last.length === last.size;
    if (goesOn && last.at + last.length === at && last.from + last.size === from) {
      last.length += size;
      last.size += size;
    } else this.runs.push({ at, length: text.length, from, size });
  }

  private hold(): number {
    this.spaced = false;
    this.text += PLACEHOLDER;
    return this.text.length - 1;
  }
}

const lineEnds = /\n/g;

/** Whether the only white space is single spaces and line ends, so that each becomes one space. */
function isPlainlySpaced(text: string, start: number, end: number): boolean {
  let wasSpace = false;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const isSpace = code === 32 || code === 10;
    if (isSpace ? wasSpace : code === 0xa0 || code < 32) return false;
    wasSpace = isSpace;
  }
  return true;
}
