import type { Block } from '../blocks/block.js';
import { readSentences } from '../facts/sentences.js';
import { closingBracket, readSpeakerLabel, type SpeakerLabel } from '../people/speaker-label.js';
import { emptyProse, sliceProse, type Prose } from '../source/prose.js';
import type { Reading } from './reading.js';
import { isPeople } from './speaker-head.js';

export interface Embedded {
  /** What the paragraph says before anyone is named. */
  readonly before: Prose;
  readonly highlights: readonly { readonly prose: Prose; readonly labels: readonly SpeakerLabel[] }[];
}

/**
 * A paragraph that tells one contribution after the other, each speaker's name in bold inside a sentence:
 * `In his welcome __Peter Elmer__ (Princeton) reminded …`. `undefined` where no bold words are a name.
 */
export function readEmbeddedSpeakers(block: Block, reading: Reading): Embedded | undefined {
  const { text } = block.prose;
  const named: { at: number; label: SpeakerLabel }[] = [];
  for (const mark of block.marks) {
    if (mark.kind !== 'strong' || mark.end - mark.start > 60) continue;
    const open = text.startsWith(' (', mark.end) ? closingBracket(text, mark.end + 1) : -1;
    const label = readSpeakerLabel(text.slice(mark.start, open > 0 ? open : mark.end), reading.vocabulary);
    if (label && isPeople(label, reading)) named.push({ at: mark.start, label });
  }
  if (named.length === 0) return undefined;
  const highlights: { start: number; end: number; labels: SpeakerLabel[] }[] = [];
  let before = 0;
  let next = 0;
  for (const sentence of readSentences(text)) {
    const labels: SpeakerLabel[] = [];
    while (next < named.length && named[next]!.at < sentence.end) labels.push(named[next++]!.label);
    const last = highlights.at(-1);
    if (labels.length > 0) highlights.push({ start: sentence.start, end: sentence.end, labels });
    else if (last) last.end = sentence.end;
    else before = sentence.end;
  }
  return {
    before: before > 0 ? sliceProse(block.prose, 0, before) : emptyProse,
    highlights: highlights.map(({ start, end, labels }) => ({ prose: sliceProse(block.prose, start, end), labels })),
  };
}
