import { blockText, firstLine, type Block } from './block.js';
import type { OutlineEntry } from './heading-levels.js';
import { textOfRuns, withoutStart, type Line } from './line.js';
import { withoutFinalStop } from './run-in.js';
import { titleKey, withoutNumber } from './title-key.js';

/** Shorter titles may begin any paragraph. */
const SHORTEST = 4;
/** Entries whose headings were not found before the next one is. */
const MOST_MISSED = 8;

/**
 * Makes headings of the text that the outline of the document names: lines that look like others, and words at the start of a
 * paragraph that look different from what follows. Headings keep their lines; letters that are set apart become the words of
 * the outline.
 */
export function splitOutlineHeadings(blocks: readonly Block[], outline: readonly OutlineEntry[]): Block[] {
  const entries = outline.flatMap(({ title, page }) => {
    const key = titleKey(title);
    return page === undefined || key.length < SHORTEST ? [] : [{ title, page, key }];
  });
  let next = 0;
  return blocks.flatMap((block) => {
    if (next >= entries.length || (block.kind !== 'paragraph' && block.kind !== 'heading')) return [block];
    const { page } = firstLine(block);
    const text = titleKey(blockText(block));
    for (let index = next; index < Math.min(entries.length, next + MOST_MISSED); index++) {
      const { title, page: own, key } = entries[index]!;
      if (own > page) break;
      if (own !== page) continue;
      const isWhole = text === key || withoutNumber(text) === key;
      if (!isWhole && block.kind === 'heading') continue;
      const found = isWhole ? [headingOf(block, title)] : splitStart(block, title, key);
      if (found === undefined) continue;
      next = index + 1;
      return found;
    }
    return [block];
  });
}

function headingOf(block: Block, title: string): Block {
  return {
    kind: 'heading',
    level: 0,
    lines: areLettersApart(blockText(block)) ? [retyped(block.lines, title)] : block.lines,
  };
}

/** A heading that a paragraph begins with, in another look. */
function splitStart(block: Block, title: string, key: string): Block[] | undefined {
  const lead: Line[] = [];
  for (const [index, line] of block.lines.entries()) {
    const last = line.runs.findIndex((_, at) => {
      const text = titleKey([...lead.map((each) => each.text), textOfRuns(line, at + 1)].join(' '));
      return text === key || withoutNumber(text) === key;
    });
    if (last >= 0) {
      const [run, following] = [line.runs[last]!, line.runs.slice(last + 1).find(({ text }) => /\p{L}/u.test(text))];
      if (following === undefined || (following.font === run.font && following.isBold === run.isBold)) return undefined;
      const start = textOfRuns(line, last + 1);
      const mark = /^[\s.:]*/.exec(line.text.slice(start.length))![0];
      const heading = [...lead, withoutFinalStop({ ...line, runs: line.runs.slice(0, last + 1), text: start })];
      const lines = areLettersApart(heading.map(({ text }) => text).join(' ')) ? [retyped(heading, title)] : heading;
      const rest = [withoutStart(line, start.length + mark.length), ...block.lines.slice(index + 1)];
      return [
        { kind: 'heading', level: 0, lines },
        { ...block, lines: rest.filter(({ runs }) => runs.length > 0) },
      ];
    }
    const begin = titleKey([...lead.map((each) => each.text), line.text].join(' '));
    if (!key.startsWith(begin) && !key.startsWith(withoutNumber(begin))) return undefined;
    lead.push(line);
  }
  return undefined;
}

/** “I n t ro d u c t i o n”, as letters with wide spaces are read. */
function areLettersApart(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 3 && words.filter((word) => word.length < 3).length > words.length * 0.6;
}

function retyped(lines: readonly Line[], title: string): Line {
  const [first] = lines;
  const [run] = first!.runs.filter(({ text }) => /\p{L}/u.test(text));
  const number = /^\s*\d[\d.]*\s/.exec(first!.text)?.[0] ?? '';
  const text = /^\d/.test(title) ? title.trim() : `${number.trim()} ${title.trim()}`.trim();
  return { ...first!, runs: [{ ...(run ?? first!.runs[0]!), text, x: first!.x }], text };
}
