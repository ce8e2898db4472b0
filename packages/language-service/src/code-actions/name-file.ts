import type { Problem } from '@findings/core';
import { membersOf, rangeOf, setJsonValues, sourceText } from '@findings/core/text';
import type { NewJsonValue } from '@findings/core/text';
import { parseTree } from 'jsonc-parser';
import { diagnosticOfReport } from '../diagnostics/diagnostics.js';
import { changedLines } from '../text-edits.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';

/** Replaces the name of a missing file in a configuration by that of an existing one, or removes it. */
export function nameFile(workspace: Workspace, uri: string, start: number, end: number): readonly ActionOffer[] {
  const text = workspace.text(uri);
  if (text === undefined) return [];
  const { say } = workspace;
  return workspace.problems(uri).flatMap((problem) => {
    const { code, span, suggestions = [] } = problem;
    if (code !== 'config.missing-file' || !span || span.start.offset > end || start > span.end.offset) return [];
    const diagnostics = [diagnosticOfReport(problem)];
    const uses = suggestions.map((file): ActionOffer => ({
      title: say`Use “${file}”`,
      kind: 'quickfix',
      diagnostics,
      ...(suggestions.length === 1 && { isPreferred: true }),
      edit: () => ({
        changes: [
          {
            uri,
            edits: [{ span: sourceText(text).span(span.start.offset, span.end.offset), text: JSON.stringify(file) }],
          },
        ],
      }),
    }));
    const found = namedFile(text, span);
    if (!found) return uses;
    const edit = () => {
      const changed = changedLines(sourceText(text), setJsonValues(text, found.removal));
      return { changes: changed ? [{ uri, edits: [changed] }] : [] };
    };
    return [...uses, { title: say`Remove “${found.name}” from this list`, kind: 'quickfix', diagnostics, edit }];
  });
}

interface NamedFile {
  /** The key of a report, or the path of a bibliography. */
  readonly name: string;
  readonly removal: readonly NewJsonValue[];
}

/** The member of a configuration whose value is at a span. */
function namedFile(text: string, span: NonNullable<Problem['span']>): NamedFile | undefined {
  const members = new Map(membersOf(parseTree(text)).map(({ name, value }) => [name, value]));
  const start = span.start.offset;
  const reports = membersOf(members.get('reports'));
  const report = reports.find(({ value }) => rangeOf(value).start === start);
  if (report) {
    const { name } = report;
    const isDefault = members.get('default')?.value === name;
    const other = reports.find((each) => each !== report)?.name;
    return {
      name,
      removal: [
        { path: ['reports', name], value: undefined },
        ...(isDefault ? [{ path: ['default'], value: other }] : []),
      ],
    };
  }
  const bibliography = members.get('bibliography');
  const files = bibliography?.type === 'array' ? (bibliography.children ?? []) : bibliography ? [bibliography] : [];
  const file = files.find(({ offset }) => offset === start);
  const others = files.flatMap((each) => (each === file ? [] : [String(each.value)]));
  const value = others.length === 0 ? undefined : others;
  return file && { name: String(file.value), removal: [{ path: ['bibliography'], value }] };
}
