import type { CitationGroup } from '../citation.js';
import { findCitations } from '../read-citations.js';
import { PlaceholderCharacters } from './placeholder-characters.js';

/** An outermost group with its placeholders. */
export interface MaskedGroup {
  readonly group: CitationGroup;
  /** The citations in its prefixes and suffixes, in document order. */
  readonly nested: readonly CitationGroup[];
  /** The group as written, without the quotation markers and indentation of its later lines. */
  readonly raw: string;
  readonly lines: readonly MaskedLine[];
}

/** A line of a group, with placeholders of the same length. */
export interface MaskedLine {
  readonly raw: string;
  readonly signs: string;
}

/** A document whose citations are replaced by placeholder characters without meaning in Markdown. All offsets stay the same. */
export interface Mask {
  readonly text: string;
  readonly groups: readonly MaskedGroup[];
}

/**
 * ```text
 *   Few shelters take men [see *also* @s3.p2; @s3.h3].
 *   Few shelters take men ䷀⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⣿.
 * ```
 *
 * A parser that does not know citations then reads the document like Pandoc: no emphasis, link or definition starts or ends inside a
 * citation. `unmask.ts` finds the citations in the parser's result.
 */
export function maskCitations(source: string): Mask {
  const groups = outermost(findCitations(source));
  if (groups.length === 0) return { text: source, groups: [] };
  const signs = new PlaceholderCharacters(source);
  const parts: string[] = [];
  const masked: MaskedGroup[] = [];
  let last = 0;
  for (const { group, nested } of groups) {
    const ranges = linesOf(source, group);
    const lines = ranges.map(({ start, end }) => maskedLine(source.slice(start, end), signs));
    // If there are not enough placeholders, the citation is not masked.
    if (!lines.every((line) => line !== undefined)) continue;
    for (const [index, { start, end }] of ranges.entries()) {
      parts.push(source.slice(last, start), lines[index]!.signs);
      last = end;
    }
    masked.push({ group, nested, raw: lines.map(({ raw }) => raw).join('\n'), lines });
  }
  parts.push(source.slice(last));
  return { text: parts.join(''), groups: masked };
}

function maskedLine(raw: string, signs: PlaceholderCharacters): MaskedLine | undefined {
  const line = signs.lineOf(raw);
  return line === undefined ? undefined : { raw, signs: line };
}

function outermost(groups: readonly CitationGroup[]) {
  const found: { readonly group: CitationGroup; readonly nested: CitationGroup[] }[] = [];
  for (const group of groups) {
    const outer = found.at(-1);
    if (outer && group.start < outer.group.end) outer.nested.push(group);
    else found.push({ group, nested: [] });
  }
  return found;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The lines of a group. Later lines start after their indentation and `>`. */
function linesOf(source: string, { start, end }: CitationGroup): readonly Range[] {
  const lines: Range[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    lines.push({ start: from, end: at });
    if (code === 13 && source.charCodeAt(at + 1) === 10) at++;
    while (at + 1 < end && ' \t>'.includes(source.charAt(at + 1))) at++;
    from = at + 1;
  }
  return [...lines, { start: from, end }];
}
