import type { FindingCitation, Coverage, FindingCoverage, ReportCoverage, SectionCoverage, Tally } from './coverage.js';
import { kindTitle } from './finding-kind.js';
import { cellText as c, codeText, markdownText as m } from './escape-markdown.js';
import type { LinkTo } from './page/citation-list.js';
import { shareCited } from './page/count-phrases.js';
import { countNoun, formatNumber, timesPhrase, translateEnglish } from '@findings/core/text';
import { excerpt } from '@findings/core/library';
import { percentCited } from './tally.js';

export interface MarkdownOptions {
  /** Whether to write only findings that no proposal cites. */
  readonly uncited?: boolean;
  /** Returns the address of a line of a proposal, relative to the Markdown file. Without it there are no links. */
  readonly linkTo?: LinkTo;
}

/**
 * Writes coverage as Markdown for a wiki or a pull request: the totals, a table of the sessions and parts, and each finding with the lines
 * that cite it. The result is CommonMark with GitHub's tables. Text of reports and proposals is escaped.
 */
export function* coverageMarkdown(coverage: Coverage, options: MarkdownOptions = {}): Iterable<string> {
  const { reports } = coverage;
  const { uncited = false, linkTo = () => undefined } = options;
  yield `# ${uncited ? 'Findings not cited yet' : 'Citation coverage'}\n\n${summaryOf(coverage)}\n`;
  for (const covered of reports) yield* reportMarkdown(covered, uncited, linkTo);
  if (!uncited) {
    for (const covered of reports) yield* tablesMarkdown(covered, reports.length > 1);
    yield* proposalsMarkdown(coverage, linkTo);
  }
  yield* unresolvedMarkdown(coverage, linkTo);
}

function summaryOf({ totals }: Coverage): string {
  const { cited, findings, proposals, citations, whole } = totals;
  const wholes = whole === 0 ? '' : `, and ${formatNumber(translateEnglish, whole)} of whole sessions`;
  return `**${formatNumber(translateEnglish, cited)} of ${countNoun(translateEnglish, findings, 'findings')}** (${percentCited(totals)} %) cited by ${countNoun(translateEnglish, proposals, 'proposals')}, in ${countNoun(translateEnglish, citations, 'citations')}${wholes}.`;
}

function* reportMarkdown(covered: ReportCoverage, uncited: boolean, linkTo: LinkTo): Iterable<string> {
  const { title, path, sections, days, cites } = covered;
  yield `\n## ${m(title)}\n\n${codeText(path)}\n`;
  if (!uncited) {
    yield* table(
      'Session or part',
      sections.map((section) => ({ name: c(sectionName(section)), tally: section.tally })),
    );
    yield* wholeMarkdown('The whole report', cites, linkTo);
    for (const day of days) yield* wholeMarkdown(`All of ${m(day.target.day.label)}`, day.cites, linkTo);
  }
  for (const section of sections) {
    const findings = uncited ? section.findings.filter((finding) => finding.cites.length === 0) : section.findings;
    if (uncited && findings.length === 0) continue;
    yield `\n### ${m(sectionName(section))}\n\n${section.tally.findings === 0 ? 'No findings.' : `${shareCited(translateEnglish, section.tally)}.`}\n`;
    if (!uncited) yield* wholeMarkdown(WHOLE[section.type], section.cites, linkTo);
    if (findings.length > 0) yield '\n';
    for (const finding of findings) yield* findingMarkdown(finding, linkTo);
  }
}

const WHOLE: Readonly<Record<SectionCoverage['type'], string>> = {
  summary: 'The whole summary',
  session: 'The whole session',
  part: 'The whole part',
  outside: '',
};

function sectionName({ id, title, type }: SectionCoverage): string {
  return id === undefined || type === 'summary' ? title : `${id} ${title}`;
}

/** A GitHub comment has at most 65,536 characters, so long texts are cut to about this many. */
const WORDS = 160;

function* findingMarkdown({ target, cites }: FindingCoverage, linkTo: LinkTo): Iterable<string> {
  const names = target.type === 'exchange' ? '' : target.mainSpeakers.map(({ name }) => name).join(', ');
  const who = names === '' ? '' : `**${m(names)}** `;
  const often = cites.length === 0 ? 'not yet cited' : `cited ${timesPhrase(translateEnglish, cites.length)}`;
  yield `- ${codeText(target.id)} ${who}${m(excerpt(target.text, WORDS))} *(${often})*\n`;
  yield* placesMarkdown(cites, '  ', linkTo);
}

function* wholeMarkdown(what: string, cites: readonly FindingCitation[], linkTo: LinkTo): Iterable<string> {
  if (cites.length === 0) return;
  yield `\n${what} is cited ${timesPhrase(translateEnglish, cites.length)}:\n\n`;
  yield* placesMarkdown(cites, '', linkTo);
}

function* placesMarkdown(cites: readonly FindingCitation[], indent: string, linkTo: LinkTo): Iterable<string> {
  for (const [{ path, title, isWord }, own] of Map.groupBy(cites, ({ proposal }) => proposal)) {
    const lines = own.map(({ line }) => linked(String(line), isWord ? undefined : linkTo(path, line))).join(', ');
    const name = title === undefined ? '' : `${m(title)}, `;
    const paragraph = own.length === 1 ? 'paragraph' : 'paragraphs';
    yield `${indent}- ${name}${codeText(path)}${isWord ? `, ${paragraph} ` : ': '}${lines}\n`;
  }
}

function* tablesMarkdown({ title, speakers, organizations, kinds }: ReportCoverage, named: boolean): Iterable<string> {
  yield `\n## ${named ? `Who is cited in ${m(title)}` : 'Who is cited'}\n`;
  yield* table(
    'Speaker',
    speakers.map(({ person, tally }) => ({ name: c(person.name), tally })),
  );
  yield* table(
    'Organization',
    organizations.map(({ name, tally }) => ({ name: c(name), tally })),
  );
  yield* table(
    'Kind',
    kinds.map(({ kind, tally }) => ({ name: kindTitle(translateEnglish, kind), tally })),
  );
}

function* table(head: string, rows: readonly { readonly name: string; readonly tally: Tally }[]): Iterable<string> {
  if (rows.length === 0) return;
  yield `\n| ${head} | Findings | Cited | Citations |\n| --- | ---: | ---: | ---: |\n`;
  for (const { name, tally } of rows) {
    yield `| ${name} | ${tally.findings} | ${tally.cited} | ${tally.citations} |\n`;
  }
}

function* proposalsMarkdown({ proposals }: Coverage, linkTo: LinkTo): Iterable<string> {
  yield '\n## Proposals\n\n| Proposal | Findings | Citations | Whole sessions | Needs attention |\n| --- | ---: | ---: | ---: | ---: |\n';
  for (const { path, title, findings, citations, whole, unresolved, ambiguous } of proposals) {
    const name = linked(c(title ?? path), linkTo(path));
    yield `| ${name} | ${findings} | ${citations} | ${whole} | ${unresolved + ambiguous} |\n`;
  }
}

function* unresolvedMarkdown({ unresolvedCitations }: Coverage, linkTo: LinkTo): Iterable<string> {
  if (unresolvedCitations.length === 0) return;
  yield '\n## Citations that need attention\n\nThese citations are not counted above. `findings check` shows how to fix each of them.\n\n';
  for (const { proposal, line, key, why } of unresolvedCitations) {
    const { path, isWord } = proposal;
    const place = isWord
      ? `${linked(m(path), linkTo(path))}, paragraph ${line}`
      : linked(`${m(path)}:${line}`, linkTo(path, line));
    yield `- ${place}: ${codeText(`@${key}`)} ${why === 'unresolved' ? 'matches nothing' : 'matches several findings'}\n`;
  }
}

/** @param text escaped */
function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}
