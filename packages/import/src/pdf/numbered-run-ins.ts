import { firstLine, type Block } from './block.js';
import { textOfRuns, withoutStart, type Line } from './line.js';
import type { Run } from './page-text.js';
import { withoutFinalStop } from './run-in.js';

/** “5.1.”, “B.2”: numbers of one part are those of items, too. */
const NUMBER = /^\s*(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,3}\.?\s*$/;
/** The same, with the title in one run. */
const NUMBERED_TITLE = /^\s*(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}/u;
const LONGEST = 140;
/** Most lines of such a title. */
const MOST_LINES = 3;

/** Splits the numbered titles that begin a paragraph, in bold, italics or a font of their own, and end with a full stop. */
export function splitNumberedRunIns(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.lines.length > 0 ? splitTitle(block) : [block],
  );
}

function splitTitle(block: Block): Block[] {
  const start = titleStart(firstLine(block));
  if (start === undefined) return [block];
  const title: Line[] = [];
  for (const [index, line] of block.lines.slice(0, MOST_LINES).entries()) {
    const end = line.runs.findIndex(
      (run, at) => (index > 0 || at > start.at) && /[\p{L}\p{N}]/u.test(run.text) && !isAlike(run, start.run),
    );
    if (end < 0) {
      title.push(line);
      continue;
    }
    const rest = line.runs.slice(end).map(({ text }) => text);
    // The title ends where another look begins.
    if (end > 0) title.push(cut(line, end));
    const text = title.map((each) => each.text.trim()).join(' ');
    const isTitle = text.length <= LONGEST && /[\p{L})\d][.?!]\s*$/u.test(text) && /^\s*[^\p{Ll}]/u.test(rest.join(''));
    if (!isTitle || !isApart(start.run, line.runs[end]!)) return [block];
    const remaining = end > 0 ? [withoutStart(line, textOfRuns(line, end).length)] : [line];
    const last = withoutFinalStop(title.at(-1)!);
    return [
      { kind: 'heading', level: 0, lines: [...title.slice(0, -1), last] },
      { ...block, lines: [...remaining, ...block.lines.slice(index + 1)] },
    ];
  }
  return [block];
}

/** The first run of a title, after its number. */
function titleStart({ runs }: Line): { readonly run: Run; readonly at: number } | undefined {
  if (NUMBERED_TITLE.test(runs[0]?.text ?? '')) return { run: runs[0]!, at: 0 };
  let text = '';
  for (const [at, run] of runs.entries()) {
    if (/\p{L}/u.test(run.text) && text !== '')
      return NUMBER.test(text) && /^\s*[^\p{Ll}]/u.test(run.text) ? { run, at } : undefined;
    text += run.text;
  }
  return undefined;
}

function isAlike(run: Run, other: Run): boolean {
  return run.isBold === other.isBold && run.isItalic === other.isItalic && run.font === other.font;
}

function isApart(title: Run, rest: Run): boolean {
  return title.isBold ? !rest.isBold : !rest.isBold && (title.isItalic ? !rest.isItalic : title.font !== rest.font);
}

function cut(line: Line, runs: number): Line {
  const kept = line.runs.slice(0, runs);
  const last = kept.at(-1)!;
  return { ...line, runs: kept, text: textOfRuns(line, runs), right: last.x + last.width };
}
