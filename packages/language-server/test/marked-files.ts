import type { TestFolder } from './server.js';

export { project, wells, withSample } from './wells.js';

/** A file with marks: `|` is the cursor, and `^^^` under a line marks a range of the line. Columns count UTF-16 code units. */
export interface MarkedFiles {
  readonly folder: TestFolder;
  readonly uri: string;
  readonly text: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly ranges: readonly Range[];
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

const CARETS = /^ *\^[ ^]*$/;

/** @param marked the name of the file with the cursor and the carets */
export function markedFiles(marked: string, fixture: string, folder: TestFolder): MarkedFiles {
  const lines: string[] = [];
  const ranges: Range[] = [];
  let position = { line: 0, character: 0 };
  for (const line of fixture.split('\n')) {
    if (CARETS.test(line)) {
      for (const { index, 0: carets } of line.matchAll(/\^+/g)) {
        const at = lines.length - 1;
        ranges.push({ start: { line: at, character: index }, end: { line: at, character: index + carets.length } });
      }
      continue;
    }
    const cursor = line.indexOf('|');
    if (cursor >= 0) position = { line: lines.length, character: cursor };
    lines.push(line.replace('|', ''));
  }
  const text = lines.join('\n');
  folder.write(marked, text);
  return { folder, uri: folder.uri(marked), text, position, ranges };
}
