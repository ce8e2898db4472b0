import { pinKey, type PinMove } from '@findings/check';
import type { Report } from '@findings/core';
import type { DocumentCitation } from './document-citations.js';

/** A local id of a report that names something else after a correction. */
export interface MovedId {
  readonly from: string;
  readonly to: string;
}

/** The local ids of a report that citations name, with those of the parts that hold them. */
export function citedIds(citations: readonly DocumentCitation[], report: Report): readonly string[] {
  return citations.flatMap(({ resolution }) =>
    resolution.type === 'found' && resolution.target.report === report && resolution.target.type !== 'report'
      ? [resolution.target.id.toLowerCase()]
      : [],
  );
}

/**
 * Rewrites the citations of a document after a correction of a report, all at once. Report keys and aliases stay as written.
 *
 * @param citations of the text, resolved before the correction
 * @returns the text, which is the same if nothing in it has moved, the number of citations that were rewritten, and their ids
 */
export function moveCitations(
  text: string,
  citations: readonly DocumentCitation[],
  report: Report,
  moved: readonly MovedId[],
): { readonly text: string; readonly count: number; readonly moved: readonly MovedId[] } {
  const rewritten = new Map<string, string>();
  const ids = new Map(moved.map(({ from, to }) => [from.toLowerCase(), to]));
  const pieces: string[] = [];
  let index = 0;
  for (const { item, resolution } of citations) {
    if (resolution.type !== 'found' || resolution.target.report !== report) continue;
    const local = resolution.id.toLowerCase().replace(/^[^:]*:/, '');
    const to = newId(local, ids);
    const written = text.slice(item.start, item.end);
    const at = written.toLowerCase().lastIndexOf(local);
    if (to === undefined || at < 0) continue;
    rewritten.set(local, to);
    pieces.push(text.slice(index, item.start + at), to);
    index = item.start + at + local.length;
  }
  return {
    text: pieces.join('') + text.slice(index),
    count: pieces.length / 2,
    moved: Array.from(rewritten, ([from, to]) => ({ from, to })),
  };
}

/** Moves of the pins of a report. */
export function pinMovesOf(
  citations: readonly DocumentCitation[],
  report: Report,
  moved: readonly MovedId[],
): readonly PinMove[] {
  const ids = new Map(moved.map(({ from, to }) => [from.toLowerCase(), to]));
  return citations.flatMap(({ resolution }) => {
    if (resolution.type !== 'found' || resolution.target.report !== report) return [];
    const from = pinKey(resolution);
    const local = from.replace(/^[^:]*:/, '');
    const to = newId(local, ids);
    return to === undefined ? [] : [{ from, to: from.slice(0, from.length - local.length) + to.toLowerCase() }];
  });
}

/** The new id of a finding, or of an alias in a part that has moved. */
function newId(local: string, ids: ReadonlyMap<string, string>): string | undefined {
  const own = ids.get(local);
  if (own !== undefined) return own;
  const dot = local.lastIndexOf('.');
  const part = dot < 0 ? undefined : ids.get(local.slice(0, dot));
  const isAlias = !/\.[a-z]\d+$/.test(local);
  return part !== undefined && isAlias ? part + local.slice(dot) : undefined;
}
