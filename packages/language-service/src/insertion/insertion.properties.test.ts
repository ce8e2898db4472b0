import { findCitations } from '@findings/citations';
import { createLibrary } from '@findings/core/library';
import { report as shipped } from '@findings/tip-2012';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InsertionRequest } from '../results/client-results.js';
import { createWorkspace } from '../workspace/create-workspace.js';
import { quotableTexts } from '../quotable-text.js';
import { insertion } from './insertion.js';

const uri = 'file:///w/a.md';
const source = 'file:///w/tip2012.md';
const library = createLibrary([shipped]);
const workspace = createWorkspace();
workspace.setReport(source, '', shipped, library);
const context = { library, sources: new Map([['tip2012', source]]) };
const open = (markdown: string) => workspace.setProposal(uri, markdown, { context, severities: {}, problems: [] });

/** The proposal after an insertion. Undefined if it is refused with a sentence. */
function after(markdown: string, request: Omit<InsertionRequest, 'uri'>): string | undefined {
  open(markdown);
  const edit = insertion(workspace, { uri, ...request });
  if ('refusal' in edit) {
    expect(edit.refusal).toMatch(/^[A-ZÀ-Ž“].*\.$/s);
    return undefined;
  }
  return markdown.slice(0, edit.span.start.offset) + edit.text + markdown.slice(edit.span.end.offset);
}

const ids = (markdown: string): string[] =>
  findCitations(markdown)
    .flatMap(({ items }) => items)
    .sort((one, other) => one.start - other.start)
    .map(({ id }) => id);

const piece = fc.constantFrom(
  ...['[@s1.h1]', '[see @s9,\n p. 4; -@d1]', '@s2 [p. 3]', '@s2', '[@ s1]', '[@', '[', ']', '@', '; ', ' said Wex. '],
  ...['“it is so”', '"', '\n\n', '\n', '> ', '- ', '# ', '| a | b |\n|---|---|\n| ', ' | ', '[^1]', '\n\n[^1]: '],
  ...['`', '```\n', '*', ' ', '𝛀 ', '<!-- ', ' -->', '    ', '---\n', '$', '(', ')', '\\', 'é', '[x](y)'],
);

test('inserted citations are parsed as intended in any text', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      fc.nat(),
      fc.nat(6),
      fc.constantFrom(undefined, 'p. 9'),
      fc.constantFrom<'citation' | 'quotation'>('citation', 'quotation'),
      (markdown, place, length, locator, form) => {
        const start = place % (markdown.length + 1);
        const end = Math.min(markdown.length, start + length);
        const findings = form === 'citation' ? ['tip2012:s4.h2', 'tip2012:s3'] : ['tip2012:s4.h2'];
        const now = after(markdown, { start, end, findings, form, ...(locator !== undefined && { locator }) });
        if (now === undefined) return;
        const [kept, gone] =
          form === 'quotation' ? [markdown.slice(0, start) + markdown.slice(end), start < end] : [markdown, false];
        const before = ids(kept);
        const read = ids(now);
        const isBeside = form === 'quotation' && !gone && read.length === before.length;
        const added = isBeside ? [] : findings.map((id) => id.replace('tip2012:', ''));
        expect([...read].sort(), now).toEqual([...before, ...added].sort());
      },
    ),
    { numRuns: 1500, examples: [['@s2[x](y)', 1, 0, undefined, 'citation']] },
  );
});

test.each([
  [0, 'in a sentence', 'It is so: ‸. And so on.\n'],
  [1, 'in a proposal with straight marks', 'It is "as they say". It is so: ‸\n'],
  [2, 'between quotations', 'They say: “This is a new era” [@s9.h9] ‸ and more.\n'],
  [3, 'in a cell', '| a |\n|---|\n| ‸ |\n'],
  [4, 'in a block quotation', '> ‸\n'],
  [5, 'in an item', '- One.\n- ‸\n'],
])('quotable texts are inserted without problems: frame %i, %s', (nth, _, frame) => {
  const place = frame.indexOf('‸');
  const markdown = frame.replace('‸', '');
  const problemsBefore = open(markdown).check.problems.map(({ code }) => code);
  let quoted = 0;
  // Each frame has another third of the findings.
  for (const target of library.targets().filter((_target, index) => index % 3 === nth % 3)) {
    const finding = { source, id: target.id };
    for (const { words } of quotableTexts(workspace, finding)) {
      const now = after(markdown, { start: place, end: place, findings: [finding], form: 'quotation', words });
      expect(now, words).toBeDefined();
      expect(
        open(now!).check.problems.map(({ code }) => code),
        now,
      ).toEqual(problemsBefore);
      quoted++;
    }
  }
  expect(quoted).toBeGreaterThan(60);
});
