import type { Operation, Unit } from '@findings/core';
import { excerpt } from '@findings/core/library';
import { ToolError } from '../tools/tool.js';
import { LEFT_OUT, takesCredit } from './difference.js';
import type { Change } from './difference.js';
import type { JudgedCorrection } from './judge.js';
import { unitsOf } from './rebase.js';

/** A question to the person, before anything is written. */
export interface ConsentQuestion {
  readonly message: string;
  /** Label of the check box for what only a person can decide. Absent if there is nothing of that kind. */
  readonly decision?: string;
}

/** A person cannot review more of them in one question. */
const MAX_CREDITS = 300;
const MAX_LINES = 20;
const MAX_EXAMPLES = 3;
const MAX_LINE = 300;
const MAX_DOUBTFUL = 120;

/**
 * What a person has to know before the report is changed: each credit that is lost or moved, and a summary of the rest.
 *
 * @param judgeFor what is done for an assistant alone, and if the person also accepts what needs a person
 * @returns undefined if there is nothing to do
 */
export async function questionOf(
  name: string,
  operations: readonly Operation[],
  units: readonly Unit[],
  judgeFor: (by: 'assistant' | 'reviewer') => Promise<JudgedCorrection>,
): Promise<ConsentQuestion | undefined> {
  const alone = await judgeFor('assistant');
  const open = alone.verdicts.filter(({ verdict }) => verdict === 'needs a person');
  if (!alone.isChanged && open.length === 0) return undefined;
  const all = open.length === 0 ? alone : await judgeFor('reviewer');
  const lost = alone.changes.filter(takesCredit).map(describeChange);
  const more = all.changes.filter((each) => takesCredit(each) && !lost.includes(describeChange(each)));
  if (lost.length + more.length > MAX_CREDITS)
    throw new ToolError('A person cannot review so many lost credits in one question. Propose fewer operations.');
  const leftOut = all.changes.filter(({ to }) => to === LEFT_OUT).map(describeChange);
  const decisions = open.map(({ operation: index, reason = '' }) =>
    inLine(`${index}. ${describeOperation(operations[index]!)}: ${reason}`),
  );
  const doubts = open.flatMap(({ operation }) => doubtsOf(operations[operation]!, units));
  const isSummarized = (each: Change): boolean => !takesCredit(each) && each.to !== LEFT_OUT;
  const others = [...Map.groupBy(alone.changes.filter(isSummarized), ({ kind }) => kind)].map(([kind, changes]) => {
    const examples = changes.slice(0, MAX_EXAMPLES).map(describeChange).join('; ');
    return `${kind} ${changes.length}${changes.length > MAX_EXAMPLES ? ', such as' : ''}: ${examples}`;
  });
  const moved = alone.citations.map(
    ({ proposal, moved: ids, broken }) =>
      `${proposal}: ${ids.join(', ')}${broken.length === 0 ? '' : ` No longer found: ${broken.join(', ')}`}`,
  );
  const message = [
    `An assistant wants to correct how ${name} is read. No word of the report changes.`,
    ...section('Only a person can decide these. They are applied only if you tick the box:', firstOf(decisions)),
    ...section('Credits that are lost or moved if you tick the box:', more.map(describeChange)),
    ...section('Doubts that are dismissed if you tick the box:', firstOf(doubts)),
    ...section('Credits that are lost or moved:', lost),
    ...section('Left out of the report, at most:', firstOf(leftOut)),
    ...section('Other changes:', others),
    ...section('Corrections without the intended result:', firstOf(alone.answer.unmet)),
    ...section('Citations that are updated:', firstOf(moved)),
    ...section('Drafts that fail the check now, but would pass it afterwards:', firstOf(all.newlyPassing)),
    ...section('Files whose citations are not known:', firstOf(alone.unread)),
  ].join('\n');
  return {
    message,
    ...(open.length > 0 && { decision: `Also do these ${open.length}, which only a person can decide` }),
  };
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function firstOf(lines: readonly string[]): readonly string[] {
  const first = lines.slice(0, MAX_LINES).map(inLine);
  return lines.length > MAX_LINES ? [...first, `… and ${lines.length - MAX_LINES} more`] : first;
}

/** The doubts that an operation settles, with the words that they are about. */
function doubtsOf(operation: Operation, units: readonly Unit[]): readonly string[] {
  if (operation.op !== 'checked') return [];
  return unitsOf(operation, units).map(({ id, text, question }) => {
    const doubt = question?.code === operation.code ? `${question.text} ${question.reason}` : operation.code;
    return inLine(`${id} ${doubt} “${excerpt(text, MAX_DOUBTFUL)}”`);
  });
}

function describeChange({ was, from, to, text }: Change): string {
  return inLine(`${was} ${[from, to].filter((each) => each !== '').join(' → ')}: “${text}”`);
}

function describeOperation(operation: Operation): string {
  const one = 'person' in operation ? [operation.person] : 'name' in operation ? [operation.name] : [];
  const names = 'names' in operation ? operation.names : one;
  const units = 'units' in operation ? operation.units : [];
  return [operation.op, ...names, ...units].join(' ');
}

/** What an assistant or a report wrote must not look like another line. */
function inLine(words: string): string {
  return excerpt(words.replace(/\s+/g, ' '), MAX_LINE);
}
