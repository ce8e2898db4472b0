import { hasHidingAttribute } from '../inline/hidden.js';
import { partitionPoint } from '../partition-point.js';

interface Region {
  readonly start: number;
  readonly end: number;
  readonly isHidden?: true;
}

/** The tags and fences that open or close a region, each at the start of a line. */
const EDGES = /^[ \t]{0,3}<blockquote(?=[\s>])[^<>]*>|<\/blockquote\s*>|^:{3}[^\n]*/gm;
const QUOTE_CLASS = /^(?:(?:block|pull)?quot(?:e|ation)|epigraph)\b|\.(?:(?:block|pull)?quot(?:e|ation)|epigraph)\b/;

/** The parts of a document that `<blockquote>` or `::: {.quote}` marks as quotations, and those that `::: {hidden=""}` hides. */
export class QuotedRegions {
  private readonly quoted: readonly Region[];
  private readonly hidden: readonly Region[];

  constructor(source: string) {
    const isMarked = source.includes('blockquote') || source.includes(':::');
    const found = isMarked ? findRegions(source) : [];
    this.quoted = outermost(found.filter(({ isHidden }) => !isHidden));
    this.hidden = outermost(found.filter(({ isHidden }) => isHidden));
  }

  /** The start of the outermost region that contains an offset. */
  at(offset: number): number | undefined {
    return regionAt(this.quoted, offset)?.start;
  }

  /** Whether an offset is in a region that readers do not see. */
  isHidden(offset: number): boolean {
    return regionAt(this.hidden, offset) !== undefined;
  }
}

function regionAt(regions: readonly Region[], offset: number): Region | undefined {
  const region = regions[partitionPoint(regions.length, (index) => regions[index]!.start <= offset) - 1];
  return region && offset < region.end ? region : undefined;
}

function findRegions(source: string): readonly Region[] {
  const found: Region[] = [];
  const tags: number[] = [];
  const divs: { readonly start: number; readonly isQuote: boolean; readonly isHidden: boolean }[] = [];
  for (const match of source.matchAll(EDGES)) {
    const [edge] = match;
    const end = match.index + edge.length;
    if (edge.startsWith('</')) {
      const start = tags.pop();
      if (start !== undefined) found.push({ start, end: match.index });
    } else if (edge.includes('<')) tags.push(match.index + edge.indexOf('<'));
    else if (labelOf(edge) === '') {
      const div = divs.pop();
      if (div?.isQuote) found.push({ start: div.start, end });
      if (div?.isHidden) found.push({ start: div.start, end, isHidden: true });
    } else {
      const label = labelOf(edge);
      divs.push({ start: match.index, isQuote: QUOTE_CLASS.test(label), isHidden: hasHidingAttribute(label) });
    }
  }
  return found;
}

/** The class or attributes of `::: {.quote} :::`; empty for a line that closes a div. */
function labelOf(fence: string): string {
  return fence
    .replace(/^:+|[\s:]+$/g, '')
    .trim()
    .replace(/^\{/, '');
}

/** Removes regions within others, and sorts the rest. */
function outermost(regions: readonly Region[]): readonly Region[] {
  let reached = 0;
  return regions
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
