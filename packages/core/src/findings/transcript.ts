import type { Block } from '../blocks/block.js';
import { readSentences } from '../facts/sentences.js';
import { plainLabel, wordsOf } from '../outline/words.js';
import { sliceProse } from '../source/prose.js';
import { proseFrom } from './block-text.js';
import type { LabelledTurn } from './add-turns.js';
import { introduce, type Gathering } from './gathering.js';
import { isQuestion, leadingQuestion } from './questions.js';
import type { Head } from './speaker-head.js';

/** `Participant:`, `A member of the audience:`. */
const unnamed = /^(?:(?:an?|one|another|the) )?([\p{L} -]{3,40}?)\s?:\s+(?=\S)/iu;

/**
 * Minutes as a play is printed: `Participant: Who pays?`, `Ann Lee (A): Nobody does.` A turn that asks begins an exchange; whoever
 * speaks next, answers.
 */
export function readTranscript(
  gathering: Gathering,
  block: Block,
  head: Head | undefined,
): readonly LabelledTurn[] | undefined {
  const { text } = block.prose;
  if (head?.kind === 'speaker' && head.title === undefined) {
    const isTurn = /[:–—-]\s*$/.test(text.slice(0, head.textStart)) && head.textStart < text.length;
    if (!isTurn) return undefined;
    const prose = proseFrom(block, head.textStart);
    const speakers = introduce(gathering, head.label, block.prose);
    return withAnswer({ act: actOf(gathering, prose.text, true), prose, speakers });
  }
  const voice = text.lastIndexOf(':', 60) > 0 ? unnamed.exec(text.slice(0, 80)) : null;
  if (!voice || !isUnnamed(voice[1]!, gathering)) return undefined;
  const prose = sliceProse(proseFrom(block, 0), voice[0].length);
  return withAnswer({ act: actOf(gathering, prose.text, false), prose });
}

/** `Is it late? - Yes.`: whoever took the minutes noted the answer, too. */
function withAnswer(turn: LabelledTurn): readonly LabelledTurn[] {
  const end = turn.act === 'question' ? leadingQuestion(turn.prose.text) : 0;
  const dash = end > 0 ? /^ [-–—] /.exec(turn.prose.text.slice(end, end + 3)) : null;
  if (!dash) return [turn];
  return [
    { ...turn, prose: sliceProse(turn.prose, 0, end) },
    { act: 'answer', prose: sliceProse(turn.prose, end + dash[0].length) },
  ];
}

function actOf(gathering: Gathering, text: string, isNamed: boolean): LabelledTurn['act'] {
  const last = gathering.lastTurn === undefined ? undefined : gathering.parts.exchanges.at(-1);
  if (isNamed && last?.question && last.answers.length === 0) return 'answer';
  if (asks(text)) return 'question';
  return isNamed && last ? 'answer' : 'comment';
}

/** The first sentence asks, or the last. */
function asks(text: string): boolean {
  if (!text.includes('?')) return false;
  const last = readSentences(text).at(-1);
  return leadingQuestion(text) > 0 || (last !== undefined && isQuestion(text.slice(last.start, last.end)));
}

function isUnnamed(words: string, { reading }: Gathering): boolean {
  const { audience, panel } = wordsOf(reading.vocabulary);
  const label = plainLabel(words);
  return audience.has(label) || panel.has(label) || label.split(' ').some((word) => audience.has(word));
}
