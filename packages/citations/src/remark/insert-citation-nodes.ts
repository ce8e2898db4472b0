import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Point } from 'unist';
import type { Mask, MaskedGroup } from '../mask/mask.js';
import { Unmasker } from '../mask/unmask.js';
import type { Citation } from './citation-node.js';
import { partitionPoint } from '../partition-point.js';

/** Inserts the citations of a document into the tree of its masked text. */
export function insertCitationNodes(tree: Root, mask: Mask): void {
  if (mask.groups.length === 0) return;
  const unmasking = new Unmasker(mask);
  const pointOf = pointsIn(mask.text);
  // Depth first, in document order. Without recursion, since a tree may be deeper than the call stack.
  const frame = (parent: Parents): Frame => ({ parent, index: 0, children: [] });
  const open = [frame(tree)];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.parent.children[top.index++] as Nodes | undefined;
    if (!node) {
      top.parent.children = top.children as never[];
      open.pop();
      continue;
    }
    if (node.type === 'text' && unmasking.has(node.value)) {
      for (const piece of split(node, unmasking, pointOf)) top.children.push(piece);
      continue;
    }
    if (node.type !== 'text') restoreFields(node, unmasking);
    top.children.push(node);
    if ('children' in node) open.push(frame(node));
  }
}

/** A node whose children are being visited, and its new children so far. */
interface Frame {
  readonly parent: Parents;
  index: number;
  readonly children: Nodes[];
}

function split(text: Text, unmasking: Unmasker, pointOf: (offset: number) => Point): readonly PhrasingContent[] {
  const { position } = text;
  const pieces = unmasking.read(text.value);
  let from = position?.start;
  return pieces.map((piece, index): PhrasingContent => {
    if (typeof piece !== 'string') {
      from = pointOf(piece.group.end);
      return citation(piece, { start: pointOf(piece.group.start), end: from });
    }
    const next = pieces[index + 1];
    const end = next === undefined ? position?.end : typeof next === 'string' ? undefined : pointOf(next.group.start);
    const placed = position && from && end ? { position: { start: from, end } } : {};
    return { type: 'text', value: piece, ...placed };
  });
}

function citation({ group, nested, raw }: MaskedGroup, position: { start: Point; end: Point }): Citation {
  const cites = [group, ...nested].flatMap(({ items }) => items.map(({ id }) => id)).join(' ');
  return {
    type: 'citation',
    value: raw,
    items: group.items,
    ...(nested.length > 0 && { nested }),
    data: {
      hName: 'span',
      hProperties: { className: 'citation', dataCites: cites },
      hChildren: [{ type: 'text', value: raw }],
    },
    position,
  };
}

/** Code, URLs, titles and labels contain no citations, so their original text is restored. */
function restoreFields(node: Nodes, unmasking: Unmasker): void {
  const fields = node as unknown as Record<string, unknown>;
  const restore = (name: string): void => {
    const value = fields[name];
    if (typeof value === 'string' && name !== 'type') fields[name] = unmasking.restore(value);
  };
  for (const name of Object.keys(fields)) restore(name);
}

/** Returns a function that converts offsets to points. Lines are as in CommonMark: they end with LF, CRLF or CR. */
function pointsIn(source: string): (offset: number) => Point {
  const starts = [0];
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code === 10 || (code === 13 && source.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return (offset) => {
    const line = partitionPoint(starts.length, (index) => starts[index]! <= offset) - 1;
    return { line: line + 1, column: offset - starts[line]! + 1, offset };
  };
}
