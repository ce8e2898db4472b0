import type { PDFPageProxy } from 'pdfjs-dist';

export interface FontFact {
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Weights in the names of fonts. `bx`, `b` and `sl`, `ti` are those of Computer Modern and Latin Modern. */
const BOLD =
  /bold|black|heavy|semibold|demi(?!.*light)|^(?:cm|ec|sf|lm)(?:ss|r|tt)?(?:bx|b)(?:\d|$|[a-z]*-)|lm\w*-?bx|roman\d+-bold|-bd\b|,b(?:i)?$|medi(?:$|[-,])/i;
const ITALIC = /italic|oblique|slanted|^(?:cm|ec|sf|lm)(?:ss|r|bx)?(?:ti|sl|i)\d|-it\b|,(?:b)?i$/i;

/** Names and weights of a document's fonts. Loading a page's drawing commands is slow, so only pages with new fonts do it. */
export class FontFacts {
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
  const font = page.commonObjs.get(id) as { name?: string; bold?: boolean; black?: boolean; italic?: boolean };
  const name = (font.name ?? id).replace(/^[A-Z]{6}\+/, '');
  return {
    name,
    isBold: font.bold === true || font.black === true || BOLD.test(name),
    isItalic: font.italic === true || ITALIC.test(name),
  };
}
