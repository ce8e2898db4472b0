import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readClient } from '../client.js';
import { diagnosticOf } from '../to-lsp/diagnostic.js';
import { createRanges } from '../to-lsp/ranges.js';
import { translate } from './translate.js';
import type { Found, Translated, Translator } from './translate.js';

const client = readClient(
  {
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] } } } },
  },
  () => undefined,
);
const proposal = 'file:///proposal.md';
const report = 'file:///report.md';

/** As a client writes URIs that opened the report by another name, or did not. */
function translator(isOpen: boolean): Translator {
  const asWritten = (uri: string): string => (isOpen && uri === report ? 'file:///REPORT.md' : uri);
  const ranges = createRanges('utf-16', () => undefined, asWritten);
  return { asWritten, diagnosticOf: (found) => diagnosticOf(found, proposal, ranges, client) };
}

const point = fc.record({ line: fc.integer({ min: 1, max: 2 }), column: fc.integer({ min: 1, max: 2 }) });
const span = fc
  .tuple(point, point, fc.nat(9))
  .map(([start, end, offset]) => ({ start: { ...start, offset }, end: { ...end, offset } }));
const related: NonNullable<Found['related']>[] = ['The report’s words.', 'The report’s words.', 'Others.'].map(
  (message) => [
    {
      message,
      place: {
        uri: report,
        span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
      },
    },
  ],
);
const found: fc.Arbitrary<Found> = fc.record(
  {
    span,
    severity: fc.constantFrom('error', 'warning'),
    code: fc.constantFrom('quote.altered', 'quote.uncited'),
    message: fc.constantFrom('Not their words.', 'Cited nowhere.'),
    tags: fc.constant(['unnecessary'] as const),
    related: fc.constantFrom(...related),
  },
  { requiredKeys: ['span', 'severity', 'code', 'message'] },
);
/** Lists of which the next has much of the one before. */
const lists = fc
  .tuple(
    fc.array(found, { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(fc.nat(5), { maxLength: 8 }), { maxLength: 6 }),
  )
  .map(([all, lists]) => lists.map((which) => which.flatMap((index) => all[index] ?? [])));

test('whatever was found before, what is found now is said', () => {
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.boolean()), (lists, isOpen) => {
      let before: Translated | undefined;
      for (const found of lists) {
        const now = translator(isOpen.next().value);
        before = translate(found, now, before);
        expect(before.diagnostics).toEqual(found.map(now.diagnosticOf));
      }
    }),
  );
});

test('only what is new is put into words', () => {
  const problem: Found = {
    span: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
    severity: 'error',
    code: 'quote.altered',
    message: 'Not their words.',
  };
  const found = ['One.', 'Two.', 'Three.'].map((message) => ({ ...problem, message }));
  const now = translator(false);
  const before = translate(found, now);
  const diagnosticOf = vi.fn(now.diagnosticOf);
  const after = translate(found.toSpliced(1, 1, problem), { ...now, diagnosticOf }, before).diagnostics;
  expect(diagnosticOf.mock.calls.map(([each]) => each)).toEqual([problem]);
  expect([after[0], after[2]].map((each) => before.diagnostics.indexOf(each!))).toEqual([0, 2]);
});
