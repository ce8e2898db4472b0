import type { Edit } from './edits.js';
import { fencedCode } from './fenced-code.js';
import { isHtmlElement } from './html-elements.js';

/** Elements that end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  `p div section article main header footer aside figure figcaption center details summary nav ul ol dl dd table thead tbody
  hr body html form fieldset address`.split(/\s+/),
);
/** Elements whose content is not text. */
const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'head',
  'svg',
  'template',
  'noscript',
  'object',
]);
const TAG = /(?<!\\)<(\/?)([a-z][a-z0-9]*)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)\/?>|<!DOCTYPE[^>]*>/giu;
/** Deeper lists are written as deep as this. */
const MAX_DEPTH = 16;

/** Elements with one line of text each, whose white space is folded. A `div` holds Markdown. */
const FOLDED: ReadonlySet<string> = new Set('p li h1 h2 h3 h4 h5 h6 blockquote td th dd'.split(' '));
/** Elements that hold others, whose end ends them too. */
const CONTAINERS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'tr']);

/**
 * Turns raw HTML into the Markdown that means the same, as edits of the text. White space inside an element is folded, so
 * that an element on several lines stays whole.
 */
export function convertHtml(text: string, start: number): readonly Edit[] {
  const edits: Edit[] = [];
  const isCode = fencedCode(text);
  const open = createOpenElements();
  let dropped: { readonly name: string; readonly start: number } | undefined;
  let folded = start;
  let isItemStart = false;
  const fold = (end: number): void => {
    // As in CommonMark, an empty line ends a paragraph that is not closed.
    const blank = open.isParagraph() ? text.slice(folded, end).search(/(?:\n|\r(?!\n))[ \t]*[\r\n]/) : -1;
    if (blank >= 0) {
      foldSpace(text, folded, folded + blank, isItemStart, edits);
      if (blank > 0) isItemStart = false;
      folded += blank;
      open.track('p', true);
    }
    if (open.isInside()) foldSpace(text, folded, end, isItemStart, edits);
    if (text.slice(folded, end).trim() !== '') isItemStart = false;
    folded = end;
  };
  TAG.lastIndex = start;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const at = match.index;
    const end = at + match[0].length;
    if (isCode(at)) continue;
    const isClosing = match[1] === '/';
    const name = match[2]?.toLowerCase() ?? 'html';
    if (!isHtmlElement(name)) continue;
    if (dropped) {
      if (isClosing && name === dropped.name) {
        edits.push({ start: dropped.start, end, text: '\n\n' });
        folded = end;
        dropped = undefined;
      }
      continue;
    }
    fold(at);
    folded = end;
    if (DROPPED.has(name)) {
      if (!isClosing && !match[0].endsWith('/>')) dropped = { name, start: at };
      else edits.push({ start: at, end, text: '' });
      continue;
    }
    let replacement = '';
    open.track(name, isClosing);
    if (/^h[1-6]$/.test(name)) {
      replacement = isClosing ? '\n\n' : `\n\n${'#'.repeat(Number(name[1]))} `;
      isItemStart = !isClosing;
    } else if (name === 'li') {
      replacement = isClosing ? '\n' : `\n${'  '.repeat(Math.min(MAX_DEPTH, Math.max(0, open.lists() - 1)))}- `;
      isItemStart = !isClosing;
    } else if (name === 'ul' || name === 'ol') {
      replacement = open.lists() === (isClosing ? 0 : 1) ? '\n\n' : '\n';
    } else if (name === 'blockquote') {
      replacement = isClosing ? '\n\n' : '\n\n> ';
      isItemStart = !isClosing;
    } else if (name === 'dt') replacement = isClosing ? '**\n\n' : '\n\n**';
    else if (name === 'tr') replacement = isClosing ? ' |\n' : '\n';
    else if (name === 'td' || name === 'th') replacement = isClosing ? ' ' : '| ';
    else if (name === 'br') replacement = open.has('td') || open.has('th') ? ' ' : '\n';
    else if (name === 'strong' || name === 'b') replacement = isTight(text, at, end, isClosing) ? '**' : '';
    else if (BLOCKS.has(name)) {
      const isInside = open.has('td') || open.has('th');
      replacement = isInside
        ? ' '
        : isItemStart && !isClosing
          ? ''
          : open.has('li')
            ? isClosing
              ? ''
              : '\n\n    '
            : '\n\n';
    }
    edits.push({ start: at, end, text: replacement });
  }
  fold(text.length);
  return edits;
}

/** The elements that are open, of those that hold one text or other elements. */
function createOpenElements() {
  const names: string[] = [];
  const counts = new Map<string, number>();
  let folded = 0;
  const countOf = (name: string): number => counts.get(name) ?? 0;
  const add = (name: string, change: 1 | -1): void => {
    counts.set(name, countOf(name) + change);
    if (FOLDED.has(name)) folded += change;
  };
  const end = (): void => add(names.pop()!, -1);
  /** Elements whose end tag HTML lets authors leave out. */
  const endImplied = (name: string): void => {
    if (names.at(-1) === 'p' && (BLOCKS.has(name) || FOLDED.has(name))) end();
    if (!/^(?:li|d[dt]|t[dhr])$/.test(name)) return;
    while (names.length > 0 && !CONTAINERS.has(names.at(-1)!)) end();
    if (name === 'tr' && names.at(-1) === 'tr') end();
  };
  return {
    isInside: (): boolean => folded > 0,
    isParagraph: (): boolean => names.at(-1) === 'p',
    has: (name: string): boolean => countOf(name) > 0,
    lists: (): number => countOf('ul') + countOf('ol'),
    track(name: string, isClosing: boolean): void {
      if (!isClosing) endImplied(name);
      if (!FOLDED.has(name) && !CONTAINERS.has(name)) return;
      if (!isClosing) {
        names.push(name);
        add(name, 1);
      } else if (countOf(name) > 0) {
        // What was left open inside ends as well.
        while (names.at(-1) !== name) end();
        end();
      }
    },
  };
}

/** Bold marks touch the words that they mark. */
function isTight(text: string, start: number, end: number, isClosing: boolean): boolean {
  const inner = isClosing ? text[start - 1] : text[end];
  return inner !== undefined && !/\s/.test(inner) && inner !== '<';
}

/** Line breaks and indentation inside an element are single spaces. */
function foldSpace(text: string, start: number, end: number, isAtStart: boolean, edits: Edit[]): void {
  for (const { 0: space, index } of text.slice(start, end).matchAll(/\s+/g)) {
    if (!/[\r\n]/.test(space)) continue;
    const isEdge = index === 0 && isAtStart;
    edits.push({ start: start + index, end: start + index + space.length, text: isEdge ? '' : ' ' });
  }
}
