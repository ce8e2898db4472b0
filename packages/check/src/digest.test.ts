import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { describe, expect, test } from 'vitest';
import { checkDocument } from './check-document.js';

const REPORT = `# Wells

## Session 1: Digging

- **Ana Diaz (Well Fund)** Half of the wells run dry before the rains.
`;
const ORIGINAL = 'This is a digest. Compare the quotation with the original report, too.';

function messagesFor(report: string, proposal: string): readonly string[] {
  const library = createLibrary([parseReport(report, { key: 'wells' })]);
  return checkDocument(proposal, { library }).problems.map(({ message }) => message);
}

describe('a quotation', () => {
  test('of a digest is compared with the digest, and the message advises to check the original', () => {
    const digest = `---\ndigest: true\n---\n\n${REPORT}`;
    const [altered = ''] = messagesFor(digest, 'She said “half of the pumps run dry before the rains” [@s1.h1].');
    expect(altered).toContain('The digest says “wells”, not “pumps”');
    expect(altered).not.toContain('the report says');
    expect(altered.endsWith(ORIGINAL)).toBe(true);
    const [missing = ''] = messagesFor(digest, 'She said “nobody has counted the fish of this lake” [@s1.h1].');
    expect(missing.endsWith(ORIGINAL)).toBe(true);
  });

  test('of a report is compared with the report', () => {
    const [altered = ''] = messagesFor(REPORT, 'She said “half of the pumps run dry before the rains” [@s1.h1].');
    expect(altered).toContain('The report says “wells”, not “pumps”');
    expect(altered).not.toContain('digest');
  });
});
