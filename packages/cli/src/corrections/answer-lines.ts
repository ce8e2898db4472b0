import type { CorrectionAnswer, Reading } from '@findings/core';
import type { ProposalMove } from '@findings/project/node';
import type { Style } from '../terminal/style.js';
import { wrap } from '../terminal/wrap.js';
import { countNoun } from '../render/count-noun.js';
import { say } from '../terminal/say.js';

/** Most changed passages that are shown. */
const MOST = 40;

/** The answers to a list of operations, and what the report says otherwise now, as lines for a terminal. */
export function answerLines(
  { verdicts, before, after, unmet, moved }: CorrectionAnswer,
  {
    isWritten,
    moves,
    name,
  }: { readonly isWritten: boolean; readonly moves: readonly ProposalMove[]; readonly name: string },
  { style, width }: { readonly style: Style; readonly width: number },
): readonly string[] {
  const count = (verdict: string): number => verdicts.filter((each) => each.verdict === verdict).length;
  const lines: string[] = [];
  for (const { operation, verdict, reason } of verdicts)
    if (reason !== undefined)
      for (const line of wrap(`${operation + 1}: ${verdict}. ${reason}`, width)) lines.push(line);
  for (const each of unmet) for (const line of wrap(each, width)) lines.push(line);
  const changed = changes(before, after);
  for (const each of changed.slice(0, MOST)) for (const line of wrap(each, width)) lines.push(line);
  if (changed.length > MOST) lines.push(`… and ${countNoun(changed.length - MOST, 'more change', 'more changes')}`);
  const total = [
    `${count('accepted')} done`,
    ...(count('already so') > 0 ? [`${count('already so')} already done`] : []),
    ...(count('needs a person') > 0 ? [`${count('needs a person')} for a person to decide`] : []),
    ...(count('refused') > 0 ? [`${count('refused')} refused`] : []),
  ];
  lines.push(style.bold(`${total.join(', ')}.`));
  if (moved.length > 0 && !isWritten)
    lines.push(`${countNoun(moved.length, 'passage', 'passages')} would get a new id.`);
  for (const move of moves) for (const line of wrap(moveText(move), width)) lines.push(line);
  lines.push(isWritten ? `Saved ${name}.` : 'Nothing was written.');
  return lines;
}

/** Which citations of a proposal moved along with a correction. */
export function moveText({ name, count, moved, isWord }: ProposalMove): string {
  const ids = moved.map(({ from, to }) => `${from} is now ${to}`).join(', ');
  return isWord
    ? say`“${name}” cites moved passages: ${ids}. Word documents are not changed: correct them by hand, with “findings check ${name}”.`
    : `${countNoun(count, 'citation', 'citations')} updated in ${name}: ${ids}.`;
}

/** The differences between two readings, by id. */
function changes(before: readonly Reading[], after: readonly Reading[]): readonly string[] {
  const known = new Map(before.map((reading) => [keyOf(reading), reading]));
  const now = new Set(after.map(keyOf));
  const who = ({ speakers, isInferred }: Reading): string =>
    speakers.length === 0 ? 'nobody' : `${isInferred ? 'probably ' : ''}${speakers.join(' and ')}`;
  return [
    ...before.filter((reading) => !now.has(keyOf(reading))).map(({ id, text }) => `- ${id}  ${text}`),
    ...after.flatMap((reading) => {
      const old = known.get(keyOf(reading));
      const { id, text } = reading;
      if (!old) return [`+ ${id}  ${who(reading)}: ${text}`];
      return who(old) === who(reading) ? [] : [`~ ${id}  ${who(old)} → ${who(reading)}: ${text}`];
    }),
  ];
}

function keyOf({ id, text }: Reading): string {
  return `${id} ${text}`;
}
