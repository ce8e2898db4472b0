import { timesPhrase } from '@findings/core/text';
import type { CodeLens } from './results/editor-results.js';
import { targetLocation } from './workspace/target-location.js';
import { localIdOf } from './workspace/target-ids.js';
import type { Workspace } from './workspace/workspace.js';

/** Over everything that is cited in a report, how often; over the whole, how often the report as such. */
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
            ? say`the report as a whole is cited ${timesPhrase(say, count)}`
            : say`cited ${timesPhrase(say, count)}`,
        // Made when somebody looks at them: a large report has thousands of lenses.
        get places() {
          return index.citing(uri, id).map(({ uri, span }) => ({ uri, span }));
        },
      },
    ];
  });
}
