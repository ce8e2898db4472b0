import { testFolder } from './server.js';
import type { TestFolder } from './server.js';

/** Files with marks: `|` is the cursor, and `^^^` under a line the stretch above it. Columns are UTF-16's. */
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

/** @param asked the file with the cursor and the carets; the others are as they are */
export function markedFiles(
  asked: string,
  fixture: string,
  others: Readonly<Record<string, string>> = {},
): MarkedFiles {
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
  const folder = testFolder({ ...others, [asked]: text });
  return { folder, uri: folder.uri(asked), text, position, ranges };
}

export const wells = `# Wells and Water

## Day 1: 3 May 2021

### Session 1: Digging

*Who digs, and who pays?*

The session looked at costs.

Panel Highlights

- **Ada Okoye (WaterAid):** Wells cost 400 dollars each, and half of them dry up within two years.
- **Ben Ali (UNDP):** Committees of users keep pumps running.

### Session 2: Scarcity

Rain comes later each year.

Panel Highlights

- **Ada Okoye (WaterAid):** Nobody measures the groundwater. {#unmeasured}
`;

const config = JSON.stringify({ reports: { wells: 'reports/wells.md' }, include: ['proposals/**/*.md'] }, null, 2);

/** A project with the report `wells`; proposals stand in `proposals/`. */
export const project = { 'findings.config.json': config, 'reports/wells.md': wells };
