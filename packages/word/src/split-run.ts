import { partitionPoint } from '@findings/core/text';
import type { Run, TextElement } from './paragraph.js';

/** Text to insert into a part. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Returns the insertions that put elements between the runs of a part at an offset. If the offset is inside a run, the run is split into
 * two with the same properties.
 *
 * @param runs sorted, without overlaps
 */
export function insertBetweenRuns(runs: readonly Run[], offset: number, elements: string): Insertion[] {
  const run = runs[partitionPoint(runs.length, (index) => runs[index]!.end <= offset)];
  if (!run || offset <= run.start) return [{ at: offset, text: elements }];
  const { children } = run;
  const index = partitionPoint(children.length, (at) => children[at]!.end <= offset);
  const child = children[index];
  if (child?.text && child.text.contentStart < offset && offset < child.text.contentEnd) {
    return splitText(run, child.text, offset, elements);
  }
  const isAtEnd = child?.text !== undefined && offset >= child.text.contentEnd;
  return splitBetween(run, isAtEnd ? index + 1 : index, elements);
}

/** Splits a run before one of its children. */
function splitBetween({ start, end, children, head, tail }: Run, index: number, elements: string): Insertion[] {
  if (index === 0) return [{ at: start, text: elements }];
  const next = children[index];
  if (!next) return [{ at: end, text: elements }];
  return [{ at: next.start, text: tail + elements + head }];
}

/** Without `xml:space="preserve"`, Word removes white space at the ends of a text. */
function splitText({ head, tail }: Run, text: TextElement, offset: number, elements: string): Insertion[] {
  const { name, contentStart, space } = text;
  const preserving = space === undefined ? `${text.head.slice(0, -1)}${PRESERVE}>` : text.head.replace(SPACE, PRESERVE);
  const insertion = { at: offset, text: `</${name}>${tail}${elements}${head}${preserving}` };
  if (space === 'preserve') return [insertion];
  // An attribute with another value cannot be added to, so the text moves to a new element.
  const first =
    space === undefined
      ? { at: contentStart - 1, text: PRESERVE }
      : { at: contentStart, text: `</${name}>${preserving}` };
  return [first, insertion];
}

const PRESERVE = ' xml:space="preserve"';
const SPACE = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/;

/** Inserts texts. Equal insertions at the same offset are made only once. */
export function insertAll(xml: string, insertions: readonly Insertion[]): string {
  const sorted = [...insertions].sort((a, b) => a.at - b.at);
  const parts: string[] = [];
  let done = 0;
  for (const [index, { at, text }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.at === at && before.text === text) continue;
    parts.push(xml.slice(done, at), text);
    done = at;
  }
  return parts.join('') + xml.slice(done);
}
