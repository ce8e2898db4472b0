import { formatNumber } from '@findings/project';
import { percentCited } from '@findings/export/coverage';
import type { Coverage, DayCoverage, ReportCoverage } from '@findings/export/coverage';
import { countNoun } from '../render/count-noun.js';
import { locationText } from '../render/location.js';
import { imprint } from '../render/target.js';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/style.js';
import { wrap } from '../terminal/wrap.js';
import { bar } from './bar.js';
import type { BarStyle } from './bar.js';
import { sectionLines, containerLines } from './section-lines.js';
import { say } from '../terminal/say.js';

export interface PrettyOptions {
  /** Whether to show only findings that are not cited. */
  readonly uncited: boolean;
  readonly layout: Layout;
  /** Whether the terminal shows more than ASCII. */
  readonly unicode: boolean;
}

/** Text for people: each finding with the lines that cite it, then the proposals and totals. */
export function* prettyCoverage(coverage: Coverage, options: PrettyOptions): Iterable<string> {
  const { layout, unicode, uncited } = options;
  const barStyle: BarStyle = { style: layout.style, unicode };
  for (const covered of coverage.reports) {
    yield text(titleLines(covered, uncited, layout));
    const shownDays = new Set<DayCoverage>();
    for (const section of covered.sections) {
      const lines = sectionLines(section, uncited, layout, barStyle);
      const { day } = section;
      if (lines.length > 0 && day && !shownDays.has(day)) yield text(dayLines(day, uncited, layout));
      if (lines.length > 0 && day) shownDays.add(day);
      yield text(lines);
    }
    // A day without sessions can also be cited.
    for (const day of uncited ? [] : covered.days) if (!shownDays.has(day)) yield text(dayLines(day, uncited, layout));
  }
  if (!uncited) yield text(proposalLines(coverage, layout));
  yield text(unresolvedLines(coverage, layout));
  yield text(totalLines(coverage, layout, barStyle));
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function titleLines({ title, report, path, cites }: ReportCoverage, uncited: boolean, layout: Layout): string[] {
  const { style, width } = layout;
  return [
    ...wrap(printable(title), width).map(style.bold),
    ...wrap(printable([...imprint(report), path].join(' · ')), width).map(style.dim),
    ...(uncited ? [] : containerLines('The whole report', cites, '', layout)),
    '',
  ];
}

function dayLines({ target, cites }: DayCoverage, uncited: boolean, layout: Layout): string[] {
  const { label, date } = target.day;
  const dated = date === undefined || label.includes(date) ? label : `${label} (${date})`;
  const whole = uncited ? [] : containerLines('The whole day', cites, '    ', layout);
  return [...wrap(printable(dated), layout.width).map(layout.style.bold), ...whole, ''];
}

function proposalLines({ proposals }: Coverage, { style, width }: Layout): string[] {
  const lines = proposals.flatMap(({ path, title, findings, citations, whole, unresolved, ambiguous }) => {
    const parts = [
      citations === 0
        ? 'cites no findings'
        : `cites ${countNoun(findings, 'finding')}, in ${countNoun(citations, 'citation')}`,
      whole > 0 ? `${formatNumber(whole)} × a whole session, part, day or report` : '',
      unresolved + ambiguous > 0 ? `${formatNumber(unresolved + ambiguous)} to fix` : '',
    ];
    const name = title === undefined ? path : `${path} · ${title}`;
    return [
      ...wrap(printable(name), width, '  '),
      ...wrap(parts.filter(Boolean).join('; '), width, '    ').map(style.dim),
    ];
  });
  return [style.bold('Proposals'), ...lines, ''];
}

function unresolvedLines({ unresolvedCitations, totals }: Coverage, { style, width }: Layout): string[] {
  if (unresolvedCitations.length === 0) return [];
  const parts = [
    totals.unresolved > 0 &&
      `${countNoun(totals.unresolved, 'citation')} ${totals.unresolved === 1 ? 'matches' : 'match'} nothing`,
    totals.ambiguous > 0 &&
      `${countNoun(totals.ambiguous, 'citation')} ${totals.ambiguous === 1 ? 'matches' : 'match'} several findings`,
  ].filter((part) => part !== false);
  return [
    ...wrap(say`${parts.join(', and ')}; these are not counted. “findings check” explains how to fix them:`, width).map(
      style.warning,
    ),
    ...unresolvedCitations.flatMap(({ proposal, line, column, key }) =>
      wrap(printable(`${locationText(proposal.path, { line, column }, proposal.isWord)} @${key}`), width, '  '),
    ),
    '',
  ];
}

function totalLines({ totals }: Coverage, layout: Layout, barStyle: BarStyle): string[] {
  const { findings, cited, citations, whole, proposals } = totals;
  const share = findings === 0 ? 'no findings' : `${formatNumber(cited)} of ${countNoun(findings, 'finding')} cited`;
  const wholes = whole > 0 ? `, and ${formatNumber(whole)} of a whole session, part, day or report` : '';
  return [
    `${bar(totals, Math.min(40, layout.width - 8), barStyle)} ${layout.style.bold(`${percentCited(totals)} %`)}`,
    ...wrap(
      `${share} by ${countNoun(proposals, 'proposal')}, in ${countNoun(citations, 'citation')}${wholes}.`,
      layout.width,
    ),
  ];
}
