import type { Bone } from './skeleton.js';

/** The repaired text behind a syntax tree, whose offsets are those of a chunk's skeleton. */
export interface Written {
  readonly text: string;
  /** The offset in the repaired text. */
  at(offset: number): number;
  /** False for what stands nowhere in the text. */
  holds(offset: number): boolean;
}

/** Quick where offsets ascend, as they do in document order. */
export function writtenIn(text: string, bones: readonly Bone[]): Written {
  let cursor = 0;
  const boneAt = (offset: number): Bone => {
    if (bones[cursor]!.at > offset) cursor = firstAt(bones, offset);
    while (cursor + 1 < bones.length && bones[cursor + 1]!.at <= offset) cursor++;
    return bones[cursor]!;
  };
  return {
    text,
    at(offset) {
      const bone = boneAt(offset);
      return bone.from + offset - bone.at;
    },
    holds: (offset) => boneAt(offset).from >= 0,
  };
}

function firstAt(bones: readonly Bone[], offset: number): number {
  let low = 0;
  let high = bones.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bones[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
