import { excerpt, peopleNames, sessionName } from '@findings/core/check';
import type { Target } from '@findings/core/check';
import type { DocumentSymbol, SymbolKind } from '../answers/answers.js';
import type { ReportText } from '../workspace/report-text.js';
import { reportOutline } from './report-outline.js';
import type { GroupName, OutlineNode } from './report-outline.js';

const groupNames: Readonly<Record<GroupName, string>> = {
  summary: 'Executive summary',
  recommendation: 'Recommendations',
  action: 'Actions',
};

/** Days, their sessions, and in each what can be cited; summary, recommendations and actions by themselves. */
export function symbolsOfReport(report: ReportText): readonly DocumentSymbol[] {
  const { source } = report;
  const symbolOf = ({ target, group, start, end, headEnd, children }: OutlineNode): DocumentSymbol => ({
    ...(target ? named(target) : { name: groupNames[group!], kind: group === 'summary' ? 'summary' : 'heading' }),
    span: source.span(start, end),
    selection: source.span(start, headEnd),
    children: children.map(symbolOf),
  });
  return reportOutline(report).map(symbolOf);
}

function named(target: Target): { readonly name: string; readonly detail?: string; readonly kind: SymbolKind } {
  const { type: kind } = target;
  if (!('finding' in target)) return { name: target.title || target.id, detail: target.id, kind };
  return { name: partName(target), detail: excerpt(target.text), kind };
}

/** In an outline its session stands above it: who speaks, or `Overview, paragraph 2`. */
function partName(target: Target): string {
  if (target.type === 'highlight' && target.speakers.length > 0) return peopleNames(target.speakers);
  const prefix = target.session ? `${sessionName(target.session)} ` : '';
  const name = target.title.startsWith(prefix) ? target.title.slice(prefix.length) : target.title;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
