import type { Element, ElementContent } from 'hast';
import { DEEPEST, element, text } from '../html/hast.js';
import { ImportError } from '../problems.js';
import { Blocks } from './blocks.js';
import { accent, symbolOf } from './symbols.js';
import type { Token } from './tokens.js';
import { tableRows } from './table-rows.js';

export interface TexCounts {
  images: number;
  references: number;
  /** Names of files that the document includes. */
  readonly inputs: string[];
}

const HEADINGS: Readonly<Record<string, number>> = {
  title: 1,
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
};
const MARKS: Readonly<Record<string, string>> = { textbf: 'strong', emph: 'em', textit: 'em', textsl: 'em' };
const LISTS: Readonly<Record<string, string>> = { itemize: 'ul', enumerate: 'ol', description: 'ul' };
/** Commands whose arguments are no text. */
const WITHOUT_TEXT = new Set(
  (
    'label ref pageref eqref autoref cref index vspace hspace setcounter addtocounter setlength addtolength usepackage documentclass pagestyle ' +
    'thispagestyle bibliographystyle bibliography newcommand renewcommand providecommand newenvironment renewenvironment hypersetup ' +
    'definecolor color pagenumbering graphicspath titlerunning authorrunning markboth markright addcontentsline DeclareUnicodeCharacter ' +
    'newcounter newlength includeonly hyphenation subjclass volumeinfo DOI'
  ).split(' '),
);
const CITATIONS = /^(?:[a-zA-Z]*cite[a-zA-Z]*|nocite)$/;

/** Turns tokens of TeX into HTML. Macros are not expanded: of unknown commands, the text in their arguments is kept. */
export class TexConverter {
  readonly #tokens: readonly Token[];
  readonly #counts: TexCounts;
  readonly #notes: Element[] = [];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], counts: TexCounts) {
    this.#tokens = tokens;
    this.#counts = counts;
  }

  convert(): Element {
    const blocks = new Blocks();
    while (this.#at < this.#tokens.length) this.#step(blocks);
    return element('div', [...blocks.finish(), ...this.#notes]);
  }

  /** Reads one token into `blocks`. */
  #step(blocks: Blocks): void {
    const token = this.#tokens[this.#at++]!;
    if (token.kind === 'text') blocks.add(text(token.value));
    else if (token.kind === 'paragraph') blocks.endParagraph();
    else if (token.kind === 'cell') blocks.add(element('tex-cell'));
    else if (token.kind === 'open') this.#group(blocks);
    else if (token.kind === 'command') this.#command(token.name, blocks);
  }

  /** A group after its bracket: `{\bf text}` sets the rest of the group in bold. */
  #group(blocks: Blocks): void {
    const inner = new Blocks();
    const mark = this.#switchedMark();
    this.#until(inner, () => this.#tokens[this.#at]?.kind === 'close');
    this.#at++;
    blocks.addAll(mark === undefined ? inner.finish() : [element(mark, inner.finishInline())]);
  }

  #switchedMark(): string | undefined {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'command') return undefined;
    if (/^(?:bf|bfseries)$/.test(next.name)) return 'strong';
    return /^(?:it|itshape|em|sl)$/.test(next.name) ? 'em' : undefined;
  }

  #until(blocks: Blocks, isEnd: () => boolean): void {
    if (++this.#depth > DEEPEST) {
      throw new ImportError(
        'import.too-large',
        `The TeX file nests its groups more than ${DEEPEST} levels deep, which no document needs.`,
      );
    }
    while (this.#at < this.#tokens.length && !isEnd()) this.#step(blocks);
    this.#depth--;
  }

  #command(name: string, blocks: Blocks): void {
    if (name === '\\' || name === 'newline') return this.#lineBreak(blocks);
    if (name === 'par') return blocks.endParagraph();
    const symbol = symbolOf(name);
    if (symbol !== undefined) return blocks.add(text(symbol));
    const accented = /^["'`^~=.cvuHkrdb]$/.test(name) ? accent(name, plain(this.#argument())) : undefined;
    if (accented !== undefined) return blocks.add(text(accented));
    if (name === 'begin') return this.#environment(blocks);
    if (name === 'end') return void this.#argument();
    if (Object.hasOwn(HEADINGS, name)) {
      this.#options();
      return blocks.addBlock(element(`h${HEADINGS[name]!}`, this.#argument()));
    }
    if (Object.hasOwn(MARKS, name)) return blocks.add(element(MARKS[name]!, this.#argument()));
    this.#otherCommand(name, blocks);
  }

  #otherCommand(name: string, blocks: Blocks): void {
    if (name === 'footnote' || name === 'endnote') return blocks.add(this.#note());
    if (name === 'href') {
      const href = plain(this.#argument());
      return blocks.add(element('a', this.#argument(), { href }));
    }
    if (name === 'caption') return blocks.addBlock(element('p', [element('em', this.#argument())]));
    if (name === 'author' || name === 'date' || name === 'affil') {
      this.#options();
      return blocks.addBlock(element('p', this.#argument()));
    }
    if (name === 'includegraphics') this.#counts.images++;
    if (name === 'input' || name === 'include') return void this.#counts.inputs.push(plain(this.#argument()));
    if (CITATIONS.test(name)) this.#counts.references++;
    const isDropped = WITHOUT_TEXT.has(name) || CITATIONS.test(name) || name === 'includegraphics';
    if (!isDropped) return;
    this.#options();
    while (this.#tokens[this.#at]?.kind === 'open') {
      this.#argument();
      this.#options();
    }
  }

  #note(): Element {
    const identifier = String(this.#notes.length + 1);
    const definition = element('footnote-definition', [], { identifier });
    this.#notes.push(definition);
    definition.children = [element('p', this.#argument())];
    return element('footnote-reference', [], { identifier });
  }

  #lineBreak(blocks: Blocks): void {
    this.#options();
    blocks.add(element('br'));
  }

  /** The next argument: a group, or one token. */
  #argument(): ElementContent[] {
    while (isSpace(this.#tokens[this.#at])) this.#at++;
    const inner = new Blocks();
    if (this.#tokens[this.#at]?.kind === 'open') {
      this.#at++;
      this.#until(inner, () => this.#tokens[this.#at]?.kind === 'close');
      this.#at++;
    } else if (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at]!;
      if (token.kind === 'text') {
        this.#at++;
        const [first = ''] = token.value;
        return [text(first + token.value.slice(first.length))];
      }
      this.#step(inner);
    }
    return inner.finishInline();
  }

  /** Skips `[…]`. */
  #options(): string {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'text' || !next.value.startsWith('[')) return '';
    let content = '';
    for (let steps = 0; this.#at < this.#tokens.length && steps < 200; steps++) {
      const token = this.#tokens[this.#at]!;
      if (token.kind === 'paragraph') break;
      const value = token.kind === 'text' ? token.value : '';
      const end = value.indexOf(']');
      if (end >= 0) {
        (this.#tokens as Token[])[this.#at] = { kind: 'text', value: value.slice(end + 1) };
        return (content + value.slice(0, end)).replace(/^\[/, '');
      }
      content += value;
      this.#at++;
    }
    return content;
  }

  #environment(blocks: Blocks): void {
    const name = plain(this.#argument()).replace(/\*$/, '');
    const inner = new Blocks();
    if (Object.hasOwn(LISTS, name)) {
      this.#options();
      return blocks.addBlock(element(LISTS[name]!, this.#items(name)));
    }
    const isTable = /^(?:tabular|tabularx|longtable|tabulary)$/.test(name);
    this.#options();
    if (isTable) this.#argument();
    if (name === 'tabularx' || name === 'tabulary') this.#argument();
    this.#until(inner, () => this.#isEnd(name));
    this.#skipEnd();
    const content = inner.finish();
    if (isTable) return blocks.addBlock(element('table', tableRows(content)));
    if (/^(?:quote|quotation|verse)$/.test(name)) return blocks.addBlock(element('blockquote', content));
    if (name === 'abstract') blocks.addBlock(element('h2', [text('Abstract')]));
    for (const block of content) blocks.addBlock(block);
  }

  #items(name: string): Element[] {
    const items: Element[] = [];
    const isItem = (): boolean => {
      const token = this.#tokens[this.#at];
      return token?.kind === 'command' && token.name === 'item';
    };
    // Whatever comes before the first item sets the list up.
    this.#until(new Blocks(), () => isItem() || this.#isEnd(name));
    while (isItem()) {
      this.#at++;
      const label = this.#options().trim();
      const item = new Blocks();
      if (label !== '') item.add(element('strong', [text(label)]));
      if (label !== '') item.add(text(' '));
      this.#until(item, () => isItem() || this.#isEnd(name));
      items.push(element('li', item.finish()));
    }
    this.#skipEnd();
    return items;
  }

  #isEnd(name: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'command' || token.name !== 'end') return false;
    const inside = this.#tokens[this.#at + 2];
    return inside?.kind !== 'text' || inside.value.replace(/\*$/, '') === name || name === 'document';
  }

  /** `\end{name}` */
  #skipEnd(): void {
    this.#at++;
    this.#argument();
  }
}

function isSpace(token: Token | undefined): boolean {
  return token?.kind === 'text' && token.value.trim() === '';
}

function plain(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? plain(node.children) : ''))
    .join('')
    .trim();
}
