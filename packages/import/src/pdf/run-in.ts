import { blockText, firstLine, type Block } from './block.js';
import { withoutStart, wordCount, type Line } from './line.js';
import type { Styles } from './styles.js';

/** LaTeX sets a space of one em after a heading that runs into its paragraph. */
const QUAD = 0.78;
/** “4.2. Wells.” */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}.*[.?!]$/u;

/** A bold heading at the start of a paragraph, which a wide space separates from the text on the same line. */
export function splitRunIn(
  line: Line,
  { isBodyBold }: Styles,
): { readonly heading: Line; readonly rest: Line } | undefined {
  const runs = line.runs.filter(({ text }) => text.trim() !== '');
  const first = runs.findIndex(({ isBold }) => !isBold);
  if (isBodyBold || first < 1) return undefined;
  const last = runs[first - 1]!;
  const gap = runs[first]!.x - (last.x + last.width);
  const others = runs.slice(1).map((run, index) => run.x - (runs[index]!.x + runs[index]!.width));
  const widest = others.reduce((most, other, index) => (index === first - 1 ? most : Math.max(most, other)), 0);
  const spaces = (last.text.length - last.text.trimEnd().length) * last.size * 0.25;
  const lead = runs.slice(0, first);
  const text = lead
    .map((run) => run.text)
    .join('')
    .trim();
  const isApart = gap + spaces >= line.size * QUAD && widest * 1.5 <= gap + spaces;
  if (!isApart && !NUMBERED.test(text)) return undefined;
  if (text.length > 100 || /[:–—-]$/.test(text) || !/\p{L}/u.test(text)) return undefined;
  const length = line.text.indexOf(
    runs[first]!.text.trim(),
    Math.max(0, lead.reduce((sum, run) => sum + run.text.length, 0) - 1),
  );
  if (length < 0) return undefined;
  return {
    heading: withoutFinalStop({ ...line, runs: lead, text, right: last.x + last.width }),
    rest: withoutStart(line, length),
  };
}

/** A copy of a heading without the full stop that sets it apart from the paragraph that it runs into. */
export function withoutFinalStop(line: Line): Line {
  const last = line.runs.findLastIndex(({ text }) => text.trim() !== '');
  const trim = (text: string): string => text.replace(/(\p{L}{3}|\))\.\s*$/u, '$1');
  const runs = line.runs.map((run, index) => (index === last ? { ...run, text: trim(run.text) } : run));
  return { ...line, runs, text: trim(line.text) };
}

/** So many headings that run into their paragraph make others of the same look headings, too. */
const FEWEST_ALIKE = 2;
const MOST_WORDS = 8;

/**
 * Splits starts of paragraphs that look like the headings that run into their paragraphs elsewhere in the document: in a full line,
 * the space after them is narrow.
 */
export function splitRunInsAlike(blocks: readonly Block[]): Block[] {
  const looks = new Map<string, number>();
  const lookOf = ({ font, size }: Line['runs'][number]): string => `${font} ${Math.round(size * 2)}`;
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || next?.kind !== 'paragraph') return;
    const [heading, line] = [block.lines.at(-1)!, firstLine(next)];
    if (heading.page !== line.page || Math.abs(heading.y - line.y) > 1 || !heading.runs[0]!.isBold) return;
    const look = lookOf(heading.runs[0]!);
    looks.set(look, (looks.get(look) ?? 0) + 1);
  });
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [block];
    const line = firstLine(block);
    const end = line.runs.findIndex(({ isBold, text }) => !isBold && text.trim() !== '');
    if (end < 1 || (looks.get(lookOf(line.runs[0]!)) ?? 0) < FEWEST_ALIKE) return [block];
    const lead = line.runs.slice(0, end);
    const text = lead.map((run) => run.text).join('');
    const isTitle = /\p{L}{3}\.\s*$/u.test(text) && wordCount(text) <= MOST_WORDS;
    return isTitle && /^\s*[\p{Lu}\p{N}]/u.test(line.runs[end]!.text) ? cutLead(block, lead, text) : [block];
  });
}

function cutLead(block: Block, lead: readonly Line['runs'][number][], text: string): Block[] {
  const line = firstLine(block);
  const heading = withoutFinalStop({ ...line, runs: lead, text, right: lead.at(-1)!.x + lead.at(-1)!.width });
  return [
    { kind: 'heading', level: 0, lines: [heading] },
    { ...block, lines: [withoutStart(line, text.length), ...block.lines.slice(1)] },
  ];
}

/** Splits bold starts of paragraphs that are headings elsewhere in the document: in a full line, no space separates them. */
export function splitKnownHeadings(blocks: readonly Block[]): Block[] {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const text = folded(blockText(block));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [block];
    const line = firstLine(block);
    const end = line.runs.findIndex(({ isBold, text }) => !isBold && text.trim() !== '');
    if (end < 1) return [block];
    const lead = line.runs.slice(0, end);
    const text = lead.map((run) => run.text).join('');
    if ((counts.get(folded(text)) ?? 0) < 2) return [block];
    return cutLead(block, lead, text);
  });
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
