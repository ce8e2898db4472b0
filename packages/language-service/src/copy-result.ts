import { escapeMarkdown, matchQuotationMarks, quotationMatcherOf } from '@findings/check/editor';
import { formatKey } from '@findings/citations';
import type { Target } from '@findings/core/library';
import type { CopyResult } from './results/client-results.js';
import { findingAt } from './workspace/finding-at.js';
import { idToInsert, localIdOf } from './workspace/target-ids.js';
import type { ReportText } from './workspace/report-text.js';
import type { Workspace } from './workspace/workspace.js';

/** More findings are not cited one by one. */
const MAX_FINDINGS = 20;

/**
 * The findings in a selection of a report, or at the cursor, as a citation. A selection within one finding is also
 * copied as a quotation.
 */
export function copySelection(workspace: Workspace, uri: string, start: number, end: number): CopyResult | undefined {
  const report = workspace.report(uri);
  if (!report) return undefined;
  const targets = targetsAt(report, start, end).filter((target) => idToCite(report, target) !== undefined);
  if (targets.length === 0 || targets.length > MAX_FINDINGS) return undefined;
  const citation = `[${targets.map((target) => formatKey(idToCite(report, target)!)).join('; ')}]`;
  const words = targets.length === 1 && 'finding' in targets[0]! ? selectedWords(report, targets[0], start, end) : '';
  return {
    findings: targets.map((target) => ({ source: uri, id: localIdOf(target) })),
    title: targets.map(({ title }) => title).join('; '),
    citation,
    ...(words !== '' && { quotation: `“${escapeMarkdown(matchQuotationMarks('', '“', words), false)}” ${citation}` }),
  };
}

function idToCite({ library }: ReportText, target: Target): string | undefined {
  return idToInsert(library, target);
}

function targetsAt(report: ReportText, start: number, end: number): readonly Target[] {
  const {
    library,
    report: { key },
  } = report;
  const selected =
    start === end
      ? []
      : library
          .targets(key)
          .filter(
            (target) =>
              'finding' in target && target.spans.some((span) => span.start.offset < end && start < span.end.offset),
          );
  const atCursor = findingAt(report, start);
  return selected.length > 0 ? selected : atCursor ? [atCursor] : [];
}

/** The selected words of a finding, without page breaks and markup. Empty if they are not verbatim. */
function selectedWords({ source: { text }, library }: ReportText, target: Target, start: number, end: number): string {
  if (start === end) return '';
  let words = '';
  let previousEnd: number | undefined;
  for (const span of target.spans) {
    const [from, to] = [Math.max(start, span.start.offset), Math.min(end, span.end.offset)];
    if (from >= to) continue;
    words += (previousEnd !== undefined && /\s/.test(text.slice(previousEnd, from)) ? ' ' : '') + text.slice(from, to);
    previousEnd = to;
  }
  const oneLine = words.replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(oneLine) && quotationMatcherOf(library).isVerbatim(oneLine, target) ? oneLine : '';
}
