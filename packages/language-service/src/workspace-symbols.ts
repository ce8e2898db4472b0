import { partTitle, reportName } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { excerptAround } from './card/excerpts.js';
import type { WorkspaceSymbol } from './results/editor-results.js';
import { searchReports } from './search.js';
import { citableReports } from './workspace/citable-reports.js';
import { targetLocation } from './workspace/target-location.js';
import type { Workspace } from './workspace/workspace.js';

const MOST = 200;
/** The length of an excerpt, in UTF-16 code units. */
const EXCERPT = 80;

/** Finds targets of all reports by id, people, organizations and words. Without words, lists days, sessions and parts. */
export function workspaceSymbols(workspace: Workspace, words: string): readonly WorkspaceSymbol[] {
  const reports = citableReports(workspace, undefined);
  if (words.trim() !== '') {
    return searchReports(reports, words, MOST).map(({ target, source, terms }) =>
      symbolOf(workspace.say, target, source, terms),
    );
  }
  const sections: WorkspaceSymbol[] = [];
  for (const { library, key, source } of reports) {
    for (const target of library.targets(key)) {
      if (sections.length >= MOST) return sections;
      if (target.type === 'day' || target.type === 'session' || target.type === 'part')
        sections.push(symbolOf(workspace.say, target, source, []));
    }
  }
  return sections;
}

/** Editors filter symbols by name, so the matching words must be part of it. */
function symbolOf(say: Translate, target: Target, source: string, terms: readonly string[]): WorkspaceSymbol {
  const { type, title, text, report, within } = target;
  const name = 'finding' in target ? `${title}: ${excerptAround(text, terms, EXCERPT)}` : title;
  const place = 'finding' in target && within ? `${partTitle(say, within)}, ` : '';
  const container = type === 'report' ? '' : place + reportName(report);
  return { name: `${target.id} ${name}`, container, kind: type, place: targetLocation({ uri: source }, target) };
}
