import type { OffsetRange } from '../source/offset-range.js';
import type { Edit } from './edits.js';
import { isHtmlElement } from './html-elements.js';

/** Elements that end a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  `p div section article main header footer aside figure figcaption center details summary nav ul ol dl dd table thead tbody
  hr body html form fieldset address`.split(/\s+/),
);
/** Elements whose content is no text. */
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
const FENCE = /^(?:`{3,}|~{3,})/gm;

/**
 * Turns raw HTML into the Markdown that means the same, as edits of the text. White space inside an element is folded, so
 * that an indented element is no code.
 */
export function convertHtml(text: string, start: number): readonly Edit[] {
  const edits: Edit[] = [];
  const fenced = fencedRanges(text);
  const open = createOpenElements();
  let lists = 0;
  let dropped: { readonly name: string; readonly start: number } | undefined;
  let folded = start;
  let isItemStart = false;
  let fence = 0;
  const fold = (end: number): void => {
    if (open.isInside()) foldSpace(text, folded, end, isItemStart, edits);
    if (text.slice(folded, end).trim() !== '') isItemStart = false;
    folded = end;
  };
  TAG.lastIndex = start;
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const at = match.index;
    const end = at + match[0].length;
    while (fence < fenced.length && fenced[fence]!.end <= at) fence++;
    if (fenced[fence] && at >= fenced[fence]!.start) continue;
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
    if (/^h[1-6]$/.test(name)) {
      replacement = isClosing ? '\n\n' : `\n\n${'#'.repeat(Number(name[1]))} `;
      open.track(name, isClosing);
      isItemStart = !isClosing;
    } else if (name === 'li') {
      replacement = isClosing ? '\n' : `\n${'  '.repeat(Math.min(MAX_DEPTH, Math.max(0, lists - 1)))}- `;
      open.track(name, isClosing);
      isItemStart = !isClosing;
    } else if (name === 'ul' || name === 'ol') {
      lists = Math.max(0, lists + (isClosing ? -1 : 1));
      replacement = lists === (isClosing ? 0 : 1) ? '\n\n' : '\n';
    } else if (name === 'blockquote') {
      replacement = isClosing ? '\n\n' : '\n\n> ';
      open.track(name, isClosing);
      isItemStart = !isClosing;
    } else if (name === 'dt') replacement = isClosing ? '**\n\n' : '\n\n**';
    else if (name === 'tr') replacement = isClosing ? ' |\n' : '\n';
    else if (name === 'td' || name === 'th') {
      replacement = isClosing ? ' ' : '| ';
      open.track(name, isClosing);
    } else if (name === 'br') replacement = open.has('td') || open.has('th') ? ' ' : '\n';
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
      if (name === 'p' || name === 'dd' || name === 'div') open.track(name, isClosing);
    }
    edits.push({ start: at, end, text: replacement });
  }
  fold(text.length);
  return edits;
}

/** Code between fences; a fence that nothing closes opens none. */
function fencedRanges(text: string): readonly OffsetRange[] {
  const ranges: OffsetRange[] = [];
  let open: { readonly fence: string; readonly start: number } | undefined;
  for (const { 0: fence, index } of text.matchAll(FENCE)) {
    if (!open) open = { fence, start: index };
    else if (fence.startsWith(open.fence)) {
      ranges.push({ start: open.start, end: index + fence.length });
      open = undefined;
    }
  }
  return ranges;
}

/** The elements that are open, of those that are tracked. */
function createOpenElements() {
  const names: string[] = [];
  const counts = new Map<string, number>();
  const countOf = (name: string): number => counts.get(name) ?? 0;
  return {
    isInside: (): boolean => names.length > 0,
    has: (name: string): boolean => countOf(name) > 0,
    track(name: string, isClosing: boolean): void {
      if (!isClosing) {
        names.push(name);
        counts.set(name, countOf(name) + 1);
      } else if (countOf(name) > 0) {
        // What was left open inside ends as well.
        for (let last = names.pop(); last !== undefined; last = names.pop()) {
          counts.set(last, countOf(last) - 1);
          if (last === name) break;
        }
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
    if (!space.includes('\n')) continue;
    const isEdge = index === 0 && isAtStart;
    edits.push({ start: start + index, end: start + index + space.length, text: isEdge ? '' : ' ' });
  }
}
