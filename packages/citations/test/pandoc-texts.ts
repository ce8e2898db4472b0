import { convert } from 'pandoc-wasm';

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** What Pandoc reads as one text: its words, and `¶` for each citation, note, code and formula. */
export interface PandocText {
  readonly words: string;
  /** Whether it cites or quotes, or is in a block quotation. */
  readonly wanted: boolean;
}

/** The texts of the body, in the order of Pandoc's syntax tree. Throws Pandoc's message. */
export async function askPandocForTexts(markdown: string): Promise<readonly PandocText[]> {
  const { stdout, stderr } = await convert({ from: 'markdown', to: 'json' }, markdown, {});
  if (!stdout) throw new Error(stderr);
  const texts: PandocText[] = [];
  const add = (inlines: readonly Node[], quoted: boolean): void => {
    const notes: unknown[] = [];
    const text = textOf(inlines, notes);
    const words = wordsOf(text);
    if (text.trim() !== '') texts.push({ words, wanted: quoted || /["“”„«»]|§/u.test(text) });
    for (const note of notes) visit(note, quoted);
  };
  const visit = (value: unknown, quoted: boolean): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, quoted);
    else if (typeof value === 'object' && value !== null) visitNode(value as Node, quoted);
  };
  const visitNode = ({ t, c }: Node, quoted: boolean): void => {
    if (t === 'Para' || t === 'Plain') add(c as readonly Node[], quoted);
    else if (t === 'Header') add((c as readonly [number, unknown, readonly Node[]])[2], quoted);
    else if (t === 'LineBlock') for (const line of c as readonly (readonly Node[])[]) add(line, quoted);
    else if (t === 'DefinitionList') {
      for (const [term, definitions] of c as readonly (readonly [readonly Node[], unknown])[]) {
        add(term, quoted);
        visit(definitions, quoted);
      }
      // A figure has its alternative text twice. The caption is what readers see.
    } else if (t === 'Figure') visit((c as readonly unknown[])[1], quoted);
    else visit(c, quoted || t === 'BlockQuote');
  };
  visit((JSON.parse(stdout) as { readonly blocks: unknown }).blocks, false);
  return texts;
}

/** Readers see neither struck words nor those of an image, but a citation among them is one. */
function onlyObjects(text: string): string {
  return text.replaceAll(/[^§¶]/gu, '');
}

function mathText(tex: string): string {
  const isNumber = /^[-+−]?(?:[\d.,\s%‰~]|\\[%$,;: ]|\{,\})+$/u.test(tex) && /\d/u.test(tex);
  return isNumber
    ? tex
        .replaceAll(/\s/gu, '')
        .replaceAll(/\\[,;: ]|~/gu, ' ')
        .replaceAll(/[\\{}]/gu, '')
    : '¶';
}

/** All but quotation marks, dashes and ellipses, which Pandoc typesets, in words. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/["'“”‘’.…\-–—]/gu, '')
    .replaceAll('§', '¶')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** `§` stands for a citation, `¶` for what else is no text. */
function textOf(inlines: readonly Node[], notes: unknown[]): string {
  return inlines.map((inline) => inlineText(inline, notes)).join('');
}

function inlineText({ t, c }: Node, notes: unknown[]): string {
  switch (t) {
    case 'Str':
      return c as string;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Cite':
      return '§';
    case 'Note':
      notes.push(c);
      return '¶';
    case 'Code':
      return '¶';
    case 'Math':
      return mathText((c as readonly [unknown, string])[1]);
    case 'Strikeout':
      return onlyObjects(textOf(c as readonly Node[], notes));
    case 'RawInline':
      return /^<br\b/i.test((c as readonly [string, string])[1]) ? ' ' : '';
    case 'Quoted':
      return `“${textOf((c as readonly [unknown, readonly Node[]])[1], notes)}”`;
    case 'Image':
      return onlyObjects(textOf((c as readonly [unknown, readonly Node[]])[1], notes));
    case 'Link':
    case 'Span':
      return textOf((c as readonly [unknown, readonly Node[]])[1], notes);
    default:
      return textOf(c as readonly Node[], notes);
  }
}
