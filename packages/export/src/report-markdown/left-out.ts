import type { Html } from 'mdast';
import type { FurnitureKind, Report } from '@findings/core';
import { LEFT_OUT, readExactAttributes, readExactHeading } from '@findings/core/text';
import { commentOf } from './printer.js';

/** Printed already, as page marks and as the list of people, or on every page. */
const PRINTED = new Set<FurnitureKind>(['participants', 'page-number', 'running-line']);

/**
 * The words that cannot be cited, in comments of one kind each. A reviewer can move back lines that were left out wrongly.
 */
export function leftOut({ furniture, acronyms }: Report, source: string): Html[] {
  const listed = new Set(acronyms.map(({ short, long }) => folded(`${short}: ${long}`)));
  const groups: { readonly kind: FurnitureKind; readonly lines: string[] }[] = [];
  for (const { kind, spans } of furniture) {
    if (PRINTED.has(kind)) continue;
    const text = spans.map(({ start, end }) => source.slice(start.offset, end.offset)).join(' ');
    const line = text.replace(/\s+/g, ' ').trim();
    if (line === '' || isPrintedHeading(line) || listed.has(folded(line))) continue;
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map(({ kind, lines }) => commentOf(`${LEFT_OUT}${kind}\n${lines.join('\n')}\n`.trimEnd()));
}

/** A heading that divides a part is printed where its findings are. */
function isPrintedHeading(line: string): boolean {
  const { kind } = readExactHeading(line.slice(0, readExactAttributes(line).end));
  return kind === 'section' || kind === 'list';
}

function folded(text: string): string {
  return text.toLowerCase();
}
