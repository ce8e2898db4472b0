import { groupByProposal } from '../group-by-proposal.js';
import type { FindingCitation } from '../coverage.js';
import { escapeHtml as h } from './escape.js';
import { formatNumber } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** Where a reader of the page finds a line of a file; nowhere if undefined. */
export type LinkTo = (path: string, line?: number) => string | undefined;

/** Who cites something: the proposals, and under each the lines that do. */
export function* citationList(say: Translate, cites: readonly FindingCitation[], linkTo: LinkTo): Iterable<string> {
  yield '<ul class="by">\n';
  for (const [{ path, title }, own] of groupByProposal(cites)) {
    const where = title === undefined ? '' : ` <span class="where">${h(path)}</span>`;
    yield `<li>${link(title === undefined ? h(path) : `<bdi>${h(title)}</bdi>`, linkTo(path))}${where}\n<ul>\n`;
    for (const cite of own) yield `<li>${placeHtml(say, cite, linkTo)}</li>\n`;
    yield '</ul></li>\n';
  }
  yield '</ul>\n';
}

function placeHtml(say: Translate, { proposal, line, heading, sentence }: FindingCitation, linkTo: LinkTo): string {
  const address = linkTo(proposal.path, line);
  const number = say`Line ${formatNumber(say, line)}`;
  const place = address === undefined ? number : `<a href="${h(address)}">${number}</a>`;
  const under = heading === undefined ? '' : ` · <bdi>${h(heading)}</bdi>`;
  return `<span class="where">${place}${under}</span>${sentenceHtml(sentence)}`;
}

/** A citation by itself: the proposal, the place, the sentence. */
export function citationHtml({ proposal, line, heading, sentence }: FindingCitation, linkTo: LinkTo): string {
  const { path, title } = proposal;
  const place = `${h(path)}:${line}`;
  const name = title === undefined ? place : `<bdi>${h(title)}</bdi>`;
  const where = [title === undefined ? '' : place, heading === undefined ? '' : `<bdi>${h(heading)}</bdi>`];
  const shown = where.filter((part) => part !== '').join(' · ');
  return (
    link(name, linkTo(path, line)) +
    (shown === '' ? '' : ` <span class="where">${shown}</span>`) +
    sentenceHtml(sentence)
  );
}

function sentenceHtml(sentence: string): string {
  return sentence === '' ? '' : `<span class="sentence" dir="auto">${h(sentence)}</span>`;
}

/** @param html what is linked, escaped */
export function link(html: string, address: string | undefined): string {
  return address === undefined
    ? `<span class="title">${html}</span>`
    : `<a class="title" href="${h(address)}">${html}</a>`;
}
