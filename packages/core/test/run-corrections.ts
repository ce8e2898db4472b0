import { correct, textHash } from '../src/corrections/correct.js';
import type { CorrectionOptions, Operation } from '../src/corrections/model.js';

export const FRONT = '---\ntitle: Rain\nreading: exact\n---\n\n';
export const PEOPLE = '\n## Participants\n\n- Ana Diaz (Well Fund)\n- Tom Okoro\n';

/** Corrects the text of a report with two participants. `u1` is its first passage. */
export function run(body: string, operations: readonly Operation[], options: CorrectionOptions = {}) {
  const markdown = `${FRONT}${body}${PEOPLE}`;
  const result = correct(markdown, { hash: textHash(markdown), operations }, options);
  const { verdicts } = result.answer;
  return {
    ...result,
    body: result.markdown.replace(FRONT, '').replace(/\n## Participants[^]*/, ''),
    people: /## Participants\n\n([^]*)/.exec(result.markdown)?.[1],
    verdicts: verdicts.map(({ verdict }) => verdict),
    reasons: verdicts.map(({ reason }) => reason),
  };
}
