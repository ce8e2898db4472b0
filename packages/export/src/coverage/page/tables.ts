import { kindTitle } from '../finding-kind.js';
import type { Coverage, ProposalCoverage, Tally } from '../coverage.js';
import { percentCited } from '../tally.js';
import { bar } from './bar.js';
import { link } from './citation-list.js';
import type { LinkTo } from './citation-list.js';
import { escapeHtml as h } from './escape.js';
import { formatNumber } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** The tables of proposals, speakers, organizations and kinds. */
export function* tablesHtml(coverage: Coverage, linkTo: LinkTo): Iterable<string> {
  const { reports, say } = coverage;
  yield* proposalsHtml(say, coverage.proposals, linkTo);
  const isOne = reports.length === 1;
  yield `<section class="tables" id="speakers" aria-labelledby="speakers~title">\n<h2 id="speakers~title">${say`Who is cited`}</h2>\n`;
  for (const { anchor, title, speakers, organizations, kinds } of reports) {
    yield* tallyTable(
      say,
      `${anchor}~speakers`,
      isOne ? say`Speakers` : say`Speakers of ${title}`,
      say`Speaker`,
      speakers.map(({ person, tally }) => ({
        name: person.name,
        about: person.affiliations.join('; '),
        tally,
      })),
    );
    yield* tallyTable(
      say,
      `${anchor}~organizations`,
      isOne ? say`Organizations` : say`Organizations of ${title}`,
      say`Organization`,
      organizations,
    );
    yield* tallyTable(
      say,
      `${anchor}~kinds`,
      isOne ? say`Kinds of findings` : say`Kinds of findings of ${title}`,
      say`Kind`,
      kinds.map(({ kind, tally }) => ({ name: kindTitle(say, kind), tally })),
    );
  }
  yield `<p class="remark">${say`A finding of two speakers counts for both of them, and for the organizations of both.`}</p>\n</section>\n`;
}

interface Row {
  readonly name: string;
  readonly about?: string;
  readonly tally: Tally;
}

/** @param id id of its heading, which is not a caption because a printed page could separate a caption from its table */
function* tallyTable(
  say: Translate,
  id: string,
  heading: string,
  head: string,
  rows: readonly Row[],
): Iterable<string> {
  if (rows.length === 0) return;
  yield `<div class="table"><h3 id="${h(id)}">${h(heading)}</h3>\n<table aria-labelledby="${h(id)}">\n<thead><tr><th scope="col">${head}</th><th scope="col" class="number">${say`Findings`}</th><th scope="col" class="number">${say`Cited`}</th><th scope="col" class="number">${say`Citations`}</th><th scope="col" class="share">${say`Share`}</th></tr></thead>\n<tbody>\n`;
  for (const { name, about = '', tally } of rows) {
    yield (
      `<tr><th scope="row"><bdi>${h(name)}</bdi>${about === '' ? '' : ` <bdi class="of">${h(about)}</bdi>`}</th>` +
      cells(say, tally.findings, tally.cited, tally.citations) +
      `<td class="share">${bar(tally)} <span class="percent">${percentCited(tally)}&nbsp;%</span></td></tr>\n`
    );
  }
  yield '</tbody>\n</table></div>\n';
}

function* proposalsHtml(say: Translate, proposals: readonly ProposalCoverage[], linkTo: LinkTo): Iterable<string> {
  yield `<section class="tables" id="proposals" aria-labelledby="proposals~title">\n<h2 id="proposals~title">${say`The proposals`}</h2>\n`;
  yield `<table aria-labelledby="proposals~title">\n<thead><tr><th scope="col">${say`Proposal`}</th><th scope="col" class="number">${say`Findings`}</th><th scope="col" class="number">${say`Citations`}</th><th scope="col" class="number">${say`Whole sessions`}</th><th scope="col" class="number">${say`Needs attention`}</th></tr></thead>\n<tbody>\n`;
  for (const { anchor, path, title, findings, citations, whole, unresolved, ambiguous } of proposals) {
    const name = title === undefined ? h(path) : `<bdi>${h(title)}</bdi>`;
    const about = title === undefined ? '' : ` <span class="of">${h(path)}</span>`;
    yield (
      `<tr id="${h(anchor)}"><th scope="row">${link(name, linkTo(path))}${about}</th>` +
      `${cells(say, findings, citations, whole, unresolved + ambiguous)}</tr>\n`
    );
  }
  yield '</tbody>\n</table>\n</section>\n';
}

function cells(say: Translate, ...numbers: readonly number[]): string {
  return numbers
    .map((number) => `<td class="number${number === 0 ? ' zero' : ''}">${formatNumber(say, number)}</td>`)
    .join('');
}
