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
  /** What only the person can decide, each as a check box. */
  readonly decisions: readonly Decision[];
  /** Each credit that it shows as lost or moved. */
  readonly losses: ReadonlySet<string>;
}

export interface Decision {
  readonly field: string;
  readonly title: string;
  readonly description: string;
  /** Indexes of the operations that it accepts. */
  readonly operations: readonly number[];
}

/** The last check box of more decisions is for the rest. */
const MAX_DECISIONS = 10;
/** A person cannot review more of them in one question. */
const MAX_CREDITS = 300;
const MAX_LINES = 20;
const MAX_EXAMPLES = 3;
const MAX_LINE = 300;
const MAX_DOUBTFUL = 120;

/**
 * What a person has to know before the report is changed: each credit that is lost or moved, and a summary of the rest.
 *
 * @param judgeWith what is done if the person accepts some of the operations that need a person
 */
export async function questionOf(
  name: string,
  operations: readonly Operation[],
  units: readonly Unit[],
  judgeWith: (accepted: readonly number[]) => Promise<JudgedCorrection>,
): Promise<ConsentQuestion | undefined> {
  const alone = await judgeWith([]);
  const open = alone.verdicts.filter(({ verdict }) => verdict === 'needs a person');
  if (!alone.isChanged && open.length === 0) return undefined;
  const all = open.length === 0 ? alone : await judgeWith(open.map(({ operation }) => operation));
  // A decision may also take a credit together with other operations.
  const losses = new Set([...lossesOf(alone), ...lossesOf(all)]);
  const shown = new Set<string>();
  const decided: Decision[] = [];
  for (const { operation: index, reason = '' } of open) {
    const operation = operations[index]!;
    // What is done to names has an effect on units that it does not name.
    const passages =
      'names' in operation || operation.op === 'not-a-person'
        ? lossesOf(await judgeWith([index]))
        : passagesOf(operation, units, all.changes);
    const own = passages.filter((each) => !lossesOf(alone).includes(each));
    for (const passage of own) shown.add(passage);
    const title = `${index}. ${describeOperation(operation)}`;
    const description = [inLine(reason), ...own, ...doubtsOf(operation, units)].join('\n');
    decided.push({ field: `d${decided.length + 1}`, title, description, operations: [index] });
  }
  if (losses.size > MAX_CREDITS)
    throw new ToolError('A person cannot review so many lost credits in one question. Propose fewer operations.');
  const credits = [...losses].filter((each) => !shown.has(each));
  const rest = Map.groupBy(
    alone.changes.filter((each) => !takesCredit(each)),
    ({ kind }) => kind,
  );
  const others = [...rest].map(([kind, changes]) => {
    const examples = changes.slice(0, MAX_EXAMPLES).map(describeChange).join('; ');
    return `${kind} ${changes.length}${changes.length > MAX_EXAMPLES ? ', such as' : ''}: ${examples}`;
  });
  const moved = alone.citations.map(
    ({ proposal, moved: ids, broken }) =>
      `${proposal}: ${ids.join(', ')}${broken.length === 0 ? '' : ` No longer found: ${broken.join(', ')}`}`,
  );
  const message = [
    `An assistant wants to correct how ${name} is read. No word of the report changes.`,
    ...section(
      'Decide about each of these:',
      decided.map(({ title, description }) => `${title}\n${description}`),
    ),
    ...section('Credits that are lost or moved:', credits),
    ...section('Other changes:', others),
    ...section('Read otherwise than meant:', firstOf(alone.unmet)),
    ...section('Citations that move along:', firstOf(moved)),
    ...section('Drafts that fail the check now, and would pass it:', firstOf(all.newlyPassing)),
    ...section('Files whose citations are not known:', firstOf(alone.unread)),
  ].join('\n');
  return { message, decisions: groupRest(decided), losses: new Set([...losses, ...shown]) };
}

/** Each credit that is lost or moved, as a line. */
export function lossesOf({ changes }: JudgedCorrection): readonly string[] {
  return changes.filter(takesCredit).map(describeChange);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function firstOf(lines: readonly string[]): readonly string[] {
  const first = lines.slice(0, MAX_LINES).map(inLine);
  return lines.length > MAX_LINES ? [...first, `… and ${lines.length - MAX_LINES} more`] : first;
}

/** The words that lose a credit or leave the report by an operation on its units. */
function passagesOf(operation: Operation, units: readonly Unit[], changes: readonly Change[]): readonly string[] {
  const ids = new Set(unitsOf(operation, units).map(({ id }) => id));
  const own = changes.filter((each) => ids.has(each.was) && (takesCredit(each) || each.to === LEFT_OUT));
  return own.map(describeChange);
}

/** The doubts that an operation settles, with the words that they are about. */
function doubtsOf(operation: Operation, units: readonly Unit[]): readonly string[] {
  if (operation.op !== 'checked') return [];
  const lines = unitsOf(operation, units).map(({ id, text, question }) => {
    const doubt = question?.code === operation.code ? `${question.text} ${question.reason}` : operation.code;
    return inLine(`${id} ${doubt} “${excerpt(text, MAX_DOUBTFUL)}”`);
  });
  return firstOf(lines);
}

function describeChange({ was, from, to, text }: Change): string {
  return inLine(`${was} ${[from, to].filter((each) => each !== '').join(' → ')}: “${text}”`);
}

function describeOperation(operation: Operation): string {
  const one = 'person' in operation ? [operation.person] : 'name' in operation ? [operation.name] : [];
  const names = 'names' in operation ? operation.names : one;
  const units = 'units' in operation ? operation.units : [];
  return inLine([operation.op, ...names, ...units].join(' '));
}

/** What an assistant or a report wrote must not look like another line. */
function inLine(words: string): string {
  return excerpt(words.replace(/\s+/g, ' '), MAX_LINE);
}

function groupRest(decisions: readonly Decision[]): readonly Decision[] {
  if (decisions.length <= MAX_DECISIONS) return decisions;
  const rest = decisions.slice(MAX_DECISIONS - 1);
  const title = `The other ${rest.length}, all of them`;
  const operations = rest.flatMap((each) => each.operations);
  const description = firstOf(rest.map((each) => each.title)).join('\n');
  return [...decisions.slice(0, MAX_DECISIONS - 1), { field: 'rest', title, description, operations }];
}
