import { nestedBlocks } from '../blocks/block-lines.js';
import type { PartNode } from '../outline/parts.js';
import { sliceProse, type Prose } from '../source/prose.js';
import { passagesOf, turnsOf, type FurnitureDraft, type PartDraft, type PassageDraft } from './draft.js';
import type { ParseContext } from './parse-context.js';
import type { ReportDraft } from './read-report.js';

/**
 * The words of the report that are in no finding, title, label or furniture, as furniture, so that none is lost: headings that
 * only divide a part, lines of the cover, labels with nothing after them.
 *
 * @param titled parts whose headings are the titles of parts in the report
 */
export function uncoveredText(
  draft: ReportDraft,
  parts: readonly PartDraft[],
  titled: ReadonlySet<PartNode>,
  { furniture, source }: Pick<ParseContext, 'furniture' | 'source'>,
): readonly FurnitureDraft[] {
  const covered = new Uint8Array(source.length);
  for (const { prose } of furniture) cover(prose, covered);
  for (const prose of draft.titles) cover(prose, covered);
  for (const { nodes } of draft.days) cover(nodes[0]?.heading?.prose, covered);
  for (const passage of draft.summary) coverTexts(passage, covered);
  for (const part of parts) {
    if (titled.has(part.node)) cover(part.node.heading?.prose, covered);
    for (const passage of passagesOf(part)) coverTexts(passage, covered);
    for (const exchange of part.exchanges) {
      cover(exchange.heading, covered);
      for (const turn of turnsOf(exchange)) coverTexts(turn, covered);
    }
  }
  const headings = new Set(
    parts.flatMap(({ node }) => [...node.emptySections, ...node.blocks.flatMap((each) => each.sectionHeadings)]),
  );
  return draft.blocks
    .flatMap((block) => [...nestedBlocks(block)])
    .flatMap((block) => {
      const kind = block.kind === 'heading' || headings.has(block) ? ('navigation' as const) : ('boilerplate' as const);
      return uncovered(block.prose, covered).map((prose) => ({ kind, prose }));
    });
}

function cover(prose: Prose | undefined, covered: Uint8Array): void {
  for (const { from, size } of prose?.runs ?? []) covered.fill(1, from, from + size);
}

function coverTexts({ prose, heading, label, title }: Partial<PassageDraft>, covered: Uint8Array): void {
  for (const each of [prose, heading, label, title]) cover(each, covered);
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
