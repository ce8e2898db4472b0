import { excerpt, peopleNames } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Target } from '@findings/core/library';
import type { DocumentSymbol, SymbolKind } from '../results/editor-results.js';
import type { ReportText } from '../workspace/report-text.js';
import { reportOutline } from './report-outline.js';
import type { GroupName, OutlineNode } from './report-outline.js';
import type { Workspace } from '../workspace/workspace.js';

const groupNames: Readonly<Record<GroupName, (say: Translate) => string>> = {
  summary: (say) => say`Executive summary`,
  recommendation: (say) => say`Recommendations`,
  action: (say) => say`Actions`,
};

/** Days, their sessions, and in each what can be cited; summary, recommendations and actions by themselves. */
export function symbolsOfReport({ say }: Workspace, report: ReportText): readonly DocumentSymbol[] {
  const { source } = report;
  const symbolOf = ({ target, group, start, end, headEnd, children }: OutlineNode): DocumentSymbol => ({
    ...(target
      ? named(say, target)
      : { name: groupNames[group!](say), kind: group === 'summary' ? 'summary' : 'heading' }),
    span: source.span(start, end),
    selection: source.span(start, headEnd),
    children: children.map(symbolOf),
  });
  return reportOutline(report).map(symbolOf);
}

function named(
  say: Translate,
  target: Target,
): { readonly name: string; readonly detail?: string; readonly kind: SymbolKind } {
  const { type: kind } = target;
  if (!('finding' in target)) return { name: target.title || target.id, detail: target.id, kind };
  return { name: partName(say, target), detail: excerpt(target.text), kind };
}

/** In an outline its session stands above it: who speaks, or `Overview, paragraph 2`. */
function partName(say: Translate, target: FindingTarget): string {
  const isNamed = target.type === 'highlight' && target.speakers.length > 0;
  return isNamed ? peopleNames(say, target.speakers) : target.titleInSession;
}

type FindingTarget = Extract<Target, { finding: unknown }>;
