import { isSpace, skipSpaces } from '../characters.js';
import type { CitationGroup } from '../citation.js';
import { readEntity } from '../inline/entities.js';
import type { InlineReader } from '../inline/inline-reader.js';
import { pieceKinds } from '../inline/visible-pieces.js';
import type { TextBlock } from '../text-block.js';
import { CleanTextBuilder, type TextOrigin } from './clean-text-builder.js';

/** The block that contains a text. */
export interface BlockFrame {
  readonly kind: TextBlock['kind'];
  readonly quotation: number | undefined;
  readonly note: string | undefined;
  readonly fixedWidth: boolean;
}

/** A text under construction. An inline note in it is a separate text. */
interface Open {
  readonly clean: CleanTextBuilder;
  readonly note: string | undefined;
  readonly kind: TextBlock['kind'];
  readonly start: number;
  readonly end: number;
}

/** The character of a reference, or the quotation mark of a `<q>` or `</q>`. */
function referredChar(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) === 60) return text.charCodeAt(start + 1) === 47 ? '”' : '“';
  return readEntity(text, start, end)?.char ?? '';
}

/** The content of code without its attributes, or the source of a formula. Undefined for the number of an example. */
function opaqueText(source: string): string | undefined {
  const ticks = /^`+/.exec(source)?.[0];
  if (ticks === undefined) return source.startsWith('$') ? source : undefined;
  return source.slice(ticks.length, source.lastIndexOf(ticks)).replace(/\s+/g, ' ').trim();
}

/** Builds text blocks from the pieces that the inline reader has recorded. */
export class TextBlockBuilder {
  readonly blocks: TextBlock[] = [];
  /** The number of inline notes (`^[…]`), including those of earlier texts. */
  private inlineNotes = 0;

  constructor(
    private readonly source: string,
    private readonly reader: InlineReader,
  ) {}

  /** Adds the text that was just read from `from` to `end`, and its inline notes. */
  add(from: number, end: number, gaps: boolean, frame: BlockFrame): void {
    const { reader, source } = this;
    const { pieces, text } = reader;
    reader.steps += end - from;
    const origin: TextOrigin = { text, source, gaps, place: (index) => reader.documentOffset(index) };
    const outer: Open[] = [];
    let open: Open = { clean: new CleanTextBuilder(origin), note: frame.note, kind: frame.kind, start: from, end };
    const slot = this.blocks.length;
    for (let piece = 0; piece < pieces.length; piece++) {
      const start = pieces.start(piece);
      const stop = Math.min(pieces.end(piece), end);
      if (start >= end) break;
      switch (pieces.kind(piece)) {
        case pieceKinds.text:
          open.clean.addText(start, stop);
          break;
        case pieceKinds.reference:
          open.clean.addChar(referredChar(text, start, stop), start, stop);
          break;
        case pieceKinds.break:
          open.clean.addChar(' ', start, stop);
          break;
        case pieceKinds.citation:
          open.clean.addCitations(this.citedFrom(pieces.group(piece)));
          break;
        case pieceKinds.note:
          open.clean.addNote(text.slice(start + 2, stop - 1));
          break;
        case pieceKinds.opaque:
          open.clean.addOpaque(opaqueText(text.slice(start, stop)));
          break;
        case pieceKinds.noteStart: {
          const note = `^${++this.inlineNotes}`;
          open.clean.addNote(note);
          outer.push(open);
          open = { clean: new CleanTextBuilder(origin), note, kind: 'paragraph', start: start + 2, end: stop - 1 };
          break;
        }
        default:
          this.close(open, frame);
          open = outer.pop()!;
      }
    }
    this.close(open, frame);
    // Notes end before the text that contains them.
    if (this.blocks.length - slot > 1) {
      const made = this.blocks.splice(slot).sort((one, other) => one.start - other.start);
      for (const block of made) this.blocks.push(block);
    }
  }

  private close({ clean, note, kind, start, end }: Open, { quotation, fixedWidth }: BlockFrame): void {
    const made = clean.finish();
    if (!made) return;
    const { text } = this.reader;
    const from = skipSpaces(text, start, end);
    let to = end;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    this.blocks.push({
      kind,
      ...made,
      start: this.reader.documentOffset(from),
      end: this.reader.documentOffset(to - 1) + 1,
      ...(quotation === undefined ? {} : { quotation }),
      ...(note === undefined ? {} : { note }),
      ...(fixedWidth && { fixedWidth }),
    });
  }

  /** The group at an index, followed by the groups that it contains. */
  private citedFrom(slot: number): readonly CitationGroup[] {
    const { groups } = this.reader;
    const { end } = groups[slot]!;
    let next = slot + 1;
    while (next < groups.length && groups[next]!.start < end) next++;
    return groups.slice(slot, next);
  }
}
