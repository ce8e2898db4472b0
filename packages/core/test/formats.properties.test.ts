import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asHtml, asMarkdown, asPlainText, printedReport, type PrintedBlock } from './printed-report.js';
import { sketch } from './sketch.js';

function textsOf(block: PrintedBlock): readonly string[] {
  if (block.kind === 'list') return block.items;
  return block.kind === 'turns' ? [block.question, block.answer] : [block.text];
}

/** Markdown is the reference, since its markup says most. */
test.each([
  ['HTML', printedReport, asHtml],
  // Plain text tells headings without numbers from short paragraphs by what follows, which the generator does not heed.
  ['plain text', printedReport.filter(({ numbering }) => numbering !== 'none'), asPlainText],
])('%s gives the parts, findings and speakers that Markdown gives', (_, reports, print) => {
  fc.assert(
    fc.property(reports, (report) => {
      expect(sketch(print(report))).toEqual(sketch(asMarkdown(report)));
    }),
    { numRuns: 75 },
  );
});

test('every text of the report is a finding in Markdown', () => {
  fc.assert(
    fc.property(printedReport, (report) => {
      const found = sketch(asMarkdown(report)).join('\n');
      for (const part of report.parts) {
        expect(found).toContain(`# ${part.title}`);
        for (const block of part.blocks) for (const text of textsOf(block)) expect(found).toContain(text);
      }
    }),
    { numRuns: 50 },
  );
});
