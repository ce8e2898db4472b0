import type { Block } from '../blocks/block.js';
import { isWithinPhrase, type Vocabulary, plainLabel, wordsOf } from '@findings/language';
import { datedHeading } from '../outline/dated-heading.js';
import { readSectionStart, type SectionStart } from '../outline/section-start.js';

/**
 * The heading that names the report: the largest one, or a first one that names an occasion and has nothing below it.
 *
 * @param given the title in the front matter
 */
export function findTitle(blocks: readonly Block[], vocabulary: Vocabulary, given?: unknown): Block | undefined {
  const openers = blocks.map((block) => readSectionStart(block, vocabulary));
  const dated = datedHeading(blocks, vocabulary);
  const headings = openers.filter(
    (opener): opener is SectionStart => opener?.isHeading === true && opener.block !== dated,
  );
  const [first, ...rest] = headings;
  if (!first) return undefined;
  const isBelowOther =
    first.level > 1 && typeof given === 'string' && plainLabel(given) !== plainLabel(first.block.prose.text);
  if (rest.length === 0) return mayName(first) && !isBelowOther && isAtStart(first, blocks) ? first.block : undefined;
  const isLargest = rest.every((heading) => heading.level > first.level);
  if (isLargest && mayName(first) && !isBelowOther) return first.block;
  const index = openers.indexOf(first);
  if (first.label || isBelowOther || !isOnCover(openers, blocks, index)) return undefined;
  const areOthersLabels = rest.filter((heading) => heading.label).length * 2 > rest.length;
  const namesOccasion = isWithinPhrase(first.block.prose.text, wordsOf(vocabulary).occasion);
  return areOthersLabels || (namesOccasion && index === 0 && openers[1] !== undefined) ? first.block : undefined;
}

/** `Workshop: Wells` names the report, `Session 4: Wells` does not. */
function mayName({ label }: SectionStart): boolean {
  return label === undefined || (label.kind === 'session' && label.number === undefined);
}

function isAtStart(opener: SectionStart, blocks: readonly Block[]): boolean {
  return blocks.indexOf(opener.block) < 2 && opener.level <= 2;
}

/** Nothing but short lines before a heading, and between it and the next. */
function isOnCover(openers: readonly (SectionStart | undefined)[], blocks: readonly Block[], index: number): boolean {
  const next = openers.findIndex((opener, at) => at > index && opener !== undefined);
  return next - index <= 3 && blocks.slice(0, next).every((block) => block.prose.text.length < 300);
}
