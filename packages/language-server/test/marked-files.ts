import type { TestFolder } from './server.js';

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

/** A configuration whose only report is the sample. */
export const withSample = { 'findings.config.json': '{ "reports": { "tip2012": "sample" } }' };

/** A project with the report `wells`. Its proposals are in `proposals/`. */
export const project = { 'findings.config.json': config, 'reports/wells.md': wells };
