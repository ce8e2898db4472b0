import type { Coverage, FindingCoverage, ReportCoverage, SectionCoverage } from '../coverage.js';
import { bar } from './bar.js';
import { escapeHtml as h, fragment } from './escape.js';
import { countNoun, formatNumber, timesPhrase } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { shareCited } from './count-phrases.js';

/** The totals of all reports, and each session or part as a row of squares. */
export function* overviewHtml(coverage: Coverage): Iterable<string> {
  const { reports, totals, say } = coverage;
  yield `<section class="overview" aria-labelledby="at-a-glance">\n<h2 id="at-a-glance">${say`At a glance`}</h2>\n<ul class="figures">\n`;
  const figures: readonly (readonly [number, string])[] = [
    [totals.cited, say`of ${countNoun(say, totals.findings, 'findings')} cited`],
    [totals.findings - totals.cited, say`not yet cited`],
    [totals.citations, totals.citations === 1 ? say`citation of a finding` : say`citations of findings`],
    [totals.whole, say`of whole sessions`],
  ];
  for (const [number, words] of figures) yield `<li><strong>${formatNumber(say, number)}</strong> ${words}</li>\n`;
  yield '</ul>\n';
  yield* unresolvedNote(coverage);
  yield `<p class="legend">${say`Each square is a finding: <i class="n0"></i> not yet cited, <i class="n1"></i> cited once, <i class="n2"></i> twice, <i class="n3"></i> more often.`}</p>\n`;
  for (const covered of reports) yield* stripsHtml(say, covered, reports.length > 1);
  yield* mostCitedHtml(coverage);
  yield '</section>\n';
}

function* unresolvedNote({ totals: { unresolved, ambiguous }, say }: Coverage): Iterable<string> {
  if (unresolved + ambiguous === 0) return;
  const parts = [
    ...(unresolved === 0
      ? []
      : [
          unresolved === 1
            ? say`1 citation matches nothing`
            : say`${countNoun(say, unresolved, 'citations')} match nothing`,
        ]),
    ...(ambiguous === 0
      ? []
      : [
          ambiguous === 1
            ? say`1 matches several findings`
            : say`${formatNumber(say, ambiguous)} match several findings`,
        ]),
  ];
  const link = `<a href="#unresolved">${parts.join(say`, and `)}</a>`;
  const note =
    unresolved + ambiguous === 1 ? say`${link}. It is not counted above.` : say`${link}. They are not counted above.`;
  yield `<p class="note">${note}</p>\n`;
}

function* stripsHtml(say: Translate, { anchor, title, sections }: ReportCoverage, named: boolean): Iterable<string> {
  if (named) yield `<h3><a href="${fragment(anchor)}"><bdi>${h(title)}</bdi></a></h3>\n`;
  yield '<ol class="strips">\n';
  for (const section of sections) yield stripHtml(say, section);
  yield '</ol>\n';
}

function stripHtml(say: Translate, { type, anchor, title, findings, tally, cites }: SectionCoverage): string {
  const squares = squaresOf(findings)
    .map((often) => `<i class="n${often}"></i>`)
    .join('');
  const times = timesPhrase(say, cites.length);
  const phrase = type === 'part' ? say`whole part ${times}` : say`whole session ${times}`;
  const whole = cites.length === 0 ? '' : `<span class="also">${phrase}</span>`;
  return (
    `<li><a href="${fragment(anchor)}"><bdi>${h(title)}</bdi></a>` +
    `<span class="squares" aria-hidden="true">${squares}</span>` +
    `<span class="share">${tally.findings === 0 ? say`no findings` : shareCited(say, tally)}${whole}</span></li>\n`
  );
}

const SQUARES = 60;

/** One square for each finding, or for several findings with their mean if there are many. */
function squaresOf(findings: readonly FindingCoverage[]): number[] {
  const step = Math.max(1, findings.length / SQUARES);
  const squares: number[] = [];
  for (let from = 0; from < findings.length; from = Math.ceil(squares.length * step)) {
    const to = Math.ceil((squares.length + 1) * step);
    const some = findings.slice(from, to);
    const often = some.reduce((sum, { cites }) => sum + Math.min(cites.length, 3), 0);
    squares.push(Math.min(3, Math.ceil(often / some.length)));
  }
  return squares;
}

const MAX_MOST_CITED = 5;

function* mostCitedHtml({ reports, say }: Coverage): Iterable<string> {
  const most: FindingCoverage[] = [];
  for (const finding of reports.flatMap(({ sections }) => sections.flatMap(({ findings }) => findings))) {
    if (finding.cites.length < 2) continue;
    const index = most.findIndex(({ cites }) => cites.length < finding.cites.length);
    most.splice(index < 0 ? most.length : index, 0, finding);
    if (most.length > MAX_MOST_CITED) most.pop();
  }
  if (most.length === 0) return;
  yield `<h3>${say`Most cited`}</h3>\n<ol class="most">\n`;
  for (const { anchor, target, cites } of most) {
    yield `<li><a href="${fragment(anchor)}"><bdi>${h(target.title)}</bdi></a> <span class="share">${timesPhrase(say, cites.length)}</span></li>\n`;
  }
  yield '</ol>\n';
}

/** The bar of all reports, for the head of the page. */
export function totalBar({ totals }: Coverage): string {
  return bar(totals);
}
