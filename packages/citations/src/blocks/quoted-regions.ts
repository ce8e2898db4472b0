import { partitionPoint } from '../partition-point.js';
import type { FailedSearch } from './section-context.js';

interface Region {
  readonly start: number;
  readonly end: number;
}

/** The tags and fences that open or close a region, each at the start of a line. */
const EDGES = /^[ \t]{0,3}<blockquote(?=[\s>])[^<>]*>|<\/blockquote\s*>|^:{3}[^\n]*/gm;
const QUOTE_CLASS = /^(?:(?:block|pull)?quot(?:e|ation)|epigraph)\b|\.(?:(?:block|pull)?quot(?:e|ation)|epigraph)\b/;

/** The parts of a document that `<blockquote>` or `::: {.quote}` marks as quotations. */
export class QuotedRegions {
  private readonly regions: readonly Region[];

  /** @param onFailedSearch called if a region is not closed in the text */
  constructor(source: string, onFailedSearch: (search: FailedSearch) => void) {
    this.regions = source.includes('blockquote') || source.includes(':::') ? findRegions(source, onFailedSearch) : [];
  }

  /** The start of the outermost region that contains an offset. */
  at(offset: number): number | undefined {
    const region =
      this.regions[partitionPoint(this.regions.length, (index) => this.regions[index]!.start <= offset) - 1];
    return region && offset < region.end ? region.start : undefined;
  }
}

function findRegions(source: string, onFailedSearch: (search: FailedSearch) => void): readonly Region[] {
  const found: Region[] = [];
  const tags: number[] = [];
  const divs: { readonly start: number; readonly isQuote: boolean }[] = [];
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
    } else divs.push({ start: match.index, isQuote: QUOTE_CLASS.test(labelOf(edge)) });
  }
  if (tags.length > 0) onFailedSearch({ words: '</blockquote' });
  if (divs.some(({ isQuote }) => isQuote)) onFailedSearch({ words: ':::' });
  return outermost(found);
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
