import { isPassive } from '../facts/passive.js';
import { isSmallAdverb } from '../facts/reporting.js';
import type { OffsetRange } from '../source/offset-range.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Words } from '../vocabulary/words.js';

export function alternatives(list: readonly string[]): string {
  return list.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** A pronoun as the subject, in lower case: at the start, or after an opening clause. */
export function pronounPattern({ pronouns }: Vocabulary): RegExp {
  return new RegExp(
    `^["“]?(?:\\p{Ll}(?:[^.;:!?“”"]|(?<=\\p{Ll})\\.){0,110}?,?\\s)?(?:${alternatives(pronouns)})\\s(?!(?:and|or|und|oder|et|ou|y|e)\\b)`,
    'u',
  );
}

/** A group as the subject, in lower case. */
function groupPattern({ audience, panel }: Vocabulary): RegExp {
  return new RegExp(
    `^(?:(?:the|some|many|most|several|all|other|both|a few|one|another|two|an?|die|einige|les|des|plusieurs|los|las|algunos|os|as)\\s)?(?:\\p{L}+\\s)?(?:${alternatives([...audience, ...panel])}|group|groups|everyone|people|committee|board|discussion|session|workshop|meeting|countries|organi[sz]ers|gruppe|diskussion|groupe|discussion|grupo|debate)(?!\\p{L})|^there (?:was|were)\\b|^it was\\b`,
    'u',
  );
}

/** Others who speak, in lower case: `others also suggested`. The verb is the first group. */
function othersPattern({ others }: Vocabulary): RegExp {
  return new RegExp(`^(?:${alternatives(others)}) (?:also |then |auch |aussi |también |também )?(\\p{L}+)`, 'u');
}

/** Returns a function that checks whether the subject of a sentence is a group. The sentence must be in lower case. */
export function createGroupCheck(vocabulary: Vocabulary, words: Words): (lower: string) => boolean {
  const group = groupPattern(vocabulary);
  const others = othersPattern(vocabulary);
  return (lower) => {
    const verb = others.exec(lower)?.[1];
    return group.test(lower) || (verb !== undefined && words.speech.has(verb));
  };
}

/** Returns a function that checks whether a person is the agent of a passive verb: `Es wurde von Ana angemerkt, dass …`. */
export function createAgentCheck({
  according,
  speechParticiples = [],
}: Vocabulary): (lower: string, mention: OffsetRange) => boolean {
  const agents = according
    .map((phrase) => phrase.split(' '))
    .flatMap(([participle = '', agent = '']) => (speechParticiples.includes(participle) ? [agent] : []));
  if (agents.length === 0) return () => false;
  const before = new RegExp(`\\s(?:${alternatives([...new Set(agents)])})\\s(?:[\\p{L}.’-]+\\s){0,3}$`, 'u');
  const after = new RegExp(`^[^.;:!?“”"]{0,80}?\\s(?:${alternatives(speechParticiples)})(?!\\p{L})`, 'u');
  return (lower, { start, end }) =>
    before.test(lower.slice(Math.max(0, start - 80), start)) &&
    after.test(lower.slice(end, end + 120)) &&
    isPassive(lower);
}

/** Whether a text starts with a verb of speech, or an adverb before one: `also said …`. */
export function startsWithSpeech(lower: string, { speech }: Words): boolean {
  const [first = '', second = ''] = lower.split(/[\s,]+/, 2);
  return speech.has(first) || (speech.has(second) && isSmallAdverb(first));
}
