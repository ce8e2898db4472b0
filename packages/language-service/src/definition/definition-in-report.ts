import type { DefinitionLink } from '../results/editor-results.js';
import { findingAt } from '../workspace/finding-at.js';
import type { ReportText } from '../workspace/report-text.js';
import { declarationLocation } from './declaration-location.js';

/** The session that the summary refers to there, or else what stands there itself: clients then show who refers to it. */
export function definitionInReport(report: ReportText, offset: number): readonly DefinitionLink[] {
  const { uri, library } = report;
  for (const { target, spans } of report.report.summary?.references ?? []) {
    const origin = spans.find(({ start, end }) => start.offset <= offset && offset < end.offset);
    const session = origin && target !== undefined ? library.get(`${report.report.key}:${target}`) : undefined;
    if (origin && session) return [{ origin, uri, ...declarationLocation(report, session) }];
  }
  const finding = findingAt(report, offset);
  if (!finding) return [];
  const place = declarationLocation(report, finding);
  return [{ origin: place.selection, uri, ...place }];
}
