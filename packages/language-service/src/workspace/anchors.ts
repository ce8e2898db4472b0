import type { Span } from '@findings/core/check';
import type { ReportText } from './report-text.js';

/** A name that the report's author gave: where it is given, `{#my-id}`, or where the report itself links to it, `](#my-id)`. */
export interface Anchor {
  readonly kind: 'given' | 'linked';
  /** As written, without `#`. */
  readonly name: string;
  /** Of the name. */
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<ReportText, ReadonlyMap<string, readonly Anchor[]>>();

/** All of that name, case aside, in the order of the text. */
export function anchorsOf(report: ReportText, name: string): readonly Anchor[] {
  return anchorsIn(report).get(name.toLowerCase()) ?? [];
}

/** The one whose name is at an offset, or right before it. */
export function anchorAt(report: ReportText, offset: number): Anchor | undefined {
  for (const anchors of anchorsIn(report).values()) {
    const there = anchors.find(({ start, end }) => start <= offset && offset <= end);
    if (there) return there;
  }
  return undefined;
}

export function spanOfAnchor({ source }: ReportText, { start, end }: Anchor): Span {
  return source.span(start, end);
}

const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,79}/u;

/** Whether core would read `{#name}` as a name. */
export function isAnchorName(name: string): boolean {
  return NAME.exec(name)?.[0] === name;
}

function anchorsIn(report: ReportText): ReadonlyMap<string, readonly Anchor[]> {
  let anchors = known.get(report);
  if (!anchors) known.set(report, (anchors = readAnchors(report.source.text)));
  return anchors;
}

function readAnchors(text: string): ReadonlyMap<string, readonly Anchor[]> {
  const anchors = new Map<string, Anchor[]>();
  for (let hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
    const isGiven = text[hash - 1] === '{';
    if (!isGiven && !text.startsWith('](', hash - 2)) continue;
    const start = hash + 1;
    // A name has so many characters at most, each of them up to two code units.
    const name = NAME.exec(text.slice(start, start + 161))?.[0];
    const end = start + (name?.length ?? 0);
    if (name === undefined || !(isGiven ? '}' : ') \t').includes(text[end] ?? '-')) continue;
    const list = anchors.get(name.toLowerCase());
    const anchor: Anchor = { kind: isGiven ? 'given' : 'linked', name, start, end };
    if (list) list.push(anchor);
    else anchors.set(name.toLowerCase(), [anchor]);
  }
  return anchors;
}
