import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import { sliceProse, type Prose, type Run } from '../source/prose.js';
import type { FurnitureDraft, PartDraft, PassageDraft } from './draft.js';
import type { ReportDraft } from './read-report.js';

/**
 * The words of the report that are in no finding, title, label or furniture, as furniture, so that none is lost: headings that
 * only divide a part, lines of the cover, labels with nothing after them.
 *
 * @param isTitled true for a part whose heading is the title of a part in the report
 */
export function uncoveredText(
  draft: ReportDraft,
  parts: readonly PartDraft[],
  isTitled: (part: PartDraft) => boolean,
  furniture: readonly FurnitureDraft[],
  length: number,
): readonly FurnitureDraft[] {
  const covered = new Uint8Array(length);
  const cover = (runs: readonly Run[]): void => {
    for (const { from, size } of runs) covered.fill(1, from, from + size);
  };
  for (const { prose } of furniture) cover(prose.runs);
  for (const prose of proseOfReport(draft, parts, isTitled)) cover(prose.runs);
  const found: FurnitureDraft[] = [];
  const headings = new Set(
    parts.flatMap(({ node }) => [...node.emptySections, ...node.blocks.flatMap((each) => each.sectionHeadings)]),
  );
  for (const top of draft.blocks) {
    for (const block of nestedBlocks(top)) {
      for (const prose of uncovered(block.prose, covered)) found.push({ kind: kindOf(block, headings), prose });
    }
  }
  return found;
}

function kindOf(block: Block, headings: ReadonlySet<Block>): FurnitureDraft['kind'] {
  return block.kind === 'heading' || headings.has(block) ? 'navigation' : 'boilerplate';
}

function* proseOfReport(
  { titles, days, summary }: ReportDraft,
  parts: readonly PartDraft[],
  isTitled: (part: PartDraft) => boolean,
): Generator<Prose> {
  yield* titles;
  for (const { nodes } of days) if (nodes[0]?.heading) yield nodes[0].heading.prose;
  yield* proseOfPassages(summary);
  for (const part of parts) {
    if (part.node.heading && isTitled(part)) yield part.node.heading.prose;
    for (const list of [
      part.guidingQuestions,
      part.overview,
      part.highlights,
      part.recommendations,
      part.actions,
      part.tables,
    ])
      yield* proseOfPassages(list);
    for (const { question, comment, answers, heading } of part.exchanges) {
      if (heading) yield heading;
      for (const turn of [question, comment, ...answers]) {
        if (!turn) continue;
        yield turn.prose;
        if (turn.label) yield turn.label;
      }
    }
  }
}

function* proseOfPassages(passages: readonly PassageDraft[]): Generator<Prose> {
  for (const { prose, label, title, heading } of passages) {
    yield prose;
    if (heading) yield heading;
    if (label) yield label;
    if (title) yield title;
  }
}

/** Stretches of a text with words that are not covered. */
function uncovered(prose: Prose, covered: Uint8Array): readonly Prose[] {
  const found: Prose[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    const cut = start < 0 ? undefined : sliceProse(prose, start, end);
    if (cut && /[\p{L}\p{N}]/u.test(cut.text)) found.push(cut);
    start = -1;
  };
  for (const { at, length, from, size } of prose.runs) {
    for (let index = 0; index < length; index++) {
      const isCovered = covered[from + Math.min(index, size - 1)] === 1;
      if (isCovered) close();
      else {
        if (start < 0) start = at + index;
        end = at + index + 1;
      }
    }
  }
  close();
  return found;
}
