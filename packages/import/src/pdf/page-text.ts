import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { readFontFile } from './font-file.js';
import { frameOf, type Frame } from './placement.js';
import { readStructure, type StructureNode } from './structure.js';

/** A stretch of text in one font, as the page draws it. Coordinates are in points, from the lower left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Whether only an underline makes it bold. */
  readonly isUnderlined?: boolean;
  /** The id of the marked content that holds it, in tagged files. */
  readonly mark: string | undefined;
  /** Whether the file says that it is page furniture. */
  readonly isArtifact: boolean;
}

export interface PageText {
  readonly number: number;
  /** The page number as printed, or the number of the page in the file. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** As in `Frame`. */
  readonly turn: number;
  readonly runs: readonly Run[];
  /** The structure tree, in tagged files. */
  readonly tree: StructureNode | undefined;
}

export function isEmpty({ runs }: PageText): boolean {
  return runs.every(({ text }) => text.trim() === '');
}

interface TextItem {
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly fontName?: string;
}

/** Reads the text of pages; fonts are looked up once for the whole document. */
export class PageReader {
  readonly #fonts = new FontFacts();
  readonly #labels: readonly string[] | null;

  readonly #isTagged: boolean;

  private constructor(labels: readonly string[] | null, isTagged: boolean) {
    this.#labels = labels;
    this.#isTagged = isTagged;
  }

  static async open(document: PDFDocumentProxy): Promise<PageReader> {
    const marks = await document.getMarkInfo();
    return new PageReader(
      await document.getPageLabels(),
      (marks as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
    );
  }

  async read(page: PDFPageProxy): Promise<PageText> {
    const items = (await page.getTextContent({ includeMarkedContent: true })).items as readonly TextItem[];
    await this.#fonts.load(page, items);
    const texts = items.flatMap(({ transform, str = '' }) =>
      transform === undefined ? [] : [{ transform, length: str.trim().length }],
    );
    const frame = frameOf(page, texts);
    const number = page.pageNumber;
    const tree = this.#isTagged ? await readStructure(page) : undefined;
    const { width, height, turn } = frame;
    return { number, label: this.#labelOf(number), tree, width, height, turn, runs: this.#runs(items, frame) };
  }

  /** A page that could not be read. */
  empty(number: number): PageText {
    return { number, label: this.#labelOf(number), tree: undefined, width: 0, height: 0, turn: 0, runs: [] };
  }

  #labelOf(number: number): string {
    return this.#labels?.[number - 1]?.trim() || String(number);
  }

  #runs(items: readonly TextItem[], frame: Frame): Run[] {
    const runs: Run[] = [];
    const marks: { readonly id: string | undefined; readonly isArtifact: boolean }[] = [];
    for (const { type, id, tag, str, transform, width = 0, fontName = '' } of items) {
      if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') {
        const outer = marks.at(-1);
        marks.push({ id: id ?? outer?.id, isArtifact: tag === 'Artifact' || outer?.isArtifact === true });
      } else if (type === 'endMarkedContent') marks.pop();
      if (str === undefined || str === '' || transform === undefined) continue;
      // Control characters are spaces: InDesign marks indents with them.
      const text = str.replace(/\p{Cc}/gu, ' ');
      const place = frame.place(transform);
      if (place === undefined) continue;
      const { isBold, isItalic, name } = this.#fonts.get(fontName);
      const mark = marks.at(-1);
      runs.push({
        text,
        x: place.x,
        y: place.y,
        width,
        size: place.size,
        font: name,
        isBold,
        isItalic: isItalic || place.isSlanted,
        mark: mark?.id,
        isArtifact: mark?.isArtifact === true,
      });
    }
    return runs;
  }
}

interface FontFact {
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Weights in the names of fonts. `bx`, `b` and `sl`, `ti` are those of Computer Modern and Latin Modern. */
const BOLD =
  /bold|black|heavy|semibold|demi(?!.*light)|^(?:cm|ec|sf|lm)(?:ss|r|tt)?(?:bx|b)(?:\d|$|[a-z]*-)|lm\w*-?bx|roman\d+-bold|-bd\b|,b(?:i)?$|medi(?:$|[-,])/i;
const ITALIC = /italic|oblique|slanted|^(?:cm|ec|sf|lm)(?:ss|r|bx)?(?:ti|sl|i)\d|-it\b|,(?:b)?i$/i;

/** Matches the names that some programs give all fonts: `CIDFont+F2`. */
const GENERIC = /^(?:\p{L}+\+)?\p{L}{1,2}\d+$/u;

/** Names and weights of a document's fonts. Loading a page's drawing commands is slow, so only pages with new fonts do it. */
class FontFacts {
  readonly #facts = new Map<string, FontFact>();

  async load(page: PDFPageProxy, items: readonly { readonly fontName?: string }[]): Promise<void> {
    const missing = new Set<string>();
    for (const { fontName } of items) if (fontName !== undefined && !this.#facts.has(fontName)) missing.add(fontName);
    if (missing.size === 0) return;
    await page.getOperatorList();
    for (const id of missing) this.#facts.set(id, readFont(page, id));
  }

  get(id: string): FontFact {
    return this.#facts.get(id) ?? { name: id, isBold: false, isItalic: false };
  }
}

function readFont(page: PDFPageProxy, id: string): FontFact {
  if (!page.commonObjs.has(id)) return { name: id, isBold: false, isItalic: false };
  const font = page.commonObjs.get(id) as {
    readonly name?: string;
    readonly bold?: boolean;
    readonly black?: boolean;
    readonly italic?: boolean;
    readonly data?: Uint8Array;
  };
  const name = (font.name ?? id).replace(/^[A-Z]{6}\+/, '');
  const file = GENERIC.test(name) ? readFontFile(font.data) : undefined;
  return {
    name,
    isBold: font.bold === true || font.black === true || BOLD.test(name) || file?.isBold === true,
    isItalic: font.italic === true || ITALIC.test(name) || file?.isItalic === true,
  };
}
