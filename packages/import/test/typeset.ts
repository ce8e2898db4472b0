import { degrees, PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';

/* A small typesetter for tests: lines at given positions, or a report set in columns. */

/** Text at a position from the upper left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  /** Draws a disc before it, as browsers do. */
  readonly hasDisc?: boolean;
}

const WIDTH = 595;
const HEIGHT = 842;

/** With `rotate`, pages are printed at an angle and turned back by the viewer, or not if they stay `sideways`. */
export async function pdf(
  pages: readonly (readonly Placed[])[],
  { rotate = 0, sideways = false } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = await embedFonts(document);
  for (const lines of pages) {
    const isSideways = rotate % 180 !== 0;
    const page = document.addPage(isSideways ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT]);
    page.setRotation(degrees(sideways ? 0 : rotate));
    for (const line of lines) draw(page, fonts, line, rotate);
  }
  return document.save({ useObjectStreams: false });
}

interface Fonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
}

async function embedFonts(document: PDFDocument): Promise<Fonts> {
  return {
    plain: await document.embedFont(StandardFonts.TimesRoman),
    bold: await document.embedFont(StandardFonts.TimesRomanBold),
    italic: await document.embedFont(StandardFonts.TimesRomanItalic),
  };
}

function draw(
  page: PDFPage,
  fonts: Fonts,
  { text, x, y, size = 11, isBold = false, isItalic = false, isUnderlined = false, hasDisc = false }: Placed,
  rotate: number,
): void {
  const [left, bottom] = { 0: [x, HEIGHT - y], 90: [y, x], 180: [WIDTH - x, y], 270: [HEIGHT - y, WIDTH - x] }[
    rotate
  ] as [number, number];
  const font = isBold ? fonts.bold : isItalic ? fonts.italic : fonts.plain;
  page.drawText(text, { x: left, y: bottom, size, font, rotate: degrees(rotate) });
  if (isUnderlined)
    page.drawRectangle({
      x: left,
      y: bottom - size * 0.15,
      width: font.widthOfTextAtSize(text, size),
      height: 0.7,
      color: rgb(0, 0, 0),
    });
  if (hasDisc)
    page.drawCircle({ x: left - size * 0.85, y: bottom + size * 0.33, size: size * 0.15, color: rgb(0, 0, 0) });
}

/** A block of a report: `# `, `## `, `### ` headings, `- ` items with a bold `**label**`, or a paragraph. */
export async function typeset(blocks: readonly string[], columns: 1 | 2 = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = await embedFonts(document);
  const width = columns === 1 ? 451 : 215;
  const setter = new Setter(document, fonts, columns, width);
  for (const block of blocks) setter.add(block);
  return document.save({ useObjectStreams: false });
}

class Setter {
  readonly #document: PDFDocument;
  readonly #fonts: Fonts;
  readonly #columns: number;
  readonly #width: number;
  #page: PDFPage | undefined;
  #column = 0;
  #y = Infinity;
  #pages = 0;

  constructor(document: PDFDocument, fonts: Fonts, columns: number, width: number) {
    this.#document = document;
    this.#fonts = fonts;
    this.#columns = columns;
    this.#width = width;
  }

  add(block: string): void {
    const heading = /^(#{1,3}) (.*)$/.exec(block);
    if (heading !== null) return this.#set(heading[2]!, [24, 16, 13][heading[1]!.length - 1]!, 0, true);
    const item = /^- (.*)$/.exec(block);
    if (item === null) return this.#set(block, 11, 0, false);
    this.#set(item[1]!, 11, 14, false, '\u2022');
  }

  /** Breaks words into lines. `**` switches bold. */
  #set(text: string, size: number, indent: number, isHeading: boolean, bullet?: string): void {
    this.#y += isHeading ? size : 8;
    let isBold = isHeading;
    let x = indent;
    let isFirst = true;
    this.#next(size);
    for (const word of text.split(/(\*\*)|\s+/).filter((part) => part !== undefined && part !== '')) {
      if (word === '**') {
        isBold = !isBold;
        continue;
      }
      const font = isBold ? this.#fonts.bold : this.#fonts.plain;
      // Letter by letter: no kerning is drawn.
      const width = [...word].reduce((sum, letter) => sum + font.widthOfTextAtSize(letter, size), 0);
      if (x > indent && x + width > this.#width) {
        this.#next(size);
        x = indent;
      }
      if (isFirst && bullet !== undefined) this.#draw(bullet, 2, size, false);
      isFirst = false;
      this.#draw(word, x, size, isBold);
      x += width + font.widthOfTextAtSize(' ', size);
    }
  }

  /** Moves to the next line, column or page. */
  #next(size: number): void {
    this.#y += size * 1.25;
    if (this.#y < 760) return;
    this.#column++;
    if (this.#page === undefined || this.#column >= this.#columns) {
      this.#column = 0;
      this.#page = this.#document.addPage([WIDTH, HEIGHT]);
      this.#pages++;
      this.#page.drawText('Notes on Water', { x: 72, y: HEIGHT - 40, size: 9, font: this.#fonts.plain });
      this.#page.drawText(String(this.#pages), { x: 295, y: 36, size: 9, font: this.#fonts.plain });
    }
    this.#y = 80 + size;
  }

  #draw(text: string, x: number, size: number, isBold: boolean): void {
    const left = 72 + this.#column * 236;
    this.#page!.drawText(text, {
      x: left + x,
      y: HEIGHT - this.#y,
      size,
      font: isBold ? this.#fonts.bold : this.#fonts.plain,
    });
  }
}
