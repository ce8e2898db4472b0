import { excerpt, peopleNames } from '@findings/core/library';
import type { FindingTarget, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { DocumentSymbol, SymbolKind } from '../results/editor-results.js';
import type { ReportText } from '../workspace/report-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { reportOutline } from './report-outline.js';
import type { OutlineNode } from './report-outline.js';

/** The document symbols of a report. Editors list the headings of a proposal on their own. */
export function symbols(workspace: Workspace, uri: string): readonly DocumentSymbol[] {
  const report = workspace.report(uri);
  return report ? symbolsOfReport(workspace, report) : [];
}

/** The days, sessions, parts and findings of a report. */
function symbolsOfReport({ say }: Workspace, report: ReportText): readonly DocumentSymbol[] {
  const { source } = report;
  const symbolOf = ({ target, start, end, head, children }: OutlineNode): DocumentSymbol => ({
    ...describe(say, target),
    span: source.span(start, end),
    selection: source.span(head.start, head.end),
    children: children.map(symbolOf),
  });
  return reportOutline(report).map(symbolOf);
}

function describe(
  say: Translate,
  target: Target,
): { readonly name: string; readonly detail?: string; readonly kind: SymbolKind } {
  const { type: kind } = target;
  if (!('finding' in target)) return { name: target.title || target.id, detail: target.id, kind };
  return { name: findingName(say, target), detail: excerpt(target.text), kind };
}

/** The name of a finding under its session or part: its speakers, or `Overview, paragraph 2`. */
function findingName(say: Translate, target: FindingTarget): string {
  const isNamed = target.type === 'highlight' && target.mainSpeakers.length > 0;
  return isNamed ? peopleNames(say, target.mainSpeakers, target.finding) : target.titleWithin;
}
