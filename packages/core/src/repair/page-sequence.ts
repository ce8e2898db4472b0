import { anyCue } from '@findings/language';
import { linesInSentence } from './cut.js';
import { type Line, textOf } from './lines.js';
import { isBareNumber, isExplicit, mask, PAGE_WORD } from './page-number.js';

/** A page number and the one of the page before. */
interface Link {
  readonly index: number;
  readonly last: Link | undefined;
  readonly length: number;
  /** Whether some number of the chain can be nothing else. */
  readonly certain: boolean;
}

/** Characters between two page numbers, at least. */
const SHORTEST_PAGE = 200;

/** Numbers in order, at least: two may be chance. */
const SHORTEST_SEQUENCE = 3;

/** Lines that are page numbers, `- 12 -` or `… [Page 12]`, where nothing but their sequence shows the pages. */
export function pageNumberLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const chains = new Map<string, Map<number, Link>>();
  let longest: Link | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const candidate = candidateOf(text, line);
    if (!candidate) continue;
    const { key, value } = candidate;
    const chain = chains.get(key) ?? new Map<number, Link>();
    chains.set(key, chain);
    const last = chain.get(value - 1) ?? chain.get(value - 2);
    const far = last !== undefined && line.start - lines[last.index]!.end >= SHORTEST_PAGE;
    const certain = candidate.certain || linesInSentence(text, lines, index, 1) !== undefined;
    const link: Link = far
      ? { index, last, length: last.length + 1, certain: last.certain || certain }
      : { index, last: undefined, length: 1, certain };
    chain.set(value, link);
    if (link.certain && link.length >= SHORTEST_SEQUENCE && link.length > (longest?.length ?? 0)) longest = link;
  }
  const found = new Set<number>();
  for (let link = longest; link; link = link.last) found.add(link.index);
  return found;
}

const PAGE_AT_END = new RegExp(
  String.raw`(?:^|[\s[|])${PAGE_WORD} +(\d{1,4})(?: +${anyCue('ofPages')} +\d+)?\]?$`,
  'i',
);

function candidateOf(text: string, line: Line): { key: string; value: number; certain: boolean } | undefined {
  const length = line.end - line.start;
  if (line.verbatim || length > 160) return undefined;
  if (length > 16) {
    const last = text.charCodeAt(line.end - 1);
    if (last !== 0x5d && !(last >= 0x30 && last <= 0x39)) return undefined;
    const page = PAGE_AT_END.exec(textOf(text, line))?.[1];
    return page === undefined ? undefined : { key: 'page', value: Number(page), certain: true };
  }
  const content = textOf(text, line);
  if (!/[\divxlc]/i.test(content)) return undefined;
  const { key, values } = mask(content);
  const value = values[0];
  if (value === undefined || value > 9999 || !isBareNumber(key)) return undefined;
  return { key, value, certain: isExplicit(key, content) };
}
