import { formatNumber } from '@findings/project';
import { kindTitle, percentCited } from '@findings/export/coverage';
import type { Coverage, DayCoverage, ReportCoverage } from '@findings/export/coverage';
import { counted } from '../render/count-noun.js';
import { imprint } from '../render/target.js';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/layout.js';
import { wrap } from '../terminal/wrap.js';
import { bar } from './bar.js';
import type { BarStyle } from './bar.js';
import { sectionLines } from './section-lines.js';
import { tallyRows } from './tally-rows.js';
import { containerLines } from './container-lines.js';
import { translateEnglish } from '@findings/core/text';

export interface PrettyOptions {
  /** Only what nobody cites. */
  readonly uncited: boolean;
  readonly sheet: Layout;
  /** Whether more than ASCII is shown. */
  readonly unicode: boolean;
}

/** For people in a terminal: each finding with the lines that cite it, then the totals, and what it comes to last. */
export function* prettyCoverage(coverage: Coverage, options: PrettyOptions): Iterable<string> {
  const { sheet, unicode, uncited } = options;
  const brush: BarStyle = { style: sheet.style, unicode };
  for (const covered of coverage.reports) {
    yield text(titleLines(covered, uncited, sheet));
    const told = new Set<DayCoverage>();
    for (const section of covered.sections) {
      const lines = sectionLines(section, uncited, sheet, brush);
      const { day } = section;
      if (lines.length > 0 && day && !told.has(day)) yield text(dayLines(day, uncited, sheet));
      if (lines.length > 0 && day) told.add(day);
      yield text(lines);
    }
    // A day that is announced and has no session may be cited all the same.
    for (const day of uncited ? [] : covered.days) if (!told.has(day)) yield text(dayLines(day, uncited, sheet));
  }
  if (!uncited) {
    for (const covered of coverage.reports) yield text(reportRows(covered, coverage.reports.length > 1, sheet, brush));
    yield text(proposalLines(coverage, sheet));
  }
  yield text(astrayLines(coverage, sheet));
  yield text(totalLines(coverage, sheet, brush));
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function titleLines({ title, report, path, cites }: ReportCoverage, uncited: boolean, sheet: Layout): string[] {
  const { style, width } = sheet;
  return [
    ...wrap(printable(title), width).map(style.bold),
    ...wrap(printable([...imprint(report), path].join(' · ')), width).map(style.dim),
    ...(uncited ? [] : containerLines('the report', cites, '', sheet)),
    '',
  ];
}

function dayLines({ target, cites }: DayCoverage, uncited: boolean, sheet: Layout): string[] {
  const { label, date } = target.day;
  const dated = date === undefined || label.includes(date) ? label : `${label} (${date})`;
  const whole = uncited ? [] : containerLines('the day', cites, '    ', sheet);
  return [...wrap(printable(dated), sheet.width).map(sheet.style.bold), ...whole, ''];
}

function reportRows(covered: ReportCoverage, named: boolean, sheet: Layout, brush: BarStyle): string[] {
  const { title, speakers, organizations, kinds } = covered;
  const of = named ? ` of ${title}` : '';
  const speakerRows = speakers.map(({ person, tally }) => ({ name: person.name, tally }));
  const kindRows = kinds.map(({ kind, tally }) => ({ name: kindTitle(translateEnglish, kind), tally }));
  return [
    ...tallyRows(`Speakers${of}`, speakerRows, sheet, brush),
    ...tallyRows(`Organizations${of}`, organizations, sheet, brush),
    ...tallyRows(`Kinds of findings${of}`, kindRows, sheet, brush),
  ];
}

function proposalLines({ proposals }: Coverage, { style, width }: Layout): string[] {
  const lines = proposals.flatMap(({ path, title, findings, citations, whole, unresolved, ambiguous }) => {
    const parts = [
      citations === 0 ? 'cites no finding' : `cites ${counted(findings, 'finding')}, in ${counted(citations, 'place')}`,
      whole > 0 ? `${formatNumber(whole)} × a whole` : '',
      unresolved + ambiguous > 0 ? `${formatNumber(unresolved + ambiguous)} to put right` : '',
    ];
    const name = title === undefined ? path : `${path} · ${title}`;
    return [
      ...wrap(printable(name), width, '  '),
      ...wrap(parts.filter(Boolean).join('; '), width, '    ').map(style.dim),
    ];
  });
  return [style.bold('Proposals'), ...lines, ''];
}

function astrayLines({ unresolvedCitations: astray, totals }: Coverage, { style, width }: Layout): string[] {
  if (astray.length === 0) return [];
  const parts = [
    totals.unresolved > 0 &&
      `${counted(totals.unresolved, 'citation')} ${totals.unresolved === 1 ? 'names' : 'name'} nothing`,
    totals.ambiguous > 0 && `${counted(totals.ambiguous, 'citation')} may mean several findings`,
  ].filter((part) => part !== false);
  return [
    ...wrap(`${parts.join(', and ')}; they count for none. “findings check” says what to do:`, width).map(
      style.warning,
    ),
    ...astray.flatMap(({ proposal, line, column, key }) =>
      wrap(printable(`${proposal.path}:${line}:${column} @${key}`), width, '  '),
    ),
    '',
  ];
}

function totalLines({ totals }: Coverage, sheet: Layout, brush: BarStyle): string[] {
  const { findings, cited, citations, whole, proposals } = totals;
  const share = findings === 0 ? 'no findings' : `${formatNumber(cited)} of ${counted(findings, 'finding')} cited`;
  const wholes = whole > 0 ? `, and ${formatNumber(whole)} of a session, a day or a report as a whole` : '';
  return [
    `${bar(totals, Math.min(40, sheet.width - 8), brush)} ${sheet.style.bold(`${percentCited(totals)} %`)}`,
    ...wrap(
      `${share} by ${counted(proposals, 'proposal')}, in ${counted(citations, 'citation')}${wholes}.`,
      sheet.width,
    ),
  ];
}
