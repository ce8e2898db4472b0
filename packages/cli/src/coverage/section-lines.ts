import { formatNumber } from '@findings/project';
import type { FindingCoverage, SectionCoverage } from '@findings/export/coverage';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/layout.js';
import { widthOf } from '../terminal/width.js';
import { bar, citedMark } from './bar.js';
import type { BarStyle } from './bar.js';
import { oneLine } from './one-line.js';
import { citationPlaceLines, containerLines } from './container-lines.js';

const BAR = 10;

/**
 * A session with its findings, a line each, and below those that are cited the places that do:
 *
 * ```text
 * s4  Session 4: Cross-Border Collaboration …             ████░░░░░░  4 of 10
 *   ● s4.h2  Bronwyn Wex: gave three reasons for the success of AusAID's regional…
 *            proposals/safe-migration.md:80, 82
 *   ○ s4.h3  …
 * ```
 *
 * @param uncited only what nobody cites
 */
export function sectionLines(section: SectionCoverage, uncited: boolean, sheet: Layout, brush: BarStyle): string[] {
  const { findings, cites } = section;
  const shown = uncited ? findings.filter((finding) => finding.cites.length === 0) : findings;
  if (uncited && shown.length === 0) return [];
  const column = shown.reduce((widest, { target }) => Math.max(widest, widthOf(target.id)), 0);
  const whole = uncited
    ? []
    : containerLines(section.type === 'summary' ? 'the summary' : 'the session', cites, '    ', sheet);
  return [
    headLine(section, sheet, brush),
    ...whole,
    ...shown.flatMap((finding) => findingLines(finding, column, sheet, brush)),
    '',
  ];
}

function headLine({ id = '', title, tally }: SectionCoverage, { style, width }: Layout, brush: BarStyle): string {
  const share =
    tally.findings === 0 ? 'nothing to cite' : `${formatNumber(tally.cited)} of ${formatNumber(tally.findings)}`;
  const end = share.padStart(8);
  const head = id === '' || title === 'Executive summary' ? '' : `${printable(id)}  `;
  const room = width - widthOf(head) - BAR - widthOf(end) - 3;
  const name = oneLine(title, room);
  const gap = ' '.repeat(Math.max(1, room - widthOf(name) + 2));
  return `${style.id(head)}${style.bold(name)}${gap}${bar(tally, BAR, brush)} ${end}`;
}

function findingLines({ target, cites }: FindingCoverage, column: number, sheet: Layout, brush: BarStyle): string[] {
  const { style, width } = sheet;
  const indent = column + 6;
  const names = target.type === 'exchange' ? '' : target.speakers.map(({ name }) => name).join(', ');
  const id = printable(target.id) + ' '.repeat(column - widthOf(target.id));
  const words = oneLine(names === '' ? target.text : `${names}: ${target.text.slice(0, width * 4)}`, width - indent);
  return [
    `  ${citedMark(cites.length > 0, brush)} ${style.id(id)}  ${words}`,
    ...citationPlaceLines(cites, ' '.repeat(indent), sheet),
  ];
}
