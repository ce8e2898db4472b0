import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { folding } from './folding.js';

function folded(fixture: string, of?: string): readonly string[] {
  const { workspace, uri } = readFixture(fixture);
  return folding(workspace, of ?? uri).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === 'comment' ? ' comment' : ''}`,
  );
}

test('folds sections, front matter, long quotations, code and comments of a proposal', () => {
  expect(
    folded(`---
title: Wells
---

# A

So.

## B

> One
> two
> three [@s1]

> Short.
> So.

### C

\`\`\`\`
# no heading
\`\`\`
<!-- no comment -->
\`\`\`\`

<!-- Two
lines -->

<!-- one -->

# D
${wells}`),
  ).toEqual(['1-3', '5-29', '9-29', '11-13', '18-29', '20-24', '26-27 comment']);
});

test('folds days, sessions and multi-line parts of a report', () => {
  const report = wells.replace('Committees of users', 'Committees of\n  users');
  expect(folded(`x\n${report}`, 'file:///w/wells.report.md')).toEqual(['8-34', '10-26', '19-20', '24-26', '28-34']);
});

test('handles CRLF, and returns nothing for an unknown document', () => {
  const { workspace, uri } = readFixture(`x\n${wells}`);
  const { context } = workspace.proposal(uri)!;
  workspace.setProposal(uri, '# A\r\n\r\nSo.\r\n\r\n# B\r\n', { context, severities: {}, problems: [] });
  expect(folding(workspace, uri)).toEqual([{ startLine: 1, endLine: 3, kind: 'region' }]);
  expect(folding(workspace, 'file:///w/none.md')).toEqual([]);
});
