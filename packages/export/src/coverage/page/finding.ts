import type { Exchange, Turn } from '@findings/core';
import { creditedName } from '@findings/core/library';
import type { FindingCoverage } from '../coverage.js';
import { citationList } from './citation-list.js';
import type { LinkTo } from './citation-list.js';
import { escapeHtml as h, fragment } from './escape.js';
import { formatNumber } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { FindingKind } from '../finding-kind.js';
import { timesCited } from './count-phrases.js';

/**
 * A finding with its citations.
 *
 * @param number number in its group, from 1
 * @param report path of its report
 */
export function* findingHtml(
  say: Translate,
  finding: FindingCoverage,
  number: number,
  report: string,
  linkTo: LinkTo,
): Iterable<string> {
  const { anchor, cites } = finding;
  yield `<article class="finding ${cites.length > 0 ? 'cited' : 'uncited'}" id="${h(anchor)}">\n`;
  yield `<div class="said"><h5><a class="id" href="${fragment(anchor)}">${h(anchor)}</a> ${nameOf(say, finding, number)}${sourceOf(say, finding, report, linkTo)}</h5>\n`;
  yield* wordsOf(say, finding);
  yield '</div>\n';
  if (cites.length === 0) yield `<p class="cites none">${say`Not yet cited`}</p>\n`;
  else {
    yield `<div class="cites"><p class="often">${say`Cited ${timesCited(say, cites)}`}</p>\n`;
    yield* citationList(say, cites, linkTo);
    yield '</div>\n';
  }
  yield '</article>\n';
}

const TITLES: Readonly<Record<FindingKind, (say: Translate, number: number) => string>> = {
  summary: (say, number) => say`Paragraph ${number}`,
  'guiding-question': (say, number) => say`Guiding question ${number}`,
  overview: (say, number) => say`Paragraph ${number}`,
  highlight: (say, number) => say`Point ${number}`,
  exchange: (say, number) => say`Question ${number}`,
  recommendation: (say, number) => say`Recommendation ${number}`,
  action: (say, number) => say`Action ${number}`,
  table: (say, number) => say`Table row ${number}`,
};

/** The page of the finding, and a link to its first line in the report, if it has an address. */
function sourceOf(say: Translate, { target }: FindingCoverage, report: string, linkTo: LinkTo): string {
  const line = target.spans[0]?.start.line;
  const { page } = target.finding;
  const address = line === undefined ? undefined : linkTo(report, line);
  const where = page === undefined ? '' : ` <span class="of">${say`page ${h(page)}`}</span>`;
  return line === undefined || address === undefined
    ? where
    : `${where} <a class="source" href="${h(address)}">${say`line ${formatNumber(say, line)} of the report`}</a>`;
}

/** The speakers, or the kind and number of the finding with the speakers of its statements. */
function nameOf(say: Translate, { kind, target }: FindingCoverage, number: number): string {
  if (target.mainSpeakers.length === 0 || target.type === 'exchange') {
    const names = target.type === 'exchange' ? '' : h(target.speakers.map(({ name }) => name).join(', '));
    return `<span class="who">${TITLES[kind](say, number)}</span>${names === '' ? '' : ` <bdi class="of">${names}</bdi>`}`;
  }
  return target.mainSpeakers
    .map((person) => {
      const name = creditedName(say, target.finding, person);
      const [organization] = person.affiliations;
      const of = organization === undefined ? '' : ` <bdi class="of">${h(organization)}</bdi>`;
      return `<bdi class="who">${h(name)}</bdi>${of}`;
    })
    .join('<span class="and">, </span>');
}

function* wordsOf(say: Translate, { target }: FindingCoverage): Iterable<string> {
  if (target.type !== 'exchange') {
    yield `<p dir="auto">${h(target.text)}</p>\n`;
    return;
  }
  const names = new Map(target.speakers.map(({ id, name }) => [id, name]));
  for (const [label, turn] of turnsOf(say, target.finding)) {
    const speakers = turn.speakers.map((id) => names.get(id) ?? id).join(', ');
    const name = speakers === '' ? '' : `, <bdi>${h(speakers)}</bdi>`;
    yield `<p dir="auto"><span class="turn">${label}${name}</span> ${h(turn.text)}</p>\n`;
  }
}

function turnsOf(say: Translate, { question, comment, answers }: Exchange): (readonly [string, Turn])[] {
  return [
    ...(question ? [[say`Question`, question] as const] : []),
    ...(comment ? [[say`Comment`, comment] as const] : []),
    ...answers.map((answer) => [question ? say`Answer` : say`Reply`, answer] as const),
  ];
}
