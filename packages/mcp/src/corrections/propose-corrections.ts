import type { Operation } from '@findings/core';
import * as v from 'valibot';
import { pageOf } from '../tools/answer-pages.js';
import { cursor, described, nextCursor, report, text } from '../tools/schemas.js';
import { defineTool, ToolError } from '../tools/tool.js';
import { remember } from './connection.js';
import type { CorrectionContext } from './connection.js';
import { changeSchema, countBy, inRuns } from './difference.js';
import { judge, openVerdicts, verdictSchema } from './judge.js';
import { operations } from './operation-schema.js';

const names = (description: string) => described(v.array(v.string()), description);

export const proposeCorrections = defineTool({
  name: 'propose_corrections',
  title: 'Propose corrections of a report',
  description:
    'Tries operations on the units of a report, and shows what they would change. Writes nothing. No operation changes a word. Each is ' +
    'judged alone: a refused or invalid one has a reason, and does not block the others. apply_corrections takes the id of the proposal.',
  input: v.strictObject({
    report,
    hash: text('The hash from read_units.', 64),
    operations,
    cursor,
  }),
  output: v.object({
    proposal: described(v.string(), 'The id to give to apply_corrections.'),
    counts: v.record(v.string(), v.number()),
    changeCounts: v.record(v.string(), v.number()),
    newlyPassing: names(
      'Proposals of the folder that fail the check now, but would pass it after the corrections. Correct a report because of its words, never for a draft.',
    ),
    unread: names('Files that could not be searched for citations of the report.'),
    verdicts: v.array(verdictSchema),
    unmet: names('Operations that did not have the intended result.'),
    citations: described(
      v.array(v.object({ proposal: v.string(), moved: v.array(v.string()), broken: v.array(v.string()) })),
      'Citations in the proposals that would be rewritten, or would match nothing.',
    ),
    changes: described(v.array(changeSchema), 'The passages that would be read differently.'),
    ids: names('Findings that would only get a new id, as old → new.'),
    nextCursor,
  }),
  run: async ({ report: key, hash, operations: proposed, cursor: from }, context: CorrectionContext, pause) => {
    // The schema is made from the same table, and has invalid operations, too, which the engine refuses.
    const list = proposed as readonly unknown[] as readonly Operation[];
    const file = await context.report(key);
    if (hash !== file.hash)
      throw new ToolError('The report has changed since these units were read. Call read_units again.');
    const judged = await judge(file, list, pause);
    const { answer, changes, verdicts, newlyPassing, unread, citations } = judged;
    const head = {
      proposal: remember(context.connection, file, list),
      counts: countBy(verdicts, ({ verdict }) => verdict),
      changeCounts: countBy(changes, ({ kind }) => kind),
    };
    const sections = {
      newlyPassing,
      unread,
      verdicts: openVerdicts(verdicts),
      unmet: answer.unmet,
      citations,
      changes: inRuns(changes),
      ids: answer.moved.map((moved) => `${moved.from} → ${moved.to}`),
    };
    return { ...head, ...pageOfSections(sections, from, JSON.stringify(head).length) };
  },
});

/** A page of several lists, one after the other. The lists that are not on the page are empty. */
export function pageOfSections<Sections extends Readonly<Record<string, readonly unknown[]>>>(
  sections: Sections,
  cursor: string | undefined,
  used: number,
): { -readonly [Name in keyof Sections]: Sections[Name][number][] } & { nextCursor?: string } {
  const all = Object.entries(sections).flatMap(([name, list]) => list.map((item) => ({ name, item })));
  const { items, ...page } = pageOf(all, cursor, used);
  const lists = Object.fromEntries(
    Object.keys(sections).map((name) => [name, items.flatMap((each) => (each.name === name ? [each.item] : []))]),
  );
  return { ...lists, ...page } as ReturnType<typeof pageOfSections<Sections>>;
}
