import { timesPhrase } from '@findings/core/text';
import type { CodeLens } from './results/editor-results.js';
import { localIdOf } from './workspace/target-ids.js';
import { targetLocation } from './workspace/target-location.js';
import type { Workspace } from './workspace/workspace.js';

/** A lens with the number of citations over each cited target of a report. */
export function codeLenses(workspace: Workspace, uri: string): readonly CodeLens[] {
  const report = workspace.report(uri);
  if (!report) return [];
  const { index, say } = workspace;
  return report.library.targets(report.report.key).flatMap((target): CodeLens[] => {
    const id = localIdOf(target);
    const count = index.count(uri, id);
    if (count === 0) return [];
    return [
      {
        span: targetLocation(report, target).span,
        title:
          target.type === 'report'
            ? say`whole report cited ${timesPhrase(say, count)}`
            : say`cited ${timesPhrase(say, count)}`,
        // Computed when it is read, because a large report has thousands of lenses.
        get places() {
          return index.citing(uri, id).map(({ uri, span }) => ({ uri, span }));
        },
      },
    ];
  });
}
