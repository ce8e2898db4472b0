import type { CitationGroup } from '../citation.js';
import { findCitations } from '../read-citations.js';
import { signsFor, type Signs } from './signs.js';

/** An outermost group, and what the mask says in its place. */
export interface MaskedGroup {
  readonly group: CitationGroup;
  /** Citations within its prefixes and suffixes, in document order. */
  readonly nested: readonly CitationGroup[];
  /** The group as written, without what makes its further lines quoted or indented. */
  readonly raw: string;
  /** How many signs stand for it. */
  readonly size: number;
}

/** A document in which each citation is a run of signs that mean nothing to Markdown. All else, and every offset, is as before. */
export interface Mask {
  readonly text: string;
  readonly groups: readonly MaskedGroup[];
  readonly signs: Signs;
}

/**
 * ```text
 *   Few shelters take men [see *also* @s3.p2; @s3.h3].
 *   Few shelters take men ䷀⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯⋯䷁.
 * ```
 *
 * So a parser that knows no citations reads the document as Pandoc does: no emphasis, link or definition starts in a
 * citation, and none ends there. `unmask.ts` finds them again in the tree.
 */
export function maskCitations(source: string): Mask {
  const groups = outermost(findCitations(source));
  const signs = signsFor(groups.length > 0 ? source : '');
  const parts: string[] = [];
  const masked: MaskedGroup[] = [];
  let last = 0;
  for (const { group, nested } of groups) {
    const lines = linesOf(source, group);
    parts.push(source.slice(last, group.start), signed(source, group, lines, signs));
    last = group.end;
    const size = lines.reduce((sum, { start, end }) => sum + end - start, 0);
    masked.push({ group, nested, raw: lines.map(({ start, end }) => source.slice(start, end)).join('\n'), size });
  }
  parts.push(source.slice(last));
  return { text: parts.join(''), groups: masked, signs };
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

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a group; of the further ones what stands behind indentation and `>`. */
function linesOf(source: string, { start, end }: CitationGroup): readonly Line[] {
  const lines: Line[] = [];
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

function signed(source: string, { end }: CitationGroup, lines: readonly Line[], { head, body, tail }: Signs): string {
  const last = source.charAt(end - 1);
  const parts = lines.map((line, index) => {
    const before = index === 0 ? '' : source.slice(lines[index - 1]!.end, line.start);
    return before + body.repeat(line.end - line.start);
  });
  const bodies = parts.join('');
  const closed = last === ']' || last === '}';
  return head + bodies.slice(1, closed ? -1 : undefined) + (closed ? tail : '');
}
