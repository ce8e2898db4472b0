import { decodeText, textContent } from './decode-text.js';
import { OpenFields } from './open-fields.js';
import type { Cell, Elsewhere, Inline, NoteReference, Paragraph, Run, RunChild, XmlRange } from './paragraph.js';
import { OpenParagraphs } from './open-paragraphs.js';
import { readXml, wordNamespaceOf } from './xml-events.js';
import type { WordNamespace, XmlTag } from './xml-events.js';
import type { XmlPart } from './xml-part.js';

/** The text of a part. */
export interface WordPart {
  readonly paragraphs: readonly Paragraph[];
  /** The runs outside text boxes, in order. They do not overlap. */
  readonly runs: readonly Run[];
  /** The first reference to each note, in order. */
  readonly notes: readonly NoteReference[];
  readonly namespace: WordNamespace;
  /** The ids of comments that it refers to. */
  readonly commentIds: ReadonlySet<number>;
}

/**
 * Reads the text of the main part, or of the notes. Tracked insertions are text, deletions are not.
 *
 * @param references the notes that the main part refers to, if this is the part with the notes
 * @throws ImportError if it is not well-formed
 */
export function readPart(part: XmlPart, references?: readonly NoteReference[]): WordPart {
  const reader = new PartReader(part.xml, references);
  readXml(part, reader);
  return reader.finish();
}

type Close = (start: number, end: number) => void;
/** Deleted text, other versions of the same text, and settings. */
const SKIPPED: ReadonlySet<string> = new Set(
  'w:del w:moveFrom mc:Fallback w:rt w:pPrChange w:rPrChange w:sectPr w:sdtPr w:tblPr w:trPr w:tcPr'.split(' '),
);

/** The elements that refer to comments. */
const COMMENT_MARKS: ReadonlySet<string> = new Set(
  'w:commentRangeStart w:commentRangeEnd w:commentReference'.split(' '),
);

class PartReader {
  readonly #xml: string;
  readonly #references: ReadonlyMap<string, NoteReference> | undefined;
  readonly #paragraphs = new OpenParagraphs();
  readonly #runs: Run[] = [];
  readonly #notes = new NoteReferences();
  readonly #fields = new OpenFields();
  readonly #names: string[] = [];
  readonly #closers: (Close | undefined)[] = [];
  #skipped = 0;
  #namespace: WordNamespace | undefined;
  readonly #commentIds = new Set<number>();
  #run: (Run & { isHidden: boolean }) | undefined;
  #child: { -readonly [Name in keyof RunChild]: RunChild[Name] } | undefined;
  /** The range of comments on the current text, if they cannot be on the text itself. */
  #anchor: XmlRange | undefined;
  #elsewhere: Elsewhere | undefined;
  readonly #tables = new OpenTables();

  constructor(xml: string, references: readonly NoteReference[] | undefined) {
    this.#xml = xml;
    this.#references = references && new Map(references.map((note) => [`w:${note.type} ${note.id}`, note]));
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    const parent = this.#names.at(-1);
    this.#readNamespaces(tag);
    if (COMMENT_MARKS.has(name)) this.#commentIds.add(Number(tag.attribute('id')));
    this.#names.push(name);
    if (name === 'w:del' || name === 'w:moveFrom') this.#deleteParagraphEnd(parent);
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      this.#skipped++;
      this.#closers.push(() => this.#skipped--);
      return;
    }
    const run = parent === 'w:r' && name !== 'w:rPr' ? this.#run : undefined;
    const child = { start: tag.start, end: tag.end };
    if (run) this.#child = child;
    const closer = this.#handle(tag, parent);
    this.#closers.push(run ? this.#closeChild(run, child, closer) : closer);
  }

  close(_name: string, start: number, end: number): void {
    this.#names.pop();
    this.#closers.pop()?.(start, end);
  }

  finish(): WordPart {
    return {
      paragraphs: this.#paragraphs.finish(),
      runs: this.#runs,
      notes: this.#notes.all,
      namespace: this.#namespace!,
      commentIds: this.#commentIds,
    };
  }

  #readNamespaces(tag: XmlTag): void {
    const { prefix = '' } = (this.#namespace ??= wordNamespaceOf(tag));
    if ((tag.namespaces[prefix] ?? this.#namespace.uri) === this.#namespace.uri) return;
    // The prefix has another meaning here.
    this.#namespace = { uri: this.#namespace.uri, prefix: undefined };
  }

  #closeChild(run: Run, child: RunChild, closer: Close | undefined): Close {
    return (start, end) => {
      child.end = end;
      closer?.(start, end);
      run.children.push(child);
      this.#child = undefined;
    };
  }

  #deleteParagraphEnd(parent: string | undefined): void {
    const paragraph = this.#paragraphs.current;
    if (paragraph && parent === 'w:rPr' && this.#names.at(-3) === 'w:pPr' && this.#skipped === 0) {
      paragraph.isEndDeleted = true;
    }
  }

  #handle(tag: XmlTag, parent: string | undefined): Close | undefined {
    switch (tag.name) {
      case 'w:p':
        return this.#openParagraph();
      case 'w:pStyle':
      case 'w:outlineLvl':
      case 'w:numId':
        return this.#readProperty(tag);
      case 'w:r':
        return this.#openRun(tag);
      case 'w:rPr':
        return parent === 'w:r' ? (_start, end) => this.#addHead(this.#xml.slice(tag.start, end)) : undefined;
      case 'w:vanish':
        if (parent === 'w:rPr' && this.#names.at(-3) === 'w:r' && this.#run && !isOff(tag)) this.#run.isHidden = true;
        return undefined;
      case 'w:fldSimple':
        this.#fields.begin(tag.start, tag.attribute('instr') ?? '');
        return (_start, end) => this.#addCitation(this.#fields.end(end));
      case 'w:txbxContent':
        return this.#openBox();
      case 'w:footnote':
      case 'w:endnote':
        return this.#openNote(tag);
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        return this.#tables.open(tag.name);
      default:
        return this.#run && this.#child ? this.#handleRunChild(tag, parent) : undefined;
    }
  }

  #handleRunChild(tag: XmlTag, parent: string | undefined): Close | undefined {
    switch (tag.name) {
      case 'w:t':
        return tag.isSelfClosing ? undefined : (start) => this.#addText(tag, start, parent === 'w:r');
      case 'w:instrText':
        return (start) => this.#fields.addInstruction(textContent(this.#xml, tag.end, start));
      case 'w:fldChar':
        return (_start, end) => this.#changeField(tag, end);
      case 'w:tab':
        this.#addAtom(' ');
        return undefined;
      case 'w:br':
      case 'w:cr':
        this.#add({ text: ' ', isBreak: true, ...this.#here(this.#child!, true) });
        return undefined;
      case 'w:noBreakHyphen':
        this.#addAtom('-');
        return undefined;
      case 'w:softHyphen':
        this.#addAtom('\u00ad');
        return undefined;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#addNote(tag);
        return undefined;
      default:
        return undefined;
    }
  }

  #openParagraph(): Close {
    const [run, child, anchor] = [this.#run, this.#child, this.#anchor];
    this.#anchor ??= child;
    this.#paragraphs.open(this.#tables.cell, this.#elsewhere);
    this.#run = this.#child = undefined;
    return (start) => {
      this.#addCitation(this.#fields.endCitation(start));
      this.#paragraphs.close();
      [this.#run, this.#child, this.#anchor] = [run, child, anchor];
    };
  }

  #readProperty(tag: XmlTag): undefined {
    const paragraph = this.#paragraphs.current;
    const value = tag.attribute('val') ?? '';
    if (!paragraph || !this.#names.includes('w:pPr', -4)) return;
    if (tag.name === 'w:pStyle') paragraph.style = value;
    else if (tag.name === 'w:numId') paragraph.isListItem = value !== '0';
    else if (/^\d$/.test(value)) paragraph.level = Number(value);
  }

  #openRun(tag: XmlTag): Close | undefined {
    if (!this.#paragraphs.current) return undefined;
    const run = {
      start: tag.start,
      end: tag.end,
      head: this.#xml.slice(tag.start, tag.end),
      tail: `</${tag.rawName}>`,
      children: [],
      isHidden: false,
    };
    const [outer, child, anchor] = [this.#run, this.#child, this.#anchor];
    // A run inside another one, such as the base of a ruby text, cannot be split.
    this.#anchor ??= child;
    if (!tag.isSelfClosing && !this.#anchor) this.#runs.push(run);
    [this.#run, this.#child] = [run, undefined];
    return (_start, end) => {
      run.end = end;
      [this.#run, this.#child, this.#anchor] = [outer, child, anchor];
    };
  }

  #addHead(properties: string): void {
    if (this.#run) this.#run.head += properties;
  }

  #openBox(): Close {
    const [anchor, elsewhere] = [this.#anchor, this.#elsewhere];
    this.#anchor ??= this.#child;
    this.#elsewhere ??= { type: 'box' };
    return () => ([this.#anchor, this.#elsewhere] = [anchor, elsewhere]);
  }

  /** Separators, and notes that nothing refers to, are skipped. */
  #openNote(tag: XmlTag): Close {
    const note = this.#references?.get(`${tag.name} ${tag.attribute('id') ?? ''}`);
    if (!note) {
      this.#skipped++;
      return () => this.#skipped--;
    }
    this.#anchor = note.range;
    this.#elsewhere = note;
    return () => (this.#anchor = this.#elsewhere = undefined);
  }

  #addText(tag: XmlTag, contentEnd: number, isDirect: boolean): void {
    const { rawName, end: contentStart } = tag;
    const child = this.#child!;
    if (isDirect) {
      const head = this.#xml.slice(tag.start, contentStart);
      child.text = { head, name: rawName, contentStart, contentEnd, space: tag.attribute('space') };
    }
    for (const { text, start, end, isLiteral } of decodeText(this.#xml, contentStart, contentEnd)) {
      const shown = text.replace(/[\n\r\t]/g, ' ');
      this.#add({ text: shown, ...this.#here(isDirect ? { start, end } : child, !isDirect || !isLiteral) });
    }
  }

  #addAtom(text: string): void {
    this.#add({ text, ...this.#here(this.#child!, true) });
  }

  #addNote(tag: XmlTag): void {
    const type = tag.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = tag.attribute('id') ?? '';
    const { range } = this.#here(this.#child!, true);
    this.#add({ text: '', markdown: `[^${type}${this.#notes.add(type, id, range)}]`, range, isAtomic: true });
  }

  #changeField(tag: XmlTag, end: number): void {
    const type = tag.attribute('fldCharType');
    if (type === 'begin') this.#fields.begin(tag.start);
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.#addCitation(this.#fields.end(end));
  }

  #addCitation(citation: Inline | undefined): void {
    if (citation)
      this.#paragraphs.current?.inlines.push(this.#anchor ? { ...citation, range: this.#anchor } : citation);
  }

  #here(range: XmlRange, isAtomic: boolean): Pick<Inline, 'range' | 'isAtomic'> {
    // A note or a box has its own position in the text.
    const hasAnchor = this.#anchor !== undefined && this.#elsewhere === undefined;
    return { range: this.#anchor ?? range, isAtomic: isAtomic || hasAnchor };
  }

  #add(inline: Inline): void {
    if (this.#run?.isHidden) return;
    if (this.#fields.isHiding) this.#fields.addText(inline.text);
    else this.#paragraphs.current?.inlines.push(inline);
  }
}

function isOff(tag: XmlTag): boolean {
  return ['0', 'false', 'off'].includes(tag.attribute('val') ?? '');
}

/** The first reference to each note, in order. */
class NoteReferences {
  readonly #notes = new Map<string, NoteReference>();
  readonly #counts = { footnote: 0, endnote: 0 };

  /** Returns the number of the note. */
  add(type: NoteReference['type'], id: string, range: XmlRange): number {
    const key = `${type} ${id}`;
    const existing = this.#notes.get(key);
    if (existing) return existing.number;
    const number = ++this.#counts[type];
    this.#notes.set(key, { type, id, number, range });
    return number;
  }

  get all(): readonly NoteReference[] {
    return [...this.#notes.values()];
  }
}

/** The position in the tables of a part. Tables inside tables are text of the outer cell. */
class OpenTables {
  #depth = 0;
  #table = -1;
  #row = -1;
  #column = -1;

  get cell(): Cell | undefined {
    return this.#depth > 0 ? { table: this.#table, row: this.#row, column: this.#column } : undefined;
  }

  open(name: string): (() => void) | undefined {
    if (name === 'w:tbl' && ++this.#depth === 1) {
      this.#table++;
      this.#row = -1;
    }
    if (this.#depth === 1 && name === 'w:tr') {
      this.#row++;
      this.#column = -1;
    }
    if (this.#depth === 1 && name === 'w:tc') this.#column++;
    return name === 'w:tbl' ? () => this.#depth-- : undefined;
  }
}
