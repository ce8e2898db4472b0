import type { FindingCitation } from '../coverage.js';
import { escapeHtml as h } from './escape.js';
import { formatNumber } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** Returns the address of a line of a file, or undefined for no link. */
export type LinkTo = (path: string, line?: number) => string | undefined;

/** A list of citations: the proposals, and for each its citing lines. */
export function* citationList(say: Translate, cites: readonly FindingCitation[], linkTo: LinkTo): Iterable<string> {
  yield '<ul class="by">\n';
  for (const [{ path, title }, own] of Map.groupBy(cites, ({ proposal }) => proposal)) {
    const where = title === undefined ? '' : ` <span class="where">${h(path)}</span>`;
    yield `<li>${link(title === undefined ? h(path) : `<bdi>${h(title)}</bdi>`, linkTo(path))}${where}\n<ul>\n`;
    for (const cite of own) yield `<li>${lineHtml(say, cite, linkTo)}</li>\n`;
    yield '</ul></li>\n';
  }
  yield '</ul>\n';
}

function lineHtml(say: Translate, { proposal, line, heading, sentence }: FindingCitation, linkTo: LinkTo): string {
  const { path, isWord } = proposal;
  const address = isWord ? undefined : linkTo(path, line);
  const shown = formatNumber(say, line);
  const number = isWord ? say`Paragraph ${shown}` : say`Line ${shown}`;
  const lineLink = address === undefined ? number : `<a href="${h(address)}">${number}</a>`;
  const under = heading === undefined ? '' : ` · <bdi>${h(heading)}</bdi>`;
  return `<span class="where">${lineLink}${under}</span>${sentenceHtml(sentence)}`;
}

function sentenceHtml(sentence: string): string {
  return sentence === '' ? '' : `<span class="sentence" dir="auto">${h(sentence)}</span>`;
}

/** @param html the text of the link, escaped */
export function link(html: string, address: string | undefined): string {
  return address === undefined
    ? `<span class="title">${html}</span>`
    : `<a class="title" href="${h(address)}">${html}</a>`;
}
