import { correct, textHash } from '../src/index.js';
import type { Because, CorrectionOptions, FurnitureKind, Operation, PartKind } from '../src/index.js';

export const FRONT = '---\ntitle: Rain\nreading: exact\n---\n\n';
export const PEOPLE = '\n## Participants\n\n- Ana Diaz (Well Fund)\n- Tom Okoro\n';
export const REVIEWER: CorrectionOptions = { by: 'reviewer' };

/** Applies operations to canonical Markdown. */
export function apply(markdown: string, operations: readonly Operation[], options: CorrectionOptions = {}) {
  const result = correct(markdown, { hash: textHash(markdown), operations }, options);
  const { verdicts } = result.answer;
  return {
    ...result,
    verdicts: verdicts.map(({ verdict }) => verdict),
    reasons: verdicts.map(({ reason }) => reason),
  };
}

/** Corrects the text of a report with two participants. `u1` is its first passage. */
export function run(body: string, operations: readonly Operation[], options: CorrectionOptions = {}) {
  const result = apply(`${FRONT}${body}${PEOPLE}`, operations, options);
  return {
    ...result,
    body: result.markdown.replace(FRONT, '').replace(/\n## Participants[^]*/, ''),
    people: /## Participants\n\n([^]*)/.exec(result.markdown)?.[1],
  };
}

export const part = (unit: string, level: number, kind?: PartKind): Operation => ({
  op: 'part',
  unit,
  level,
  ...(kind && { kind }),
});
export const text = (unit: string): Operation => ({ op: 'text', unit });
export const item = (unit: string, depth: number): Operation => ({ op: 'item', units: [unit], depth });
export const join = (...units: readonly string[]): Operation => ({ op: 'join', units });
export const split = (unit: string, before: string): Operation => ({ op: 'split', unit, before });
export const move = (unit: string, after: string): Operation => ({ op: 'move', unit, after });
export const turn = (unit: string, kind: 'question' | 'answer'): Operation => ({ op: 'turn', unit, turn: kind });
export const leaveOut = (unit: string, kind: FurnitureKind): Operation => ({ op: 'furniture', units: [unit], kind });
export const nobody = (unit: string): Operation => ({ op: 'nobody', units: [unit] });
export const samePerson = (...names: readonly string[]): Operation => ({ op: 'same-person', names });
export const speaker = (unit: string, person: string, because: Because): Operation => ({
  op: 'speaker',
  units: [unit],
  person,
  because,
});
