import { readXml } from './xml-events.js';
import type { XmlPart } from './xml-part.js';

/** The properties of a paragraph style that matter for the check. */
export interface ParagraphStyle {
  /** The level of its heading, from 0. */
  readonly level?: number;
  readonly isQuotation: boolean;
  readonly isListItem: boolean;
  /** A line of a table of contents. */
  readonly isContents: boolean;
}

interface Style {
  name?: string | undefined;
  basedOn?: string | undefined;
  level?: number | undefined;
  isListItem?: boolean;
}

export const NO_STYLE: ParagraphStyle = { isQuotation: false, isListItem: false, isContents: false };

/** Maximum length of a chain of styles that are based on each other. */
const MAX_CHAIN = 20;

/** Reads the styles of paragraphs by id. The names of built-in styles are English in every language of Word; their ids are not. */
export function readStyles(part: XmlPart | undefined): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, Style>();
  let open: Style | undefined;
  if (part) {
    readXml(part, {
      open: ({ name, attribute }) => {
        if (name === 'w:style') {
          open = attribute('type') === 'paragraph' ? {} : undefined;
          if (open) styles.set(attribute('styleId') ?? '', open);
        } else if (open) readProperty(open, name, attribute('val'));
      },
    });
  }
  return new Map([...styles.keys()].map((id) => [id, resolve(id, styles)]));
}

function readProperty(style: Style, name: string, value: string | undefined): void {
  if (name === 'w:name') {
    style.name = value;
    style.level ??= /^heading \d$/i.test(value ?? '') ? Number(value!.at(-1)) - 1 : undefined;
  } else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.level = Number(value);
  else if (name === 'w:numId') style.isListItem = value !== '0';
}

function resolve(id: string, styles: ReadonlyMap<string, Style>): ParagraphStyle {
  const chain: Style[] = [];
  for (let next = styles.get(id); next && chain.length < MAX_CHAIN; next = styles.get(next.basedOn ?? '')) {
    chain.push(next);
  }
  const level = chain.find((style) => style.level !== undefined)?.level;
  return {
    // Level 9 is body text.
    ...(level !== undefined && level >= 0 && level < 9 && { level }),
    isQuotation: chain.some(({ name = '' }) => QUOTATION.test(name)),
    isListItem: chain.some(({ isListItem }) => isListItem === true),
    isContents: chain.some(({ name = '' }) => /^toc \d$/i.test(name)),
  };
}

/** `Quote`, `Intense Quote` and `Block Text` of Word, `Quotations` of LibreOffice. */
const QUOTATION = /\bquot(?:e|es|ation|ations)\b|^block ?(?:text|quote)/i;
