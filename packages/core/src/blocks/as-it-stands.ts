import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';

const RAW = new Set(htmlRawNames);
/** Of whichever of these: it need not be the same that began. */
const rawEnd = new RegExp(`</(?:${htmlRawNames.join('|')})>`, 'i');
const BLOCKS = new Set(htmlBlockNames);
const CLOSERS: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![cdata[': ']]>', '<!': '>' };

const opener = new RegExp(
  '[ \\t]*(?<items>(?:(?:[*+-]|\\d{1,9}[.)])[ \\t]+)*)' +
    '(?:(?<fence>`{3,}(?=[^`\\n]*(?:\\n|$))|~{3,})' +
    '|(?<other><!--|<\\?|<!\\[CDATA\\[|<!(?=[a-z]))' +
    '|<(?<slash>/?)(?<name>[a-z][a-z\\d-]*)(?=[\\s/>]|$))',
  'iy',
);
const closingFence = /[ \t]*(?<fence>`{3,}|~{3,})[ \t\r]*(?:\n|$)/y;
/** The rest of a line that is one tag. */
const restOfTag = /[^<>\n]*>[ \t\r]*(?:\n|$)/y;
/** An item at the margin, up to what is in it. */
const item = /[ ]{0,3}(?:[*+-]|\d{1,9}[.)])(?:[ ]{1,4}(?=[^ \t\r\n])|[ \t\r\n]|$)/y;
/** A line between two texts, which looks like an item. */
const rule = /[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})\r?(?:\n|$)/y;

/** Longer lines open nothing, and end only what ends in so much of them. */
const LONGEST = 4096;

/** Follows a text line by line through what CommonMark takes for code or HTML, whatever is in it. */
export class AsItStands {
  /** What ends it: `-->`, a fence…; `\n` is the next blank line. Empty where nothing is open. */
  #close = '';
  /** A line that is indented by less is out of the item in which it was opened. */
  #within = 0;
  /** By so much is indented what is in the item at the margin; 0 where there is none. */
  #item = 0;

  /** Where a tag had a line to itself: up to a blank line that is HTML if it stands behind no paragraph. -1 where none had. */
  #doubt = -1;

  /** The line behind a blank one. */
  #first = 0;

  /** Whether the next line may be anything but what it looks like. */
  get isOpen(): boolean {
    return this.#close !== '' || this.#doubt >= 0;
  }

  /** Nothing is open any more. */
  leave(): void {
    this.#close = '';
  }

  /** What ends at the blank lines in front of the line at `start`, or with it. */
  enter(text: string, start: number): void {
    this.#doubt = -1;
    this.#first = start;
    if (this.#close === '\n') this.#close = '';
    const indent = indentOf(text, start);
    this.#leaveItem(indent);
    if (indent < this.#item) this.#item = 0;
  }

  /** @param end the offset behind the line, which `enter` was told of where it is the first behind a blank one */
  pass(text: string, start: number, end: number): void {
    // A text that is never cut costs more than a doubt.
    if (start - this.#doubt > LONGEST) this.#doubt = -1;
    const indent = indentOf(text, start);
    this.#leaveItem(indent);
    if (this.#close !== '') {
      if (this.#isEnding(text, start, end)) this.#close = '';
      return;
    }
    if (end - start > LONGEST || !mayOpen(text.charCodeAt(start))) return;
    const within = this.#item;
    if (isAt(rule, text, start)) this.#item = 0;
    else if (indent <= 3 && isAt(item, text, start)) this.#item = item.lastIndex - start;
    opener.lastIndex = start;
    const match = opener.exec(text);
    if (!match || opener.lastIndex > end) return;
    this.#within = match.groups!.items !== '' ? this.#item : indent >= within ? within : 0;
    const isFirst = start === this.#first;
    this.#open(match.groups!, text, opener.lastIndex, end, isFirst);
  }

  #leaveItem(indent: number): void {
    if (this.#close === '' || indent >= this.#within) return;
    this.#close = '';
    this.#item = 0;
  }

  #open(found: Record<string, string | undefined>, text: string, behind: number, end: number, isFirst: boolean): void {
    const { fence, other, slash, name = '' } = found;
    const tag = name.toLowerCase();
    if (fence !== undefined) this.#close = fence;
    else if (other !== undefined) this.#close = CLOSERS[other.toLowerCase()]!;
    else if (slash === '' && RAW.has(tag)) this.#close = '</';
    else if (BLOCKS.has(tag)) this.#close = '\n';
    else if (isAt(restOfTag, text, behind)) {
      if (isFirst) this.#close = '\n';
      else this.#doubt = behind;
    }
    if (fence === undefined && this.#isEnding(text, behind, end)) this.#close = '';
  }

  /** Whether it ends in what is left of the line. */
  #isEnding(text: string, start: number, end: number): boolean {
    const close = this.#close;
    if (close === '' || close === '\n') return false;
    if (close.startsWith('`') || close.startsWith('~')) {
      closingFence.lastIndex = start;
      return closingFence.exec(text)?.groups!.fence!.startsWith(close) === true;
    }
    const line = text.slice(start, Math.min(end, start + LONGEST));
    return close === '</' ? rawEnd.test(line) : line.includes(close);
  }
}

/** In columns. */
function indentOf(text: string, start: number): number {
  let columns = 0;
  for (let index = start; ; index++) {
    const code = text.charCodeAt(index);
    if (code === 9) columns += 4 - (columns % 4);
    else if (code === 32) columns++;
    else return columns;
  }
}

function isAt(sticky: RegExp, text: string, start: number): boolean {
  sticky.lastIndex = start;
  return sticky.test(text);
}

/** A space, a tab, `<`, a fence's character, or what an item begins with. */
function mayOpen(code: number): boolean {
  const isDigit = code >= 48 && code <= 57;
  return [9, 32, 42, 43, 45, 60, 96, 126].includes(code) || isDigit;
}
