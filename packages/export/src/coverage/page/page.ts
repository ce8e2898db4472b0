import { sha256 } from '@noble/hashes/sha2';
import type { Coverage, ReportCoverage, SectionCoverage, UnresolvedCitation } from '../coverage.js';
import { citationList } from './citation-list.js';
import type { LinkTo } from './citation-list.js';
import { editorScript, editorStyle } from './editor.js';
import { escapeHtml as h, fragment } from './escape.js';
import { bar } from './bar.js';
import { shareCited } from './count-phrases.js';
import { reportHtml } from './section.js';
import { pageStyle } from './style.js';
import { tablesHtml } from './tables.js';
import { countNoun, formatNumber, timesPhrase } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

export interface PageOptions {
  /** Returns the address of a line of a proposal, relative to the page. Without it there are no links to files. */
  readonly linkTo?: LinkTo;
  /**
   * Where the page is shown: as a file in a browser (default), or in a VS Code webview. In a webview it has the colors of the theme,
   * and posts `{ open: address }` if a link to a file is clicked.
   */
  readonly setting?: 'file' | 'editor';
}

/**
 * Writes coverage as one HTML page without other files, in pieces to join, so that its size is not limited. Text of reports and
 * proposals is escaped, and the content security policy of the page allows only its own style, and in an editor its script.
 */
export function* coveragePage(
  coverage: Coverage,
  { linkTo = () => undefined, setting = 'file' }: PageOptions = {},
): Iterable<string> {
  const { reports, say } = coverage;
  const title = titleOf(coverage);
  const style = setting === 'file' ? pageStyle : pageStyle + editorStyle;
  const script = setting === 'file' ? undefined : editorScript;
  yield headHtml(say, title, style, script);
  yield `<body>\n<a class="skip" href="#findings">${say`Skip to the findings`}</a>\n`;
  yield mastheadHtml(coverage, title);
  yield '<main>\n';
  yield* overviewHtml(coverage);
  yield '<div id="findings" tabindex="-1">\n';
  yield `<p class="filter"><input id="filter~uncited" type="checkbox"> <label for="filter~uncited">${say`Show only findings not cited yet`}</label></p>\n`;
  for (const covered of reports) {
    yield* reportHtml(say, covered, reports.length > 1, linkTo);
  }
  yield '</div>\n';
  yield* tablesHtml(coverage, linkTo);
  yield* unresolvedCitationsHtml(coverage, linkTo);
  yield `</main>\n<footer>\n<p>${say`Made by <code>findings coverage</code>. A proposal cites a finding by an id such as <code>s4.h2</code>: <code>[@s4.h2]</code>. “Not yet cited” does not judge a finding. It means that none of these proposals cites it.`}</p>\n</footer>\n`;
  yield `${script === undefined ? '' : `<script>${script}</script>\n`}</body>\n</html>\n`;
}

function titleOf({ reports, say }: Coverage): string {
  const [first, second] = reports;
  return first && !second ? first.title : say`The findings of ${countNoun(say, reports.length, 'reports')}`;
}

function headHtml(say: Translate, title: string, style: string, script: string | undefined): string {
  const scripts = script === undefined ? '' : ` script-src '${hashOf(script)}';`;
  const policy = `default-src 'none'; style-src '${hashOf(style)}';${scripts} base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${say.language.split('-', 1)[0]!}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say`${h(title)}: citation coverage`}</title>
<style>${style}</style>
</head>
`;
}

/** The hash of an inline style or script for the content security policy. Both must be ASCII. */
function hashOf(text: string): string {
  const bytes = Array.from(sha256(text), (byte) => String.fromCharCode(byte));
  return `sha256-${btoa(bytes.join(''))}`;
}

function mastheadHtml(coverage: Coverage, title: string): string {
  const { reports, totals, unresolvedCitations, say } = coverage;
  const [only] = reports.length === 1 ? reports : [];
  const imprint = only
    ? [only.report.organization, only.report.dates?.text, only.report.venue].filter((part) => part !== undefined)
    : reports.map((report) => report.title);
  const links = [
    ...(reports.length > 1
      ? reports.map((report) => [fragment(report.anchor), report.title] as const)
      : [['#findings', say`Every finding`] as const]),
    ['#proposals', say`The proposals`] as const,
    ['#speakers', say`Who is cited`] as const,
    ...(unresolvedCitations.length > 0 ? [['#unresolved', say`Needs attention`] as const] : []),
  ];
  return `<header class="masthead">
<p class="kicker">${say`Citation coverage of a workshop’s findings`}</p>
<h1 dir="auto">${h(title)}</h1>
${imprint.length === 0 ? '' : `<p class="imprint">${imprint.map((part) => `<bdi>${h(part)}</bdi>`).join(' · ')}</p>\n`}<p class="lede">${ledeOf(coverage)}</p>
${totals.findings === 0 ? '' : `${bar(totals)}\n`}<nav aria-label="${say`On this page`}"><ul>
${links.map(([href, name]) => `<li><a href="${h(href)}"><bdi>${h(name)}</bdi></a></li>`).join('\n')}
</ul></nav>
</header>
`;
}

function ledeOf({ totals, say }: Coverage): string {
  const { findings, cited, proposals } = totals;
  const subject = proposals === 1 ? say`One proposal cites` : say`${formatNumber(say, proposals)} proposals cite`;
  return say`${subject} <strong>${formatNumber(say, cited)} of ${formatNumber(say, findings)}</strong> findings.`;
}

/** The totals of all reports, and the share of each session or part. */
function* overviewHtml(coverage: Coverage): Iterable<string> {
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

/** A list of the citations that match nothing, or several findings. */
function* unresolvedCitationsHtml({ unresolvedCitations, say }: Coverage, linkTo: LinkTo): Iterable<string> {
  if (unresolvedCitations.length === 0) return;
  yield `<section class="unresolved" id="unresolved" aria-labelledby="unresolved~title">\n<h2 id="unresolved~title">${say`Citations that need attention`}</h2>\n`;
  yield `<p>${say`These citations match nothing in a report, or several findings. They are not counted above. Your editor and <code>findings check</code> show how to fix each of them.`}</p>\n<ul class="by">\n`;
  for (const cite of unresolvedCitations) {
    yield `<li><p class="key">${problemOf(say, cite)}</p>\n`;
    yield* citationList(say, [cite], linkTo);
    yield '</li>\n';
  }
  yield '</ul>\n</section>\n';
}

function problemOf(say: Translate, { why, key, candidates }: UnresolvedCitation): string {
  const name = `<code>@${h(key)}</code>`;
  const ids = candidates.map(({ id }) => `<code>${h(id)}</code>`).join(', ');
  if (why === 'ambiguous') return say`${name} matches several findings: ${ids}`;
  return ids === '' ? say`${name} matches nothing` : say`${name} matches nothing. Similar: ${ids}`;
}
