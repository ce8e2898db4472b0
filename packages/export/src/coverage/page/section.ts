import { kindTitle } from '../finding-kind.js';
import type { DayCoverage, FindingCoverage, ReportCoverage, SectionCoverage } from '../coverage.js';
import { citationList } from './citation-list.js';
import type { LinkTo } from './citation-list.js';
import { escapeHtml as h, fragment } from './escape.js';
import { findingHtml } from './finding.js';
import { timesCited, shareCited } from './count-phrases.js';
import type { Translate } from '@findings/core/text';

/**
 * All findings of a report by section.
 *
 * @param named whether to show the title of the report, because there are several
 */
export function* reportHtml(say: Translate, covered: ReportCoverage, named: boolean, linkTo: LinkTo): Iterable<string> {
  const { anchor, cites, title } = covered;
  // Two reports may have the same title.
  const heading = named ? `${idLink(anchor)} <bdi>${h(title)}</bdi>` : say`Every finding and its citations`;
  yield `<section class="report" id="${h(anchor)}" aria-labelledby="${h(anchor)}~title">\n`;
  yield `<h2 id="${h(anchor)}~title">${heading}</h2>\n`;
  yield* containerHtml(say, say`The whole report`, cites, linkTo);
  const writtenDays = new Set<DayCoverage>();
  for (const section of covered.sections) {
    if (section.day && !writtenDays.has(section.day)) yield* dayHtml(say, section.day, linkTo);
    if (section.day) writtenDays.add(section.day);
    yield* sectionHtml(say, covered, section, linkTo);
  }
  // A day without sessions may be cited, too.
  for (const day of covered.days) if (!writtenDays.has(day)) yield* dayHtml(say, day, linkTo);
  yield '</section>\n';
}

function* dayHtml(say: Translate, { target, anchor, cites }: DayCoverage, linkTo: LinkTo): Iterable<string> {
  const { label, date } = target.day;
  const dated = date === undefined || label.includes(date) ? '' : ` <span class="date">${h(date)}</span>`;
  yield `<p class="day" id="${h(anchor)}"><bdi>${h(label)}</bdi>${dated}</p>\n`;
  yield* containerHtml(say, say`All of <bdi>${h(label)}</bdi>`, cites, linkTo);
}

function* sectionHtml(
  say: Translate,
  covered: ReportCoverage,
  section: SectionCoverage,
  linkTo: LinkTo,
): Iterable<string> {
  const { id, anchor, title, tally, cites, findings } = section;
  yield `<section class="session" id="${h(anchor)}">\n`;
  const link = id === undefined ? '' : `${idLink(anchor)} `;
  yield `<h3>${link}<bdi>${h(title)}</bdi></h3>\n`;
  if (tally.findings > 0) yield `<p class="share">${shareCited(say, tally)}</p>\n`;
  const whole =
    section.type === 'summary'
      ? say`The whole summary`
      : section.type === 'part'
        ? say`The whole part`
        : say`The whole session`;
  yield* containerHtml(say, whole, cites, linkTo);
  let group: FindingCoverage[] = [];
  for (const finding of findings) {
    if (group[0] && group[0].kind !== finding.kind) {
      yield* groupHtml(say, covered, group, linkTo);
      group = [];
    }
    group.push(finding);
  }
  yield* groupHtml(say, covered, group, linkTo);
  yield '</section>\n';
}

function* groupHtml(
  say: Translate,
  { path }: ReportCoverage,
  findings: readonly FindingCoverage[],
  linkTo: LinkTo,
): Iterable<string> {
  const [first] = findings;
  if (!first) return;
  yield `<section class="group">\n<h4>${kindTitle(say, first.kind)}</h4>\n`;
  for (const [index, finding] of findings.entries()) {
    yield* findingHtml(say, finding, index + 1, path, linkTo);
  }
  yield '</section>\n';
}

/** Citations of a container, which do not count for its findings. */
function* containerHtml(
  say: Translate,
  container: string,
  cites: SectionCoverage['cites'],
  linkTo: LinkTo,
): Iterable<string> {
  if (cites.length === 0) return;
  yield `<div class="whole">\n<p class="often">${say`${container} is cited ${timesCited(say, cites)}. This does not count for any single finding.`}</p>\n`;
  yield* citationList(say, cites, linkTo);
  yield '</div>\n';
}

function idLink(anchor: string): string {
  return `<a class="id" href="${fragment(anchor)}">${h(anchor)}</a>`;
}
