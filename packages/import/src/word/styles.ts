import { findAll, parseXml } from '../archive/xml.js';

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
  readonly name: string;
  readonly basedOn: string;
  readonly level: number | undefined;
  readonly isListItem: boolean;
}

export const NO_STYLE: ParagraphStyle = { isQuotation: false, isListItem: false, isContents: false };

/** Maximum length of a chain of styles that are based on each other. */
const MAX_CHAIN = 20;

/** Reads the styles of paragraphs by id. The names of built-in styles are English in every language of Word; their ids are not. */
export function readStyles(xml: string | undefined): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, Style>();
  for (const style of findAll(parseXml(xml ?? ''), 'w:style')) {
    if (style.attributes['w:type'] !== 'paragraph') continue;
    const value = (name: string): string | undefined => findAll(style, name)[0]?.attributes['w:val'];
    const name = value('w:name') ?? '';
    const level = value('w:outlineLvl') ?? (/^heading (\d)$/i.exec(name) ? String(Number(name.at(-1)) - 1) : undefined);
    styles.set(style.attributes['w:styleId'] ?? '', {
      name,
      basedOn: value('w:basedOn') ?? '',
      level: level === undefined ? undefined : Number(level),
      isListItem: (value('w:numId') ?? '0') !== '0',
    });
  }
  return new Map([...styles.keys()].map((id) => [id, resolve(id, styles)]));
}

function resolve(id: string, styles: ReadonlyMap<string, Style>): ParagraphStyle {
  const chain: Style[] = [];
  for (let next = styles.get(id); next && chain.length < MAX_CHAIN; next = styles.get(next.basedOn)) {
    chain.push(next);
  }
  const level = chain.find((style) => style.level !== undefined)?.level;
  return {
    // Level 9 is body text.
    ...(level !== undefined && level >= 0 && level < 9 && { level }),
    isQuotation: chain.some(({ name }) => QUOTATION.test(name)),
    isListItem: chain.some(({ isListItem }) => isListItem),
    isContents: chain.some(({ name }) => /^toc \d$/i.test(name)),
  };
}

/** `Quote`, `Intense Quote` and `Block Text` of Word, `Quotations` of LibreOffice. */
const QUOTATION = /\bquot(?:e|es|ation|ations)\b|^block ?(?:text|quote)/i;
