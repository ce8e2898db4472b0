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
  p: 'author affil date caption',
  strong: 'textbf',
  em: 'emph textit textsl',
});
/** Commands that set the rest of their group in bold or italics. */
const SWITCHES = byName({ strong: 'bf bfseries', em: 'it itshape em sl' });
/** Environments that become an element. The content of others is text. */
const ENVIRONMENTS = byName({
  ul: 'itemize description',
  ol: 'enumerate',
  table: 'tabular tabularx tabulary longtable',
  blockquote: 'quote quotation verse',
});
/** Commands whose arguments are not text. */
const WITHOUT_TEXT = new Set(
  (
    'label ref pageref eqref autoref cref index vspace hspace setcounter addtocounter setlength addtolength usepackage documentclass pagestyle ' +
    'thispagestyle bibliographystyle bibliography newcommand renewcommand providecommand newenvironment renewenvironment hypersetup ' +
    'definecolor color pagenumbering graphicspath titlerunning authorrunning markboth markright addcontentsline DeclareUnicodeCharacter ' +
    'newcounter newlength includeonly hyphenation subjclass volumeinfo DOI rule cline cmidrule'
  ).split(' '),
);
const CITATIONS = /^(?:[a-zA-Z]*cite[a-zA-Z]*|nocite)$/;
/** How many arguments of a command or an environment come before its text. */
const SETTINGS = byName({
  1: 'href textcolor colorbox parbox hypertarget foreignlanguage tabular longtable minipage multicols thebibliography',
  2: 'multicolumn multirow tabular* tabularx tabulary',
});

function byName(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).flatMap(([value, list]) => list.split(' ').map((name) => [name, value])));
}

/** An open group, with the HTML to write at its end. */
interface Group {
  readonly end: string;
  /** Whether it is an argument, in which blank lines are spaces. */
  readonly isArgument?: boolean;
  readonly isNote?: true;
}

/**
 * Writes TeX as HTML. Macros are not expanded: of unknown commands, the text in their arguments is kept. An HTML parser closes what the
 * TeX leaves open.
 */
export function texToHtml(tex: string, counts: TexCounts): string {
  return new TexConverter(tokenize(tex), counts).convert();
}

class TexConverter {
  readonly #tokens: readonly Token[];
  readonly #counts: TexCounts;
  readonly #groups: Group[] = [];
  /** The HTML of the document, and of the notes that are open. */
  readonly #written = ['<p>'];
  readonly #notes: string[] = [];
  #noteCount = 0;
  #openArguments = 0;
  #openTables = 0;
  #at = 0;

  constructor(tokens: readonly Token[], counts: TexCounts) {
    this.#tokens = tokens;
    this.#counts = counts;
  }

  convert(): string {
    while (this.#at < this.#tokens.length) this.#next(this.#tokens[this.#at++]!);
    while (this.#groups.length > 0) this.#close();
    return `${this.#written.join('')}</p>${this.#notes.join('')}`;
  }

  #next(token: Token): void {
    if (token.kind === 'text') this.#write(escapeHtml(token.value));
    else if (token.kind === 'command') this.#command(token.value);
    else if (token.kind === 'paragraph') this.#write(this.#openArguments > 0 ? ' ' : '<p>');
    else if (token.kind === 'cell') this.#write(this.#openTables > 0 && this.#openArguments === 0 ? '<td>' : ' ');
    else if (token.kind === 'close') this.#close();
    else {
      // `{\bf text}` sets the rest of the group in bold.
      const first = this.#tokens[this.#at--];
      const tagName = first?.kind === 'command' ? SWITCHES.get(first.value) : undefined;
      this.#open(tagName === undefined ? { start: '', end: '' } : { start: `<${tagName}>`, end: `</${tagName}>` });
    }
  }

  #write(html: string): void {
    this.#written[this.#written.length - 1]! += html;
  }

  /** Opens the group whose bracket is the next token. */
  #open(group: Group & { readonly start: string }): void {
    this.#at++;
    this.#write(group.start);
    if (group.isArgument) this.#openArguments++;
    this.#groups.push(group);
  }

  #close(): void {
    const group = this.#groups.pop();
    if (group === undefined) return;
    if (group.isArgument) this.#openArguments--;
    const note = group.isNote ? this.#written.pop()! : '';
    if (group.isNote) this.#notes.push(note + group.end);
    else this.#write(group.end);
  }

  /** Makes an element of the next argument of a command, if it has one. */
  #element(tagName: string): void {
    if (this.#atArgument()) this.#open({ start: `<${tagName}>`, end: `</${tagName}>`, isArgument: true });
  }

  #command(name: string): void {
    const tagName = ELEMENTS.get(name);
    if (tagName !== undefined) return this.#element(tagName);
    if (WITHOUT_TEXT.has(name) || CITATIONS.test(name)) {
      if (CITATIONS.test(name)) this.#counts.references++;
      this.#skipArguments();
      // Where a reference was, the reader of HTML leaves no space before a full stop.
      return this.#write(CITATIONS.test(name) || name.endsWith('ref') ? '<span></span>' : '');
    }
    switch (name) {
      case '\\':
      case 'newline':
        this.#option();
        return this.#write(this.#openTables > 0 ? '<tr><td>' : '<br>');
      case 'par':
        return this.#write('<p>');
      case 'begin':
        return this.#begin(this.#plainArgument());
      case 'end':
        return this.#end(this.#plainArgument());
      case 'item': {
        const label = this.#option().trim();
        return this.#write(label === '' ? '<li>' : `<li><strong>${escapeHtml(label)}</strong> `);
      }
      case 'footnote':
      case 'endnote':
        return this.#note();
      case 'includegraphics':
        this.#skipArguments();
        return this.#write('<img>');
      case 'input':
      case 'include':
        this.#counts.inputs.push(this.#plainArgument());
        return;
      default:
        return this.#otherCommand(name);
    }
  }

  #begin(written: string): void {
    const name = written.replace(/\*$/, '');
    this.#skipSettings(written);
    const tagName = ENVIRONMENTS.get(name);
    if (tagName === 'table') this.#openTables++;
    if (name === 'abstract') this.#write('<h2>Abstract</h2>');
    this.#write(tagName === undefined ? '<p>' : `<${tagName}>${tagName === 'table' ? '<tr><td>' : ''}`);
  }

  #end(written: string): void {
    const tagName = ENVIRONMENTS.get(written.replace(/\*$/, ''));
    if (tagName === 'table') this.#openTables--;
    this.#write(tagName === undefined ? '<p>' : `</${tagName}>`);
  }

  #note(): void {
    if (!this.#atArgument()) return;
    const attribute = ` identifier="${++this.#noteCount}"`;
    const start = `<footnote-reference${attribute}></footnote-reference>`;
    this.#open({ start, end: '</p></footnote-definition>', isArgument: true, isNote: true });
    this.#written.push(`<footnote-definition${attribute}><p>`);
  }

  /** Skips what comes before the text of an unknown command: `\hyperref[wells]{the wells}`. */
  #otherCommand(name: string): void {
    const start = this.#at;
    this.#skipSettings(name);
    // “[…]” without an argument is text.
    if (!this.#isAt('open')) this.#at = start;
  }

  #skipSettings(name: string): void {
    for (let count = Number(SETTINGS.get(name) ?? 0); count > 0; count--) this.#plainArgument();
    this.#option();
  }

  #skipArguments(): void {
    this.#option();
    while (this.#isAt('open')) {
      this.#plainArgument();
      this.#option();
    }
  }

  /** Skips white space and options, and returns whether an argument follows. */
  #atArgument(): boolean {
    while (this.#isAt('text', /^\s*$/)) this.#at++;
    this.#option();
    return this.#isAt('open');
  }

  /** The text of the next argument, which is not written. Empty if there is none. */
  #plainArgument(): string {
    if (!this.#atArgument()) return '';
    let content = '';
    let depth = 0;
    do {
      const token = this.#tokens[this.#at++]!;
      if (token.kind === 'text') content += token.value;
      else if (token.kind === 'open') depth++;
      else if (token.kind === 'close') depth--;
    } while (depth > 0 && this.#at < this.#tokens.length);
    return content;
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

  #isAt(kind: Token['kind'], pattern = /^/): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === kind && (!('value' in token) || pattern.test(token.value));
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
