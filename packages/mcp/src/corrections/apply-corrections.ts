import type { Pause } from '@findings/check/editor';
import { excerpt } from '@findings/core/library';
import * as v from 'valibot';
import { cursor, nextCursor, optional, text } from '../tools/schemas.js';
import { defineTool, ToolError } from '../tools/tool.js';
import type { CorrectionContext, ProposedCorrection } from './connection.js';
import { questionOf } from './consent-question.js';
import type { ConsentQuestion } from './consent-question.js';
import { countBy } from './difference.js';
import { judge, openVerdicts, verdictSchema } from './judge.js';
import { pageOfSections } from './propose-corrections.js';
import { rebase } from './rebase.js';
import type { ReportFile } from './report-file.js';
import { unitLine } from './unit-lines.js';

/**
 * What the person says: `unknown` if the client can ask, and has not; `none` if it cannot ask; `accepted`, or `all accepted` if also
 * what needs a person is.
 */
export type Consent = 'unknown' | 'none' | 'declined' | 'accepted' | 'all accepted';

export interface ApplyContext extends CorrectionContext {
  readonly consent: Consent;
  /** Whether the server may write without consent: `--allow-corrections`. */
  readonly isAllowed: boolean;
  /** Asks the person. The tool is called again with the answer. */
  ask(question: ConsentQuestion): void;
}

const PERSON = 'A person can do it: with “findings correct”, or in the editor, by reviewing the report.';
/** Verdicts in an answer. propose_corrections has all. */
const MAX_VERDICTS = 20;

const output = v.object({
  status: v.picklist(['applied', 'nothing to apply', 'asking', 'declined', 'not allowed', 'stale']),
  message: v.string(),
  hash: optional(v.string(), 'Of the report as it is now.'),
  counts: v.optional(v.record(v.string(), v.number())),
  verdicts: v.optional(v.array(verdictSchema)),
  citations: v.optional(v.array(v.object({ proposal: v.string(), count: v.number() }))),
  operations: optional(v.array(v.record(v.string(), v.unknown())), 'If stale: the operations to propose, with “hash”.'),
  dropped: optional(v.array(v.number()), 'If stale: indexes of operations whose units have changed.'),
  changedUnits: optional(v.array(v.string()), 'If stale: units with other words.'),
  nextCursor,
});

type Output = v.InferOutput<typeof output>;

export const applyCorrections = defineTool({
  name: 'apply_corrections',
  title: 'Apply corrections to a report',
  description:
    'Writes a proposal of propose_corrections into the report, and updates the citations of moved passages. Asks the person first, where ' +
    'the client can. If the report has changed meanwhile, it writes nothing, and returns the operations for the current text: propose these.',
  input: v.strictObject({ proposal: text('The id that propose_corrections returned.', 64), cursor }),
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
    const { wasAsked, operations } = proposed;
    if (consent === 'unknown' || (consent !== 'none' && !wasAsked)) return ask(proposed, file, context, pause);
    proposed.wasAsked = false;
    if (consent === 'declined') return { status: 'declined', message: DECLINED };
    if (consent === 'none' && !isAllowed) return notAllowed(UNASKED);
    const by = consent === 'all accepted' ? 'reviewer' : 'assistant';
    const { verdicts, isChanged, write } = await judge(file, operations, pause, by);
    const described = {
      counts: countBy(verdicts, ({ verdict }) => verdict),
      verdicts: openVerdicts(verdicts).slice(0, MAX_VERDICTS),
    };
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
const DECLINED =
  'The person declined. Nothing was written. The proposal is kept: apply it again only if the person asks for it, or propose less.';
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
      'The report has changed since the proposal. Nothing was written. Read the changed units, and propose these operations again.',
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
  const { operations, units } = proposed;
  const question = await questionOf(file.name, operations, units, (by) => judge(file, operations, pause, by));
  if (!question) return NOTHING;
  proposed.wasAsked = true;
  context.ask(question);
  return { status: 'asking', message: 'The person is asked.' };
}
