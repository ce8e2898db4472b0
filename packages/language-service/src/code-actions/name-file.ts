import { sourceText } from '@findings/core/text';
import { diagnosticOfReport } from '../diagnostics/diagnostics.js';
import type { Workspace } from '../workspace/workspace.js';
import type { ActionOffer } from './action-request.js';

/** Replaces the name of a missing file in a configuration by that of an existing one. */
export function nameFile(workspace: Workspace, uri: string, start: number, end: number): readonly ActionOffer[] {
  const text = workspace.text(uri);
  if (text === undefined) return [];
  const { say } = workspace;
  return workspace.problems(uri).flatMap((problem) => {
    const { code, span, suggestions = [] } = problem;
    if (code !== 'config.missing-file' || !span || span.start.offset > end || start > span.end.offset) return [];
    return suggestions.map((file): ActionOffer => ({
      title: say`Use “${file}”`,
      kind: 'quickfix',
      diagnostics: [diagnosticOfReport(problem)],
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
  });
}
