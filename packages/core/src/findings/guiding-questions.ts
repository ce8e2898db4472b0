import { anyCue, type OffsetRange, readSentences } from '@findings/language';
import type { Block } from '../blocks/block.js';
import { sliceProse, type Prose } from '../source/prose.js';
import type { PassageDraft } from './draft.js';
import type { ParseContext } from './parse-context.js';
import { draftOf, type BlockPlace, type PartState } from './part-state.js';
import { creditSentences } from './statements.js';

const ASKING = new RegExp(
  String.raw`^${anyCue('questionWords')}\s+${anyCue('questionVerbs')}\s+${anyCue('questionSubjects')}\s`,
  'i',
);
/** With more sentences after the last question, the paragraph tells something. */
const MOST_AFTER = 2;

/** `The panel addressed these questions:` */
const ANNOUNCES = new RegExp(String.raw`\b${anyCue('questionNouns')}\b[^.?!]*:$`, 'i');

/** True for a sentence that asks, also if it ends in a full stop by mistake. */
export function isQuestion(sentence: string): boolean {
  const text = sentence.trimEnd().replace(/["”’')\]*_]{1,4}$/, '');
  return text.endsWith('?') || (text.endsWith('.') && ASKING.test(text.slice(0, 60).trimStart()));
}

/** The paragraph under the title of a session: what it asks, and what it says besides. */
interface Opening {
  readonly questions: readonly OffsetRange[];
  /** Neighbouring sentences are one range. */
  readonly prose: readonly OffsetRange[];
}

/** `undefined` if the text has no guiding questions. */
function readOpening(text: string): Opening | undefined {
  if (!text.includes('?')) return undefined;
  const questions: OffsetRange[] = [];
  const prose: OffsetRange[] = [];
  let isAfterProse = false;
  let after = 0;
  for (const range of readSentences(text)) {
    const asks = isQuestion(text.slice(range.start, range.end));
    const last = prose.at(-1);
    if (asks) questions.push(range);
    else if (last && isAfterProse) prose[prose.length - 1] = { start: last.start, end: range.end };
    else prose.push(range);
    isAfterProse = !asks;
    after = asks ? 0 : after + 1;
  }
  return questions.length === 0 || after > MOST_AFTER ? undefined : { questions, prose };
}

/** The questions under the title of a session guide it. What the paragraph says besides is a passage of its own. */
export function readGuidingQuestions(
  prose: Prose,
  block: Block,
  place: BlockPlace,
  state: PartState,
  context: ParseContext,
): boolean {
  const { draft, isOpening } = state;
  if (draft.node.kind !== 'session' || (place.role !== 'questions' && (!isOpening || place.role !== undefined)))
    return false;
  if (block.kind === 'item' && (place.role === 'questions' || isOpening)) {
    if (place.role !== 'questions' && !prose.text.endsWith('?')) state.isOpening = false;
    else draft.guidingQuestions.push(draftOf(prose, block, {}));
    return place.role === 'questions' || state.isOpening;
  }
  state.isOpening = draft.overview.length === 0 && ANNOUNCES.test(prose.text);
  const opening = readOpening(prose.text);
  if (!opening || creditSentences(prose.text, [], context).statements.length > 0) return false;
  const cut = ({ start, end }: OffsetRange): PassageDraft => draftOf(sliceProse(prose, start, end), block, {});
  for (const range of opening.prose) draft.overview.push(cut(range));
  for (const range of opening.questions) draft.guidingQuestions.push(cut(range));
  state.isOpening = opening.prose.length === 0;
  return true;
}
