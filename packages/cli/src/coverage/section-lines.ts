import { creditedName } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';
import { formatNumber } from '@findings/project';
import type { FindingCoverage, SectionCoverage, FindingCitation } from '@findings/export/coverage';
import { printable } from '../terminal/escape-controls.js';
import type { Layout } from '../terminal/style.js';
import { widthOf } from '../terminal/width.js';
import { bar, citedMark, oneLine } from './bar.js';
import type { BarStyle } from './bar.js';
import { wrap } from '../terminal/wrap.js';

const BAR = 10;

/**
 * A session or part with one line for each finding, followed by the lines that cite it:
 *
 * ```text
 * s4  Session 4: Cross-Border Collaboration …             ████░░░░░░  4 of 10
 *   ● s4.h2  Bronwyn Wex: gave three reasons for the success of AusAID's regional…
 *            proposals/safe-migration.md:80, 82
 *   ○ s4.h3  …
 * ```
 *
 * @param uncited whether to show only findings that are not cited
 */
export function sectionLines(section: SectionCoverage, uncited: boolean, layout: Layout, barStyle: BarStyle): string[] {
  const { findings, cites } = section;
  const visible = uncited ? findings.filter((finding) => finding.cites.length === 0) : findings;
  if (uncited && visible.length === 0) return [];
  const column = visible.reduce((widest, { target }) => Math.max(widest, widthOf(target.id)), 0);
  const whole = uncited ? [] : containerLines(`The whole ${section.type}`, cites, '    ', layout);
  return [
    headLine(section, layout, barStyle),
    ...whole,
    ...visible.flatMap((finding) => findingLines(finding, column, layout, barStyle)),
    '',
  ];
}

function headLine({ id = '', title, tally }: SectionCoverage, { style, width }: Layout, barStyle: BarStyle): string {
  const share =
    tally.findings === 0 ? 'nothing to cite' : `${formatNumber(tally.cited)} of ${formatNumber(tally.findings)}`;
  const end = share.padStart(8);
  const head = id === '' || id === 'summary' ? '' : `${printable(id)}  `;
  const titleWidth = width - widthOf(head) - BAR - widthOf(end) - 3;
  const name = oneLine(title, titleWidth);
  const gap = ' '.repeat(Math.max(1, titleWidth - widthOf(name) + 2));
  return `${style.id(head)}${style.bold(name)}${gap}${bar(tally, BAR, barStyle)} ${end}`;
}

function findingLines(
  { target, cites }: FindingCoverage,
  column: number,
  layout: Layout,
  barStyle: BarStyle,
): string[] {
  const { style, width } = layout;
  const indent = column + 6;
  const names =
    target.type === 'exchange'
      ? ''
      : target.mainSpeakers.map((person) => creditedName(translateEnglish, target.finding, person)).join(', ');
  const id = printable(target.id) + ' '.repeat(column - widthOf(target.id));
  const words = oneLine(names === '' ? target.text : `${names}: ${target.text.slice(0, width * 4)}`, width - indent);
  return [
    `  ${citedMark(cites.length > 0, barStyle)} ${style.id(id)}  ${words}`,
    ...citationLocationLines(cites, ' '.repeat(indent), layout),
  ];
}

/** The citations of a whole session, part, day or report. Empty if there are none. */
export function containerLines(
  container: string,
  cites: readonly FindingCitation[],
  indent: string,
  layout: Layout,
): string[] {
  if (cites.length === 0) return [];
  const text = `${container} is cited ${times(cites.length)}:`;
  return [...wrap(text, layout.width, indent), ...citationLocationLines(cites, `${indent}  `, layout)];
}

/** One line for each proposal: `proposals/a.md:12, 40`, `draft.docx, paragraphs 3, 8`. */
function citationLocationLines(cites: readonly FindingCitation[], indent: string, { style, width }: Layout): string[] {
  return [...Map.groupBy(cites, ({ proposal }) => proposal)].flatMap(([{ path, isWord }, own]) => {
    const lines = [...Map.groupBy(own, ({ line }) => line)];
    const all = lines.map(([line, { length }]) => (length === 1 ? String(line) : `${line} (${times(length)})`));
    const mark = isWord ? `, ${lines.length === 1 ? 'paragraph' : 'paragraphs'} ` : ':';
    return wrap(printable(`${path}${mark}${all.join(', ')}`), width, indent).map(style.dim);
  });
}

/** `once`, `twice`, `3 times`. */
function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${formatNumber(number)} times`;
}
