import type { Pause } from '@findings/check/editor';
import * as v from 'valibot';
import type { Operation, Unit } from '@findings/core';
import { excerpt } from '@findings/core/library';
import { cursor, nextCursor, text } from '../tools/schemas.js';
import { defineTool, ToolError } from '../tools/tool.js';
import type { CorrectionContext, ProposedCorrection } from './connection.js';
import { changesOf } from './difference.js';
import { countsSchema, countVerdicts, openVerdicts, pageOfSections, verdictSchema } from './propose-corrections.js';
import { rebase } from './rebase.js';
import type { ReportFile, TriedCorrection } from './report-file.js';
import { unitLine } from './unit-lines.js';

/**
 * What the person says: `unknown` if the client can ask, and has not; `none` if it cannot ask. `all`: with what only a person may
 * decide.
 */
export type Consent = 'unknown' | 'accepted' | 'all' | 'declined' | 'none';

/** A question to the person, before anything is written. */
export interface ConsentQuestion {
  readonly message: string;
  /** Number of operations that need a person. */
  readonly needsPerson: number;
}

export interface ApplyContext extends CorrectionContext {
  readonly consent: Consent;
  /** Whether the server may write without consent: `--allow-corrections`. */
  readonly isAllowed: boolean;
  /** Asks the person. The tool is called again with the answer. */
  ask(question: ConsentQuestion): void;
}

const PERSON = 'A person can do it: with “findings correct”, or in the editor, by reviewing the report.';
/** Lines of a question to a person. */
const MAX_LINES = 20;

const output = v.object({
  status: v.picklist(['applied', 'nothing to apply', 'asking', 'declined', 'not allowed', 'stale']),
  message: v.string(),
  hash: v.optional(v.pipe(v.string(), v.description('Of the report as it is now.'))),
  counts: v.optional(countsSchema),
  verdicts: v.optional(v.array(verdictSchema)),
  citations: v.optional(v.array(v.object({ proposal: v.string(), count: v.number() }))),
  operations: v.optional(
    v.pipe(v.array(v.record(v.string(), v.unknown())), v.description('If stale: what to propose, with “hash”.')),
  ),
  dropped: v.optional(
    v.pipe(v.array(v.number()), v.description('If stale: indexes of operations whose units have changed.')),
  ),
  changedUnits: v.optional(v.pipe(v.array(v.string()), v.description('If stale: units with other words.'))),
  nextCursor,
});

type Output = v.InferOutput<typeof output>;

export const applyCorrections = defineTool({
  name: 'apply_corrections',
  title: 'Apply corrections to a report',
  description:
    'Writes a proposal of propose_corrections into the report, with the citations of the proposals that move along. Asks the person first, where ' +
    'the client can. If the report has changed meanwhile, it writes nothing, and answers the operations for its new state: propose these.',
  input: v.strictObject({ proposal: text('The id that propose_corrections answered.', 64), cursor }),
  output,
  run: async ({ proposal: id, cursor: from }, context: ApplyContext, pause): Promise<Output> => {
    const { connection } = context;
    if (connection.hasChecked) return notAllowed(CHECKED);
    const proposed = connection.proposed.get(id);
    if (!proposed)
      throw new ToolError(
        `There is no proposal “${excerpt(id, 60)}” in this connection. Call propose_corrections again.`,
      );
    const file = await context.report(proposed.report);
    if (file.hash !== proposed.hash) return stale(proposed, file, from);
    if (from !== undefined) throw new ToolError('The report has not changed since the proposal. Leave the cursor out.');
    const { consent, isAllowed } = context;
    if (consent === 'unknown' || (consent !== 'none' && !proposed.isAsked)) return ask(proposed, file, context, pause);
    proposed.isAsked = false;
    if (consent === 'declined') {
      connection.proposed.delete(id);
      return { status: 'declined', message: 'The person declined. Nothing was written.' };
    }
    if (consent === 'none' && !isAllowed) return notAllowed(UNASKED);
    const { answer, isChanged, write } = await file.try(
      proposed.operations,
      consent === 'all' ? 'reviewer' : 'assistant',
      pause,
    );
    const described = { counts: countVerdicts(answer), verdicts: openVerdicts(answer.verdicts).slice(0, MAX_LINES) };
    if (!isChanged) return { ...NOTHING, ...described };
    const moves = await write();
    connection.proposed.delete(id);
    return {
      status: 'applied',
      message: `Saved ${file.name}.`,
      hash: (await context.report(proposed.report)).hash,
      ...described,
      citations: moves.map(({ name, count }) => ({ proposal: name, count })),
    };
  },
});

const NOTHING = { status: 'nothing to apply' as const, message: 'No operation was accepted. Nothing was written.' };
const CHECKED =
  'This connection has checked a draft, so it may propose corrections of the reports, and may not apply them: a report must not be changed ' +
  `to make a draft pass. ${PERSON}`;
const UNASKED = `This client cannot ask the person, and the server was started without --allow-corrections. ${PERSON}`;

function notAllowed(reason: string): Output {
  return { status: 'not allowed', message: `Nothing was written. ${reason}` };
}

function stale({ operations, units }: ProposedCorrection, file: ReportFile, from: string | undefined): Output {
  const now = file.units().units;
  const rebased = rebase(operations, units, now);
  const head = {
    status: 'stale' as const,
    message:
      'The report has changed since then. Nothing was written. Look at the changed units, and propose the operations for its new state.',
    hash: file.hash,
  };
  const sections = {
    operations: rebased.operations.map((operation) => ({ ...operation })),
    dropped: rebased.dropped,
    changedUnits: rebased.changed.map((index) => unitLine(now[index]!)),
  };
  return { ...head, ...pageOfSections(sections, from, JSON.stringify(head).length) };
}

async function ask(
  proposed: ProposedCorrection,
  file: ReportFile,
  context: ApplyContext,
  pause: Pause,
): Promise<Output> {
  const tried = await file.try(proposed.operations, 'assistant', pause);
  const { accepted, needsPerson } = countVerdicts(tried.answer);
  if (accepted + needsPerson === 0) return NOTHING;
  proposed.isAsked = true;
  // A person decides only what the question shows.
  context.ask({ message: questionOf(file, proposed, tried), needsPerson: needsPerson > MAX_LINES ? 0 : needsPerson });
  return { status: 'asking', message: 'The person is asked.' };
}

/** What a person has to know before the report is changed. */
function questionOf(
  { name }: ReportFile,
  { operations, units }: ProposedCorrection,
  { answer, citations, newlyPassing, unread }: TriedCorrection,
): string {
  const changes = changesOf(answer).map(
    ({ kind, from, to, text: words }) => `${kind}: ${[from, to].filter((each) => each !== '').join(' → ')}: ${words}`,
  );
  const open = answer.verdicts.flatMap(({ verdict, operation, reason = '' }) =>
    verdict === 'needs a person' ? `${describeOperation(operations[operation]!, units)}. ${reason}` : [],
  );
  const moved = citations.map(
    ({ proposal, moved: ids, broken }) =>
      `${proposal}: ${ids.join(', ')}${broken.length === 0 ? '' : ` No longer found: ${broken.join(', ')}`}`,
  );
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          '',
          title,
          ...lines.slice(0, MAX_LINES).map((line) => excerpt(line.replace(/\s+/g, ' '), 200)),
          ...(lines.length > MAX_LINES ? [`… and ${lines.length - MAX_LINES} more`] : []),
        ];
  return [
    `An assistant wants to correct how ${name} is read. No word of the report changes.`,
    ...section('What changes:', changes),
    ...section('Only you can decide these:', open),
    ...section('Read otherwise than meant:', answer.unmet),
    ...section('Citations that move along:', moved),
    ...section('Drafts that fail the check now, and would pass it:', newlyPassing),
    ...section('Files whose citations are not known:', unread),
  ].join('\n');
}

/** An operation with the words of its first unit. */
function describeOperation(operation: Operation, units: readonly Unit[]): string {
  const [reference] = 'units' in operation ? operation.units : 'unit' in operation ? [operation.unit] : [];
  const unit = units.find(({ id, group }) => group === reference || id === /^u\d+/.exec(reference ?? '')?.[0]);
  const names = 'person' in operation ? [operation.person] : 'names' in operation ? operation.names : [];
  return [operation.op, ...names, ...(unit ? [`“${excerpt(unit.text, 80)}”`] : [])].join(' ');
}
