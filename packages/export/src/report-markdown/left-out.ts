import type { Html } from 'mdast';
import type { FurnitureKind, Report } from '@findings/core';
import { LEFT_OUT, readExactAttributes, readExactHeading } from '@findings/core/text';
import { commentOf } from './comment.js';

/** Printed already, as page marks and as the list of people, or on every page. */
const PRINTED = new Set<FurnitureKind>(['participants', 'page-number', 'running-line']);

/** A line that cannot be cited. */
export interface LeftOutLine {
  readonly kind: FurnitureKind;
  /** Offset in the source. */
  readonly at: number;
  readonly text: string;
}

/** The lines that cannot be cited, in order. */
export function leftOutLines({ furniture, acronyms }: Report, source: string): readonly LeftOutLine[] {
  const listed = new Set(acronyms.map(({ short, long }) => folded(`${short}: ${long}`)));
  return furniture.flatMap(({ kind, spans }) => {
    const words = spans.map(({ start, end }) => source.slice(start.offset, end.offset)).join(' ');
    const text = words.replace(/\s+/g, ' ').trim();
    const isPrinted = PRINTED.has(kind) || text === '' || isPrintedHeading(text) || listed.has(folded(text));
    return isPrinted ? [] : [{ kind, at: spans[0]?.start.offset ?? 0, text }];
  });
}

/** Lines in comments of one kind each. A reviewer can move back lines that were left out wrongly. */
export function leftOutComments(lines: readonly LeftOutLine[]): readonly Html[] {
  const groups: { readonly kind: FurnitureKind; readonly lines: string[] }[] = [];
  for (const { kind, text } of lines) {
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(text);
    else groups.push({ kind, lines: [text] });
  }
  return groups.map((group) => commentOf(`${LEFT_OUT}${group.kind}\n${group.lines.join('\n')}\n`.trimEnd()));
}

/** A heading that divides a part is printed where its findings are. */
function isPrintedHeading(line: string): boolean {
  const { kind } = readExactHeading(line.slice(0, readExactAttributes(line).end));
  return kind === 'section' || kind === 'list';
}

function folded(text: string): string {
  return text.toLowerCase();
}
