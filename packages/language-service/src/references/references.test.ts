import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { highlights } from './highlights.js';
import { references } from './references.js';

/** A report with aliases and mentions of its own findings. */
const ports = `--- ports.report.md
# Ports

Executive Summary
-----------------

The [second session](#berths) asked why. In Session 1 traders spoke.

## Session 1: Traders

Panel Highlights

- **Ada Okoye (WaterAid):** Traders wait for days. {#wait}
- **Ada Okoye (WaterAid):** They wait for 12 days.

## Session 2: Berths {#berths}

Panel Highlights

- **Eve Ito:** Berths are short.
`;

/** Each location as its file and the text there. */
function places(fixture: string, declaration = false): string[] {
  const { workspace, uri, offset, texts } = readFixture(fixture);
  return references(workspace, uri, offset, { declaration }).map(
    ({ uri, span }) => `${uri.slice(10)} ${texts.get(uri)!.slice(span.start.offset, span.end.offset)}`,
  );
}

describe('references', () => {
  test('finds citations under any name, in all proposals, in tables, notes and quotations', () => {
    expect(
      places(`Half dry up [@s1.|h1].

> Ada said so [-@wells:S1.okoye].

| 🚰 | [see @{s1.h1}, p. 3; @s1.h2] |
| -- | -- |

[^1]: @s1.h1 [p. 4]

\`@s1.h1\` is code.
--- b.md
@s1 @S1.H1
${wells}`),
    ).toEqual(['a.md @s1.h1', 'a.md -@wells:S1.okoye', 'a.md @{s1.h1}', 'a.md @s1.h1', 'b.md @S1.H1']);
  });

  test('includes the declaration in the report', () => {
    expect(places(`See [@|s1].\n${wells}`, true)).toEqual(['wells.report.md Digging', 'a.md @s1']);
    expect(places(`See [@|wells].\n${wells}`, true)).toEqual(['wells.report.md ', 'a.md @wells']);
    expect(places(`See [@s|ummary].\n${wells}`, true)[0]).toMatch(/^wells\.report\.md Water was scarce/);
  });

  test('finds references from the report, including its own mentions', () => {
    const cited = 'See [@ports:s2; @ports:berths] and [@ports:wait].\n';
    const inReport = ports.replace('Session 2: Berths', 'Session 2: Be|rths');
    expect(places(cited + inReport)).toEqual(['ports.report.md berths', 'a.md @ports:s2', 'a.md @ports:berths']);
    expect(places(cited + ports.replace('#berths)', '#ber|ths)'))).toHaveLength(3);
    expect(places(cited + ports.replace('Traders wait', 'Traders w|ait'))).toEqual(['a.md @ports:wait']);
    expect(places(cited + ports.replace('{#wait}', '{#w|ait}'))).toEqual(['a.md @ports:wait']);
  });

  test('finds the references of all targets of an ambiguous alias, without duplicates', () => {
    expect(places(`[@ports:s1.ok|oye; @ports:s1.h1]\n--- b.md\n@s1.h2\n${ports}`, true)).toEqual([
      'ports.report.md Traders wait for days.',
      'ports.report.md They wait for 12 days.',
      'a.md @ports:s1.okoye',
      'a.md @ports:s1.h1',
      'b.md @s1.h2',
    ]);
  });

  test('finds citations of a missing id, and of a work', () => {
    expect(places(`[@s|9]\n--- b.md\n[@S9; @wells:s9; @s9.h1]\n${wells}`)).toEqual([
      'a.md @s9',
      'b.md @S9',
      'b.md @wells:s9',
    ]);
    expect(places(`[@smi|th2020]\n--- b.md\n[@smith2020; @smith2021]\n${wells}`)).toEqual([
      'a.md @smith2020',
      'b.md @smith2020',
    ]);
  });

  test('finds nothing where there is no citation', () => {
    expect(places(`Noth|ing [@s1].\n${wells}`)).toEqual([]);
    const { workspace, uri } = readFixture(`[@s1]\n${wells}`);
    expect(references(workspace, uri, 1e9, { declaration: true })).toEqual([]);
    expect(references(workspace, uri, -1, { declaration: true })).toEqual([]);
    expect(references(workspace, 'file:///w/none.md', 0, { declaration: true })).toEqual([]);
  });
});

describe('highlights', () => {
  function lit(fixture: string): void {
    const { workspace, uri, offset, ranges } = readFixture(fixture);
    expect(
      highlights(workspace, uri, offset).map(({ start, end }) => ({ start: start.offset, end: end.offset })),
    ).toEqual(ranges);
  }

  test('highlights all citations of the same finding in the document', () => {
    lit(`Half 😀 [@s1.|h1] and [see @s1.okoye, p. 3; -@{wells:S1.H1}] not [@s1] nor @s1.h2.
         ^^^^^^           ^^^^^^^^^        ^^^^^^^^^^^^^^^
--- b.md
@s1.h1
${wells}`);
  });

  test('highlights equal missing ids, and equal works', () => {
    lit(`[@s|9] and [@wells:s9] and [@s8]
 ^^^       ^^^^^^^^^
${wells}`);
    lit(`[@smi|th] and [@smith] and [@Smith]
 ^^^^^^       ^^^^^^
${wells}`);
  });

  test('highlights a finding of a report and its mentions', () => {
    lit(`Nothing.
--- ports.report.md
# Ports

Executive Summary
-----------------

The [second session](#berths) asked why.
                      ^^^^^^
## Session 1: Traders

- **Eve Ito:** Traders wait.

## Session 2: Ber|ths {#berths}
              ^^^^^^
- **Eve Ito:** Berths are short.
`);
  });
});
