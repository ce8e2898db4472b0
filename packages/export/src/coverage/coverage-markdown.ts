import { groupByProposal } from './group-by-proposal.js';
import type { FindingCitation, Coverage, FindingCoverage, ReportCoverage, SectionCoverage, Tally } from './coverage.js';
import { kindTitle } from './finding-kind.js';
import { cellText as c, codeText, markdownText as m } from './escape-markdown.js';
import type { LinkTo } from './page/citation-list.js';
import { shareCited } from './page/count-phrases.js';
import { countNoun, formatNumber, timesPhrase, translateEnglish } from '@findings/core/text';
import { excerpt } from '@findings/core/library';
import { percentCited } from './tally.js';

export interface MarkdownOptions {
  /** Only what nobody cites. */
  readonly uncited?: boolean;
  /** The address of a line of a proposal, relative to where the text will stand; without it nothing is linked. */
  readonly linkTo?: LinkTo;
}

/**
 * For a wiki or a pull request: what it comes to, a table of the sessions, and each finding as an item with the places
 * that cite it below. It is CommonMark with GitHub's tables. Nothing that reports and proposals say is markup.
 */
export function* coverageMarkdown(coverage: Coverage, options: MarkdownOptions = {}): Iterable<string> {
  const { reports } = coverage;
  const { uncited = false, linkTo = () => undefined } = options;
  yield `# ${uncited ? 'What no proposal cites yet' : 'What proposals cite'}\n\n${summaryOf(coverage)}\n`;
  for (const covered of reports) yield* reportMarkdown(covered, uncited, linkTo);
  if (!uncited) {
    for (const covered of reports) yield* tablesMarkdown(covered, reports.length > 1);
    yield* proposalsMarkdown(coverage, linkTo);
  }
  yield* astrayMarkdown(coverage, linkTo);
}

function summaryOf({ totals }: Coverage): string {
  const { cited, findings, proposals, citations, whole } = totals;
  const wholes =
    whole === 0 ? '' : `, and ${formatNumber(translateEnglish, whole)} of a session, a day or a report as a whole`;
  return `**${formatNumber(translateEnglish, cited)} of ${countNoun(translateEnglish, findings, 'findings')}** (${percentCited(totals)} %) cited by ${countNoun(translateEnglish, proposals, 'proposals')}, in ${countNoun(translateEnglish, citations, 'citations')}${wholes}.`;
}

function* reportMarkdown(covered: ReportCoverage, uncited: boolean, linkTo: LinkTo): Iterable<string> {
  const { title, path, sections, days, cites } = covered;
  yield `\n## ${m(title)}\n\n${codeText(path)}\n`;
  if (!uncited) {
    yield* table(
      'Session',
      sections.map((section) => ({ name: c(sectionName(section)), tally: section.tally })),
    );
    yield* wholeMarkdown('The report', cites, linkTo);
    for (const day of days) yield* wholeMarkdown(m(day.target.day.label), day.cites, linkTo);
  }
  for (const section of sections) {
    const findings = uncited ? section.findings.filter((finding) => finding.cites.length === 0) : section.findings;
    if (uncited && findings.length === 0) continue;
    yield `\n### ${m(sectionName(section))}\n\n${section.tally.findings === 0 ? 'No findings.' : `${shareCited(translateEnglish, section.tally)}.`}\n`;
    if (!uncited)
      yield* wholeMarkdown(section.type === 'summary' ? 'The summary' : 'The session', section.cites, linkTo);
    if (findings.length > 0) yield '\n';
    for (const finding of findings) yield* findingMarkdown(finding, linkTo);
  }
}

function sectionName({ id, title, type }: SectionCoverage): string {
  return id === undefined || type === 'summary' ? title : `${id} ${title}`;
}

/** A comment of GitHub holds no more than 65,536 characters: of a long text its beginning stands for it. */
const WORDS = 160;

function* findingMarkdown({ target, cites }: FindingCoverage, linkTo: LinkTo): Iterable<string> {
  const names = target.type === 'exchange' ? '' : target.speakers.map(({ name }) => name).join(', ');
  const who = names === '' ? '' : `**${m(names)}** `;
  const often = cites.length === 0 ? 'not yet cited' : `cited ${timesPhrase(translateEnglish, cites.length)}`;
  yield `- ${codeText(target.id)} ${who}${m(excerpt(target.text, WORDS))} *(${often})*\n`;
  yield* placesMarkdown(cites, '  ', linkTo);
}

function* wholeMarkdown(what: string, cites: readonly FindingCitation[], linkTo: LinkTo): Iterable<string> {
  if (cites.length === 0) return;
  yield `\n${what} as a whole is cited ${timesPhrase(translateEnglish, cites.length)}:\n\n`;
  yield* placesMarkdown(cites, '', linkTo);
}

function* placesMarkdown(cites: readonly FindingCitation[], indent: string, linkTo: LinkTo): Iterable<string> {
  for (const [{ path, title }, own] of groupByProposal(cites)) {
    const lines = own.map(({ line }) => linked(String(line), linkTo(path, line))).join(', ');
    const name = title === undefined ? '' : `${m(title)}, `;
    yield `${indent}- ${name}${codeText(path)}: ${lines}\n`;
  }
}

function* tablesMarkdown({ title, speakers, organizations, kinds }: ReportCoverage, named: boolean): Iterable<string> {
  yield `\n## ${named ? `Who is cited of ${m(title)}` : 'Who is cited'}\n`;
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
  yield '\n## Proposals\n\n| Proposal | Findings | Citations | Of wholes | To put right |\n| --- | ---: | ---: | ---: | ---: |\n';
  for (const { path, title, findings, citations, whole, unresolved, ambiguous } of proposals) {
    const name = linked(c(title ?? path), linkTo(path));
    yield `| ${name} | ${findings} | ${citations} | ${whole} | ${unresolved + ambiguous} |\n`;
  }
}

function* astrayMarkdown({ astray }: Coverage, linkTo: LinkTo): Iterable<string> {
  if (astray.length === 0) return;
  yield '\n## Citations to put right\n\nThey are not counted above; `findings check` says what to do about each.\n\n';
  for (const { proposal, line, key, why } of astray) {
    const place = linked(`${m(proposal.path)}:${line}`, linkTo(proposal.path, line));
    yield `- ${place}: ${codeText(`@${key}`)} ${why === 'unresolved' ? 'names nothing' : 'may mean several findings'}\n`;
  }
}

/** @param text escaped */
function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `[${text}](${address})`;
}
