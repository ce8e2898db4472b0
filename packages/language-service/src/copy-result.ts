import { formatKey } from '@findings/citations';
import { escapeMarkdown, matchQuotationMarks, quotationMatcherOf } from '@findings/check/editor';
import type { Target } from '@findings/core/library';
import type { CopyResult } from './results/client-results.js';
import { idToInsert, localIdOf } from './workspace/target-ids.js';
import { findingAt } from './workspace/finding-at.js';
import type { ReportText, Workspace } from './workspace/workspace.js';

/** Who selects more cites the session, or the report. */
const MOST_CITED = 20;

/** What is selected in a report: the findings that it touches, or what stands at the cursor; nothing where that is nothing. */
export function copySelection(workspace: Workspace, uri: string, start: number, end: number): CopyResult | undefined {
  const report = workspace.report(uri);
  if (!report) return undefined;
  const targets = touched(report, start, end).filter((target) => idIn(report, target) !== undefined);
  if (targets.length === 0 || targets.length > MOST_CITED) return undefined;
  const citation = `[${targets.map((target) => formatKey(idIn(report, target)!)).join('; ')}]`;
  const words = targets.length === 1 && 'finding' in targets[0]! ? selectedWords(report, targets[0], start, end) : '';
  return {
    findings: targets.map((target) => ({ source: uri, id: localIdOf(target) })),
    title: targets.map(({ title }) => title).join('; '),
    citation,
    ...(words !== '' && { quotation: `“${escapeMarkdown(matchQuotationMarks('', '“', words), false)}” ${citation}` }),
  };
}

function idIn({ library }: ReportText, target: Target): string | undefined {
  return idToInsert(library, target);
}

function touched(report: ReportText, start: number, end: number): readonly Target[] {
  const {
    library,
    report: { key },
  } = report;
  const within =
    start === end
      ? []
      : library
          .targets(key)
          .filter(
            (target) =>
              'finding' in target && target.spans.some((span) => span.start.offset < end && start < span.end.offset),
          );
  const there = findingAt(report, start);
  return within.length > 0 ? within : there ? [there] : [];
}

/** Of a finding's words those that are selected, without the page breaks and the markup between; `''` where these are none of its. */
function selectedWords({ source: { text }, library }: ReportText, target: Target, start: number, end: number): string {
  if (start === end) return '';
  let words = '';
  let last: number | undefined;
  for (const span of target.spans) {
    const [from, to] = [Math.max(start, span.start.offset), Math.min(end, span.end.offset)];
    if (from >= to) continue;
    words += (last !== undefined && /\s/.test(text.slice(last, from)) ? ' ' : '') + text.slice(from, to);
    last = to;
  }
  const folded = words.replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(folded) && quotationMatcherOf(library).isVerbatim(folded, target) ? folded : '';
}
