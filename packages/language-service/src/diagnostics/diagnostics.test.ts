import { describe, expect, test } from 'vitest';
import { readFixture, wells } from '../../test/fixture.js';
import { diagnostics } from './diagnostics.js';

const report = 'file:///w/wells.report.md';

/** The text at each related location, with its message. */
function related(fixture: string, code: string): readonly string[] {
  const { workspace, uri, texts } = readFixture(fixture);
  const diagnostic = diagnostics(workspace, uri).find((each) => each.code === code);
  return (diagnostic?.related ?? []).map(({ place, message }) => {
    const { start, end } = place.span;
    return `${texts.get(place.uri)!.slice(start.offset, end.offset)} | ${message}`;
  });
}

test('reports all problems of an open proposal, with the messages and spans of the check', () => {
  const { workspace, uri, ranges } = readFixture(`
Half dry up [@s1.h9]. See [@ s1.h1].
              ^^^^^^        ^^^^^^^
${wells}`);
  const diagnostic = diagnostics(workspace, uri);
  expect(diagnostic.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'citation.unresolved error',
    'citation.malformed warning',
  ]);
  expect(diagnostic.map(({ message }) => message)).toEqual(
    workspace.proposal(uri)!.check.problems.map(({ message }) => message),
  );
  expect(diagnostic.map(({ span }) => ({ start: span.start.offset, end: span.end.offset }))).toEqual(
    // The brackets before the keys are not underlined.
    ranges.map(({ start, end }) => ({ start: start - 1, end: end - 1 })),
  );
});

test('reports the same problems and related information for a closed proposal', () => {
  const { workspace, uri } = readFixture(`Half dry up [@s1.h9], or 30% of all [@s1.h1; @s1.h2].

“Wells cost 500 dollars each, and half of them dry” [@s1.h1]. “committees of users keep pumps running” [@s2.h1].

Ben Ali said that nobody measures it [@s2.h1].
${wells}`);
  const open = diagnostics(workspace, uri);
  expect(open.filter(({ related: more }) => more).length).toBeGreaterThan(3);
  workspace.closeProposal(uri);
  expect(workspace.proposal(uri)).toBeUndefined();
  expect(diagnostics(workspace, uri)).toEqual(open);
});

test('reports the problems of a report in its own file', () => {
  const { workspace } = readFixture(`
[@double:s1]
--- double.report.md
# A Workshop

## Session 1: Water

Panel Highlights

- **Ada Okoye:** Wells dry up.

## Session 1: Pumps

Panel Highlights

- **Ben Ali:** Pumps break.
`);
  const diagnostic = diagnostics(workspace, 'file:///w/double.report.md');
  expect(diagnostic.length).toBeGreaterThan(0);
  expect(diagnostic.every(({ code }) => code.startsWith('report.'))).toBe(true);
  expect(diagnostic).toEqual(
    [...workspace.report('file:///w/double.report.md')!.report.problems].map(({ code, severity, message, span }) => ({
      code,
      severity,
      message,
      span,
    })),
  );
});

test('reports the problems of configurations and locks', () => {
  const { workspace } = readFixture(`Text.\n${wells}`);
  const uri = 'file:///w/findings.lock.json';
  const problem = { code: 'config.lock', severity: 'error', message: 'This is no JSON.' } as const;
  workspace.setText(uri, '{');
  workspace.setProblems(uri, [problem]);
  const start = { line: 1, column: 1, offset: 0 };
  expect(diagnostics(workspace, uri)).toEqual([{ ...problem, span: { start, end: start } }]);
  workspace.setProblems(uri, []);
  expect(diagnostics(workspace, uri)).toEqual([]);
  workspace.setProblems(uri, [problem]);
  workspace.setText(uri, undefined);
  expect(diagnostics(workspace, uri)).toEqual([]);
});

test('returns nothing for an unknown file', () => {
  expect(diagnostics(readFixture(`Text.\n${wells}`).workspace, 'file:///w/none.md')).toEqual([]);
});

test('marks an unused suppression as unnecessary', () => {
  const { workspace, uri } = readFixture(`Text. <!-- findings-ignore citation.case: once -->\n${wells}`);
  expect(diagnostics(workspace, uri).map(({ code, tags }) => [code, tags])).toEqual([
    ['ignore.unused', ['unnecessary']],
  ]);
});

describe('related information', () => {
  test('shows the words of an altered quotation, and several differences', () => {
    expect(related(`“Wells cost 500 dollars each, and half of them dry” [@s1.h1].\n${wells}`, 'quote.altered')).toEqual(
      ['Wells cost 400 dollars each, and half of them dry | These are the report’s words.'],
    );
    const [several] = related(
      `“Wells cost 500 dollars each, and all of them dry” [@s1.h1].\n${wells}`,
      'quote.altered',
    );
    expect(several).toContain('words. Differences: “400” was changed to “500” and “half” was changed to “all”.');
  });
  test('shows the finding that contains misplaced words', () => {
    expect(related(`“committees of users keep pumps running” [@s2.h1].\n${wells}`, 'quote.misplaced')).toEqual([
      'Committees of users keep pumps running | The quoted words are in s1.h2.',
    ]);
  });
  test('shows the cited findings for a wrong speaker or figure', () => {
    expect(related(`Ben Ali said that nobody measures it [@s2.h1].\n${wells}`, 'attribution.mismatch')).toHaveLength(1);
    const figures = related(`Of all wells, 30% dry up [@s1.h1; @s1.h2].\n${wells}`, 'figure.unsupported');
    expect(figures.map((each) => each.split(' ')[0])).toEqual(['Wells', 'Committees']);
  });
  test('shows the nearest ids of a missing id', () => {
    expect(related(`It is so [@s2.h2].\n${wells}`, 'citation.unresolved')[0]).toMatch(/^Nobody measures .* \| s2\.h1 /);
  });
  test('shows the current text of a pinned finding, and the changes', () => {
    const lock = `--- findings.lock.json
{
  "version": 1,
  "pinned": {
    "wells:s2.h1": {
      "fingerprint": "1:00000000000000000000000000000000",
      "text": "Somebody measures the groundwater."
    }
  }
}
`;
    expect(related(`It is so [@s2.h1].\n${wells}${lock}`, 'citation.drifted')).toEqual([
      'Nobody measures the groundwater. | s2.h1 now says: “Nobody measures the groundwater.” Since you checked it, “Somebody” was replaced by “Nobody”.',
    ]);
  });
  test('is located in the file of its report', () => {
    const { workspace, uri } = readFixture(`[@wells:s2.h2] [@pumps:s1.h2]\n${wells}--- pumps.report.md
# Pumps

## Session 1: Pumps

Panel Highlights

- **Ben Ali:** Pumps break.
`);
    expect(diagnostics(workspace, uri).map(({ related }) => related![0]!.place.uri)).toEqual([
      report,
      'file:///w/pumps.report.md',
    ]);
  });
});
