import type { Coverage, ReportCoverage, SectionCoverage } from '../coverage.js';
import { bar } from './bar.js';
import { escapeHtml as h, fragment } from './escape.js';
import { countNoun, formatNumber, timesPhrase } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { shareCited } from './count-phrases.js';

/** The totals of all reports, and the share of each session or part. */
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
  for (const covered of reports) yield* stripsHtml(say, covered, reports.length > 1);
  yield '</section>\n';
}

function* unresolvedNote({ unresolvedCitations: { length }, say }: Coverage): Iterable<string> {
  if (length === 0) return;
  const link = `<a href="#unresolved">${countNoun(say, length, 'citations')}</a>`;
  yield `<p class="note">${say`Not counted above, because they match nothing or several findings: ${link}.`}</p>\n`;
}

function* stripsHtml(say: Translate, { anchor, title, sections }: ReportCoverage, named: boolean): Iterable<string> {
  if (named) yield `<h3><a href="${fragment(anchor)}"><bdi>${h(title)}</bdi></a></h3>\n`;
  yield '<ol class="strips">\n';
  for (const section of sections) yield stripHtml(say, section);
  yield '</ol>\n';
}

function stripHtml(say: Translate, { type, anchor, title, tally, cites }: SectionCoverage): string {
  const times = timesPhrase(say, cites.length);
  const phrase = type === 'part' ? say`whole part ${times}` : say`whole session ${times}`;
  const whole = cites.length === 0 ? '' : `<span class="also">${phrase}</span>`;
  return (
    `<li><a href="${fragment(anchor)}"><bdi>${h(title)}</bdi></a>${bar(tally)}` +
    `<span class="share">${tally.findings === 0 ? say`no findings` : shareCited(say, tally)}${whole}</span></li>\n`
  );
}
