import type { Element, ElementContent } from 'hast';
import { DEEPEST, element, isBlock, isElement, text, textOf, tooDeep } from '../html/hast.js';
import { tokenize, type Token } from './tokens.js';

export interface TexCounts {
  references: number;
  /** Names of files that the document includes. */
  readonly inputs: string[];
}

/** Commands whose argument becomes an element. */
const ELEMENTS = byName({
  h1: 'title part chapter',
  h2: 'section',
  h3: 'subsection',
  h4: 'subsubsection',
  h5: 'paragraph',
  h6: 'subparagraph',
  p: 'author affil date',
  strong: 'textbf',
  em: 'emph textit textsl',
});
/** Commands that set the rest of their group in bold or italics. */
const SWITCHES = byName({ strong: 'bf bfseries', em: 'it itshape em sl' });
const LISTS = byName({ ul: 'itemize description', ol: 'enumerate' });
/** Commands whose arguments are not text. */
const WITHOUT_TEXT = new Set(
  (
    'label ref pageref eqref autoref cref index vspace hspace setcounter addtocounter setlength addtolength usepackage documentclass pagestyle ' +
    'thispagestyle bibliographystyle bibliography newcommand renewcommand providecommand newenvironment renewenvironment hypersetup ' +
    'definecolor color pagenumbering graphicspath titlerunning authorrunning markboth markright addcontentsline DeclareUnicodeCharacter ' +
    'newcounter newlength includeonly hyphenation subjclass volumeinfo DOI rule cline cmidrule end'
  ).split(' '),
);
const CITATIONS = /^(?:[a-zA-Z]*cite[a-zA-Z]*|nocite)$/;
/** How many arguments of a command or an environment come before its text. */
const SETTINGS = byName({
  1: 'textcolor colorbox parbox hypertarget foreignlanguage tabular longtable minipage multicols thebibliography',
  2: 'multicolumn multirow tabular* tabularx tabulary',
});

function byName(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([value, list]) => list.split(' ').map((name) => [name, value])));
}

/** Turns TeX into HTML. Macros are not expanded: of unknown commands, the text in their arguments is kept. */
export function texToHtml(tex: string, counts: TexCounts): Element {
  return new TexConverter(tokenize(tex), counts).convert();
}

class TexConverter {
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
    return element('div', [...paragraphs(this.#until(() => false)), ...this.#notes]);
  }

  /** Reads up to a token, without it. */
  #until(isEnd: () => boolean): ElementContent[] {
    if (++this.#depth > DEEPEST) throw tooDeep();
    const content: ElementContent[] = [];
    while (this.#at < this.#tokens.length && !isEnd()) for (const node of this.#next()) content.push(node);
    this.#depth--;
    return content;
  }

  #next(): readonly ElementContent[] {
    const token = this.#tokens[this.#at++]!;
    switch (token.kind) {
      case 'text':
        return [text(token.value)];
      case 'command':
        return this.#command(token.value);
      case 'open':
        return this.#group();
      case 'close':
        return [];
      case 'paragraph':
        return [element('tex-paragraph')];
      case 'cell':
        return [element('tex-cell')];
    }
  }

  /** A group after its bracket: `{\bf text}` sets the rest of the group in bold. */
  #group(): ElementContent[] {
    const first = this.#tokens[this.#at];
    const mark = first?.kind === 'command' ? SWITCHES.get(first.value) : undefined;
    const content = this.#until(() => this.#isAt('close'));
    this.#at++;
    return mark === undefined ? content : [element(mark, inline(content))];
  }

  /** The next argument of a command, without options. Empty if the command has none. */
  #argument(): ElementContent[] {
    while (this.#isAt('text', /^\s*$/)) this.#at++;
    this.#option();
    if (!this.#isAt('open')) return [];
    this.#at++;
    return inline(this.#group());
  }

  /** Skips `[…]`, and returns its text. */
  #option(): string {
    if (!this.#isAt('text', /^\[$/)) return '';
    let content = '';
    for (let at = this.#at + 1; at < this.#at + 200; at++) {
      const token = this.#tokens[at];
      if (token === undefined || token.kind === 'paragraph') break;
      const value = token.kind === 'text' ? token.value : '';
      if (value === ']') {
        this.#at = at + 1;
        return content;
      }
      content += value;
    }
    return '';
  }

  #command(name: string): readonly ElementContent[] {
    const tagName = ELEMENTS.get(name);
    if (tagName !== undefined) return [element(tagName, this.#argument())];
    if (WITHOUT_TEXT.has(name) || CITATIONS.test(name)) {
      if (CITATIONS.test(name)) this.#counts.references++;
      return this.#skipArguments();
    }
    switch (name) {
      case '\\':
      case 'newline':
        this.#option();
        return [element('br')];
      case 'par':
        return [element('tex-paragraph')];
      case 'begin':
        return this.#environment();
      case 'footnote':
      case 'endnote':
        return [this.#note()];
      case 'href': {
        const href = plain(this.#argument());
        return [element('a', this.#argument(), { href })];
      }
      case 'caption':
        return [element('p', [element('em', this.#argument())])];
      case 'includegraphics':
        this.#skipArguments();
        return [element('img')];
      case 'input':
      case 'include':
        this.#counts.inputs.push(plain(this.#argument()));
        return [];
      default:
        return this.#otherCommand(name);
    }
  }

  #skipArguments(): readonly ElementContent[] {
    this.#option();
    while (this.#isAt('open')) {
      this.#argument();
      this.#option();
    }
    return [];
  }

  /** Skips what comes before the text of an unknown command: `\hyperref[wells]{the wells}`. */
  #otherCommand(name: string): readonly ElementContent[] {
    const start = this.#at;
    this.#skipSettings(name);
    // “[…]” without an argument is text.
    if (!this.#isAt('open')) this.#at = start;
    return [];
  }

  #skipSettings(name: string): void {
    for (let count = Number(SETTINGS.get(name) ?? 0); count > 0; count--) this.#argument();
    this.#option();
  }

  #note(): Element {
    const identifier = String(this.#notes.length + 1);
    const definition = element('footnote-definition', [], { identifier });
    this.#notes.push(definition);
    definition.children = [element('p', this.#argument())];
    return element('footnote-reference', [], { identifier });
  }

  #environment(): readonly ElementContent[] {
    const written = plain(this.#argument());
    const name = written.replace(/\*$/, '');
    this.#skipSettings(written);
    const list = LISTS.get(name);
    const content = list === undefined ? this.#until(() => this.#isEnd(name)) : this.#items(name);
    this.#at++;
    this.#argument();
    if (list !== undefined) return [element(list, content)];
    if (/^(?:tabular[xy]?|longtable)$/.test(name)) return [element('table', tableRows(content))];
    if (/^(?:quote|quotation|verse)$/.test(name)) return [element('blockquote', paragraphs(content))];
    const title = name === 'abstract' ? [element('h2', [text('Abstract')])] : [];
    return [element('tex-paragraph'), ...title, ...content, element('tex-paragraph')];
  }

  #items(name: string): Element[] {
    const items: Element[] = [];
    const isItem = (): boolean => this.#isAt('command', /^item$/);
    // What comes before the first item sets the list up.
    this.#until(() => isItem() || this.#isEnd(name));
    while (isItem()) {
      this.#at++;
      const label = this.#option().trim();
      const content = this.#until(() => isItem() || this.#isEnd(name));
      const labelled = label === '' ? content : [element('strong', [text(label)]), text(' '), ...content];
      items.push(element('li', paragraphs(labelled)));
    }
    return items;
  }

  #isAt(kind: Token['kind'], pattern = /^/): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === kind && (!('value' in token) || pattern.test(token.value));
  }

  #isEnd(name: string): boolean {
    if (!this.#isAt('command', /^end$/)) return false;
    const inside = this.#tokens[this.#at + 2];
    return inside?.kind !== 'text' || inside.value.replace(/\*$/, '') === name || name === 'document';
  }
}

/** Makes a paragraph of all content between two blank lines or blocks. */
function paragraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let open: ElementContent[] = [];
  const close = (): void => {
    if (open.some((node) => node.type !== 'text' || node.value.trim() !== '')) blocks.push(element('p', open));
    open = [];
  };
  for (const node of nodes) {
    const isBreak = isElement(node, 'tex-paragraph');
    if (isBreak || isBlock(node)) close();
    if (isBlock(node)) blocks.push(node);
    else if (!isBreak) open.push(isElement(node, 'tex-cell') ? text(' ') : node);
  }
  close();
  return blocks;
}

/** Content of an argument: blank lines are spaces, and so is the end of a cell. */
function inline(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => (isElement(node, 'tex-paragraph', 'tex-cell') ? text(' ') : node));
}

/** The rows of a table, which TeX separates by `\\` and whose cells it separates by `&`. */
function tableRows(content: readonly ElementContent[]): Element[] {
  const rows: ElementContent[][][] = [[[]]];
  for (const node of content) {
    if (isElement(node, 'br')) rows.push([[]]);
    else if (isElement(node, 'tex-cell')) rows.at(-1)!.push([]);
    else
      rows
        .at(-1)!
        .at(-1)!
        .push(isElement(node, 'tex-paragraph') ? text(' ') : node);
  }
  const elements = rows.map((cells) =>
    element(
      'tr',
      cells.map((cell) => element('td', cell)),
    ),
  );
  return elements.filter((row) => textOf(row) !== '');
}

function plain(nodes: readonly ElementContent[]): string {
  return nodes.map(textOf).join('');
}
