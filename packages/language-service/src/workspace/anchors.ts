import type { Span } from '@findings/core';
import { oncePer } from './once-per.js';
import type { ReportText } from './report-text.js';

/** An alias in a report's source: its definition, `{#my-id}`, or a link to it, `](#my-id)`. */
export interface Anchor {
  readonly kind: 'definition' | 'link';
  /** As written, without `#`. */
  readonly name: string;
  /** The range of the name. */
  readonly start: number;
  readonly end: number;
}

/** All anchors with a name, ignoring case, in document order. */
export function anchorsOf(report: ReportText, name: string): readonly Anchor[] {
  return anchorsIn(report).get(name.toLowerCase()) ?? [];
}

/** The anchor whose name contains an offset or ends at it. */
export function anchorAt(report: ReportText, offset: number): Anchor | undefined {
  for (const anchors of anchorsIn(report).values()) {
    const found = anchors.find(({ start, end }) => start <= offset && offset <= end);
    if (found) return found;
  }
  return undefined;
}

export function spanOfAnchor({ source }: ReportText, { start, end }: Anchor): Span {
  return source.span(start, end);
}

/** At most 80 characters, each of one or two UTF-16 code units. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,79}/u;
const MAX_NAME_LENGTH = 160;

/** Whether the parser of reports reads `{#name}` as an alias. */
export function isAnchorName(name: string): boolean {
  return NAME.exec(name)?.[0] === name;
}

/** The anchors by name, in lower case. */
const anchorsIn = oncePer(({ source: { text } }: ReportText): ReadonlyMap<string, readonly Anchor[]> => {
  const anchors: Anchor[] = [];
  for (let hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
    const anchor = readAnchor(text, hash);
    if (anchor) anchors.push(anchor);
  }
  return Map.groupBy(anchors, ({ name }) => name.toLowerCase());
});

/** The anchor whose `#` is at an offset. */
function readAnchor(text: string, hash: number): Anchor | undefined {
  const isDefinition = text[hash - 1] === '{';
  if (!isDefinition && !text.startsWith('](', hash - 2)) return undefined;
  const start = hash + 1;
  const name = NAME.exec(text.slice(start, start + MAX_NAME_LENGTH))?.[0];
  const end = start + (name?.length ?? 0);
  if (name === undefined || !(isDefinition ? '}' : ') \t').includes(text[end] ?? '-')) return undefined;
  return { kind: isDefinition ? 'definition' : 'link', name, start, end };
}
