import { detachString } from '@findings/core/text';
import type { SourceText } from '@findings/core/text';
import type { Span } from '@findings/core';
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
  if (!anchors) known.set(report, (anchors = readAnchors(report.source)));
  return anchors;
}

/** A report is looked through in pieces: put together it may be larger than all else that is known of it. */
const PIECE = 1 << 16;
/** UTF-16 code units before a `#` that say what it is, and behind it: a name has so many characters at most, each of up to two. */
const BEFORE = 2;
const BEHIND = 162;

function readAnchors(source: SourceText): ReadonlyMap<string, readonly Anchor[]> {
  const anchors = new Map<string, Anchor[]>();
  for (let from = 0; from < source.length; from += PIECE) {
    const first = Math.max(0, from - BEFORE);
    const piece = source.slice(first, Math.min(source.length, from + PIECE + BEHIND));
    for (const { start, end, ...anchor } of anchorsInPiece(piece, from - first, from - first + PIECE)) {
      const placed = { ...anchor, start: first + start, end: first + end };
      const list = anchors.get(anchor.name.toLowerCase());
      if (list) list.push(placed);
      else anchors.set(anchor.name.toLowerCase(), [placed]);
    }
  }
  return anchors;
}

/** Those whose `#` is from `from` on and before `to`. */
function* anchorsInPiece(text: string, from: number, to: number): Generator<Anchor> {
  for (let hash = text.indexOf('#', from); hash >= 0 && hash < to; hash = text.indexOf('#', hash + 1)) {
    const isGiven = text[hash - 1] === '{';
    if (!isGiven && !text.startsWith('](', hash - 2)) continue;
    const start = hash + 1;
    const name = NAME.exec(text.slice(start, start + BEHIND - 1))?.[0];
    const end = start + (name?.length ?? 0);
    if (name === undefined || !(isGiven ? '}' : ') \t').includes(text[end] ?? '-')) continue;
    yield { kind: isGiven ? 'given' : 'linked', name: detachString(name), start, end };
  }
}
