import type { Block } from '../blocks/block.js';
import { readSpeakerLabel } from '../people/speaker-label.js';
import { closeOpen, openQuestion, openSpeaker, type Gathering } from './gathering.js';
import { isQuestion } from './questions.js';
import { isPeople, readHead } from './speaker-head.js';

/** A heading below a label asks, names who speaks, or only divides. */
export function readHeading(gathering: Gathering, block: Block): void {
  const { reading } = gathering;
  const { text } = block.prose;
  gathering.listRole = undefined;
  gathering.announced = false;
  if (isQuestion(text)) {
    openQuestion(gathering, block.prose);
    return;
  }
  const label = readSpeakerLabel(text, reading.vocabulary);
  const isName = label !== undefined && isPeople(label, reading);
  const head = isName ? { kind: 'speaker' as const, label, textStart: text.length } : readHead(block, reading);
  if (head?.kind === 'speaker') openSpeaker(gathering, block, head);
  else closeOpen(gathering);
}
