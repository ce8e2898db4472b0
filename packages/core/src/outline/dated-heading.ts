import type { Block } from '../blocks/block.js';
import { findDatedLine, readDay, type Vocabulary } from '@findings/language';

/** A heading above all others that only dates the report, as letters do: `Oslo, 29 November 2019`. */
export function datedHeading(blocks: readonly Block[], vocabulary: Vocabulary): Block | undefined {
  const first = blocks.find(({ prose }) => prose.text !== '');
  if (first?.kind !== 'heading' || !/\d{4}/.test(first.prose.text)) return undefined;
  const isDay = readDay(first.prose.text)?.weekday !== undefined;
  if (isDay || findDatedLine([first.prose], vocabulary) === undefined) return undefined;
  return blocks.some((block) => block !== first && block.kind === 'heading') ? first : undefined;
}
