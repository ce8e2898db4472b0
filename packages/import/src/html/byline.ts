import { anyOf, type DateNames, dateNamesOf, readDates, vocabularyFor, wordsOfAllLanguages } from '@findings/language';
import type { Nodes, Root } from 'hast';
import { isBlock } from './hast.js';

interface PageLine {
  readonly text: string;
  /** The level of a heading; 0 for other lines. */
  readonly level: number;
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'nav', 'head']);
/** Lines of a page that are examined before and after its title. */
const BEFORE_TITLE = 3;
const AFTER_TITLE = 8;
/** Longer lines are text, in UTF-16 code units. */
const LONGEST_BYLINE = 200;

const BYLINE = new RegExp(String.raw`^${anyOf(wordsOfAllLanguages('bylines'))}[:\s]\s*(.+)$`, 'iu');
const BETWEEN_NAMES = new RegExp(String.raw`[,;]|\s${anyOf(wordsOfAllLanguages('conjunctions'))}\s`, 'u');
const BETWEEN_PARTS = /\s?[·•|—–(]\s?|\s-\s/;
const PARTICLES = new Set(wordsOfAllLanguages('particles'));
/** `24.9.2018`, `9/24/2018`: a date whose month is not known. */
const DATE_IN_DIGITS = /\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}\b/;

/** The names in `by Ana Diaz and Tom Okoro · 3 May 2014` near the title of a page. A date is in that line, or in the one before or after it. */
export function namesInByline(page: Root): readonly string[] {
  const lines = linesNearTitle(page);
  const names = dateNamesOf(vocabularyFor(lines.map(({ text }) => text).join('\n')));
  const parts = lines.map(({ text }) => partsAroundDates(text, names));
  for (const [index, { level }] of lines.entries()) {
    const isDated = [index - 1, index, index + 1].some((each) => parts[each]?.isDated);
    if (level > 0 || !isDated) continue;
    const byline = parts[index]!.texts.map((text) => BYLINE.exec(text)?.[1]).find((text) => text !== undefined);
    if (byline !== undefined) return byline.split(BETWEEN_NAMES).map(withoutNextWords);
  }
  return [];
}

/** `Posted on 3 May 2014 by Ana Diaz | 8 min read` without the date, in its parts. */
function partsAroundDates(
  text: string,
  names: DateNames,
): { readonly isDated: boolean; readonly texts: readonly string[] } {
  const dates = [...readDates(text, { names }).map((date) => date.text), ...(DATE_IN_DIGITS.exec(text) ?? [])];
  const undated = dates.reduce((rest, date) => rest.replace(date, '|'), text);
  return { isDated: dates.length > 0, texts: undated.split(BETWEEN_PARTS).map((part) => part.trim()) };
}

/** `Ana Diaz on Monday`: the words of a name have capitals, but for those such as `van`. */
function withoutNextWords(name: string): string {
  const words = name.trim().split(/\s+/);
  const end = words.findIndex((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word));
  const own = words.slice(0, end < 0 ? undefined : end);
  return own.slice(0, own.findLastIndex((word) => /^\p{Lu}/u.test(word)) + 1).join(' ');
}

function linesNearTitle(page: Root): readonly PageLine[] {
  const lines = linesOf(page);
  const main = lines.findIndex(({ level }) => level === 1);
  const title = main >= 0 ? main : lines.findIndex(({ level }) => level > 0);
  const after = lines.slice(title + 1, title + 1 + AFTER_TITLE);
  const text = after.findIndex((line) => line.text.length > LONGEST_BYLINE);
  const before = lines.slice(Math.max(0, title - BEFORE_TITLE), title + 1);
  return [...before, ...after.slice(0, text < 0 ? undefined : text)].filter(
    (line) => line.text.length <= LONGEST_BYLINE,
  );
}

/** The text of a page as a browser breaks it into lines, without menus. */
function linesOf(page: Root): readonly PageLine[] {
  const lines: PageLine[] = [];
  const texts: string[] = [];
  const endLine = (level: number): void => {
    const line = texts.join('').replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push({ text: line, level });
    texts.length = 0;
  };
  const stack: (Nodes | { readonly type: 'end'; readonly level: number })[] = [page];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node.type === 'end') endLine(node.level);
    else if (node.type === 'text') {
      if (isWord(texts.at(-1)?.at(-1)) && isWord(node.value.at(0))) texts.push('|');
      texts.push(node.value);
    } else if (node.type === 'root' || (node.type === 'element' && !SKIPPED.has(node.tagName))) {
      const tag = node.type === 'root' ? '' : node.tagName;
      if (isBlock(node) || tag === 'br') {
        endLine(0);
        stack.push({ type: 'end', level: Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0) });
      }
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  endLine(0);
  return lines;
}

function isWord(character = ''): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
