import type { Point } from 'unist';
import { partitionPoint } from '../partition-point.js';

/** Returns a function that converts offsets to points. Lines are as in CommonMark: they end with LF, CRLF or CR. */
export function pointsIn(source: string): (offset: number) => Point {
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
