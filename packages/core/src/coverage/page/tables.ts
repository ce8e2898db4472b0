import { kindTitle } from '../finding-kind.js';
import type { Coverage, ProposalCoverage, Tally } from '../coverage.js';
import { percentCited } from '../tally.js';
import { bar } from './bar.js';
import { link } from './cites.js';
import type { LinkTo } from './cites.js';
import { escapeHtml as h } from './escape.js';
import { grouped } from './words.js';

/** Who cites how much, and of whom. */
export function* tablesHtml(coverage: Coverage, linkTo: LinkTo): Iterable<string> {
  const { reports } = coverage;
  yield* proposalsHtml(coverage.proposals, linkTo);
  const of = (title: string): string => (reports.length > 1 ? ` of ${title}` : '');
  yield '<section class="tables" id="speakers" aria-labelledby="speakers~title">\n<h2 id="speakers~title">Who is cited</h2>\n';
  for (const { anchor, title, speakers, organizations, kinds } of reports) {
    yield* tallyTable(
      `${anchor}~speakers`,
      `Speakers${of(title)}`,
      'Speaker',
      speakers.map(({ person, tally }) => ({
        name: person.name,
        about: person.affiliations.join('; '),
        tally,
      })),
    );
    yield* tallyTable(`${anchor}~organizations`, `Organizations${of(title)}`, 'Organization', organizations);
    yield* tallyTable(
      `${anchor}~kinds`,
      `Kinds of findings${of(title)}`,
      'Kind',
      kinds.map(({ kind, tally }) => ({ name: kindTitle(kind), tally })),
    );
  }
  yield '<p class="remark">A finding of two speakers counts for both of them, and for the organizations of both.</p>\n</section>\n';
}

interface Row {
  readonly name: string;
  readonly about?: string;
  readonly tally: Tally;
}

/** @param id of its heading: a caption would be left behind where a page of paper ends */
function* tallyTable(id: string, heading: string, head: string, rows: readonly Row[]): Iterable<string> {
  if (rows.length === 0) return;
  yield `<div class="table"><h3 id="${h(id)}">${h(heading)}</h3>\n<table aria-labelledby="${h(id)}">\n<thead><tr><th scope="col">${head}</th><th scope="col" class="number">Findings</th><th scope="col" class="number">Cited</th><th scope="col" class="number">Citations</th><th scope="col" class="share">Share</th></tr></thead>\n<tbody>\n`;
  for (const { name, about = '', tally } of rows) {
    yield (
      `<tr><th scope="row"><bdi>${h(name)}</bdi>${about === '' ? '' : ` <bdi class="of">${h(about)}</bdi>`}</th>` +
      cells(tally.findings, tally.cited, tally.citations) +
      `<td class="share">${bar(tally)} <span class="percent">${percentCited(tally)}&nbsp;%</span></td></tr>\n`
    );
  }
  yield '</tbody>\n</table></div>\n';
}

function* proposalsHtml(proposals: readonly ProposalCoverage[], linkTo: LinkTo): Iterable<string> {
  yield '<section class="tables" id="proposals" aria-labelledby="proposals~title">\n<h2 id="proposals~title">The proposals</h2>\n';
  yield '<table aria-labelledby="proposals~title">\n<thead><tr><th scope="col">Proposal</th><th scope="col" class="number">Findings</th><th scope="col" class="number">Citations</th><th scope="col" class="number">Of wholes</th><th scope="col" class="number">To put right</th></tr></thead>\n<tbody>\n';
  for (const { anchor, path, title, findings, citations, whole, unresolved, ambiguous } of proposals) {
    const name = title === undefined ? h(path) : `<bdi>${h(title)}</bdi>`;
    const about = title === undefined ? '' : ` <span class="of">${h(path)}</span>`;
    yield (
      `<tr id="${h(anchor)}"><th scope="row">${link(name, linkTo(path))}${about}</th>` +
      `${cells(findings, citations, whole, unresolved + ambiguous)}</tr>\n`
    );
  }
  yield '</tbody>\n</table>\n</section>\n';
}

function cells(...numbers: readonly number[]): string {
  return numbers.map((number) => `<td class="number${number === 0 ? ' zero' : ''}">${grouped(number)}</td>`).join('');
}
