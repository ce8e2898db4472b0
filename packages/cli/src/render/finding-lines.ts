import type { Finding, Part, Report, Session, Statement, Turn } from '@findings/core';
import { creditedName, findingsOfPart } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';
import { printable } from '../terminal/escape-controls.js';
import { shorten, widthOf } from '../terminal/width.js';
import type { TreeLayout } from './tree-layout.js';

export type TreePart = Session | Part;

/** All findings of a part, in the order of the report. */
export function findingsOf(part: TreePart): readonly Finding[] {
  const startOf = ({ spans }: Finding): number => spans[0]?.start.offset ?? 0;
  return findingsOfPart(part).toSorted((left, right) => startOf(left) - startOf(right));
}

/**
 * @returns a function that prints a finding: its id without that of its part, who speaks, and its first words. Statements inside
 * it and answers are below it.
 */
export function createFindingLines({ people }: Report, { style, width }: TreeLayout) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  let page: string | undefined;

  const who = (speakers: readonly string[], finding?: Finding): string =>
    printable(
      speakers.map((id) => creditedName(translateEnglish, finding, { id, name: names.get(id) ?? id })).join(', '),
    );
  const cut = (head: string, speakers: string, text: string, tail: string): string => {
    const lead = speakers === '' ? '' : `${shorten(speakers, Math.max(10, (width - widthOf(head)) / 2))}: `;
    const room = width - widthOf(head) - widthOf(lead) - widthOf(tail);
    return style.info(lead) + shorten(printable(text), Math.max(8, room));
  };
  const nested = (indent: string, mark: string, speakers: string, text: string): string => {
    const head = `${indent}      ${mark}`;
    return head + cut(head, speakers, text, '');
  };
  /** A statement that begins with the speaker's name needs no other. */
  const statement = (indent: string, { speakers, text }: Statement, finding: Finding): string => {
    const name = who(speakers, finding);
    if (!text.startsWith(`${name} `) && !text.startsWith(`${name},`)) return nested(indent, '', name, text);
    const head = `${indent}      `;
    const all = shorten(printable(text), width - widthOf(head));
    return head + style.info(all.slice(0, name.length)) + all.slice(name.length);
  };
  const answer = (indent: string, mark: string, { speakers, text }: Turn): string =>
    nested(indent, mark, who(speakers), text);

  return (finding: Finding, partId: string, depth: number): readonly string[] => {
    const indent = '  '.repeat(depth + 1);
    const isInPart = partId !== '' && finding.id.startsWith(`${partId}.`);
    const id = shorten(isInPart ? finding.id.slice(partId.length) : finding.id, width / 2).padEnd(4);
    const opening = finding.type === 'exchange' ? (finding.question ?? finding.comment) : undefined;
    const first = opening ?? { text: finding.text, speakers: finding.type === 'highlight' ? finding.speakers : [] };
    const tail = finding.page !== undefined && finding.page !== page ? `  p. ${printable(finding.page)}` : '';
    page = finding.page;
    const mark = finding.type === 'exchange' ? (finding.question ? 'Q ' : opening ? 'C ' : '') : '';
    const head = `${indent}${id}  ${mark}`;
    const text = cut(head, who(first.speakers, finding), first.text, tail);
    return [
      `${indent}${style.id(printable(id))}  ${style.dim(mark)}${text}${style.dim(tail)}`,
      ...(finding.type === 'exchange' && opening ? finding.answers.map((each) => answer(indent, 'A ', each)) : []),
      ...finding.statements.map((each) => statement(indent, each, finding)),
    ];
  };
}
