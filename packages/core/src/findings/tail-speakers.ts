import { LONGEST_TALK_LINE, tailOf } from '../people/tail-names.js';
import type { Prose } from '../source/prose.js';
import type { Credit } from './draft.js';
import type { ParseContext } from './parse-context.js';
import { whoIs } from './who.js';

/** The people whom a text names at its end: `… dry before the rains. (Ana Diaz)`, `“…” — Ana Diaz, Well Fund`. */
export function readTailSpeakers({ text }: Prose, isItem: boolean, context: ParseContext): Credit | undefined {
  const tail = isItem || text.length < LONGEST_TALK_LINE ? tailOf(text) : undefined;
  const signed = /^["“„«]/.test(text)
    ? /["”»]\s*[—–-]\s?(\p{Lu}[\p{L}\p{M}’'. -]{3,40})(?:,[^.]{2,80})?$/u.exec(text.slice(-140))
    : null;
  const name = tail ?? signed?.[1];
  // `(Ana, who was there)` does not say who speaks.
  const isRemark = name !== undefined && /^[^\s,]+, \p{Ll}/u.test(name);
  const people = name === undefined || isRemark ? undefined : whoIs(name, context);
  return people && { people, evidence: 'name at the end' };
}
