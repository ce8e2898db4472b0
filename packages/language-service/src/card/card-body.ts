import type { Library, Target } from '@findings/core/library';
import { containerBody } from './container-body.js';
import { figuresLine, quoted } from './quoted-text.js';
import type { Workspace } from '../workspace/workspace.js';

/** The words of a finding, or what there is in a session, a day, the summary or a report; paragraphs of Markdown. */
export function bodyOf(workspace: Workspace, source: string, target: Target): readonly string[] {
  const { say } = workspace;
  if ('finding' in target) return [quoted(say, target), figuresLine(say, target)];
  const library = workspace.report(source)?.library;
  return containerBody(say, target, source, library && inReport(library, target));
}

/** Looks a local id up in the report of a target. */
function inReport(library: Library, { report }: Target): (id: string) => Target | undefined {
  return (id) => library.get(`${report.key}:${id}`);
}
