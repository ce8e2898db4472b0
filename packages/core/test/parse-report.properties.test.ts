import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange, Report, Span } from '../src/model.js';
import { parseReport } from '../src/parse-report.js';
import { anyText, reportLike } from './report-like.js';
import { findingsOf } from './reports/shared-report.js';

/** Everything that has spans. */
function placed(report: Report): { readonly text: string; readonly spans: readonly Span[] }[] {
  const findings = findingsOf(report);
  const exchanges = findings.filter((finding): finding is Exchange => 'answers' in finding);
  return [
    ...findings,
    ...findings.flatMap((finding) => [...finding.quantities, ...finding.quotations, ...finding.statements]),
    ...exchanges.flatMap(({ question, comment, answers }) =>
      [question, comment, ...answers].filter((turn) => turn !== undefined),
    ),
    ...(report.summary?.references ?? []),
  ];
}

/** A text and its source may differ in white space. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Character references are resolved, and NUL characters are left out. */
function decoded(text: string): string {
  return text.replaceAll('\0', '').replaceAll('&amp;', '&').replaceAll('&nbsp;', ' ');
}

const runs = { numRuns: 150 };

describe('parseReport', () => {
  it('never throws, and gives the same for the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseReport(text)).toEqual(parseReport(text));
      }),
      runs,
    );
  });

  it('has spans that give the words back', () => {
    fc.assert(
      fc.property(fc.oneof(reportLike, anyText), (text) => {
        for (const { text: said, spans } of placed(parseReport(text))) {
          const slices = spans.map(({ start, end }) => text.slice(start.offset, end.offset));
          expect(bare(decoded(slices.join('')))).toBe(bare(decoded(said)));
          const offsets = spans.flatMap(({ start, end }) => [start.offset, end.offset]);
          expect(offsets).toEqual(offsets.toSorted((left, right) => left - right));
        }
      }),
      runs,
    );
  });

  it('counts lines and columns as unist does', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        const lines = text.split(/\r\n|\n|\r/);
        for (const { spans } of placed(parseReport(text)))
          for (const { start } of spans)
            expect(lines[start.line - 1]!.slice(start.column - 1)).toBe(
              text.slice(start.offset).split(/\r\n|\n|\r/, 1)[0],
            );
      }),
      { numRuns: 50 },
    );
  });

  it('gives every finding, session, part and day an id of its own', () => {
    fc.assert(
      fc.property(fc.oneof(reportLike, anyText), (text) => {
        const report = parseReport(text);
        const ids = [
          ...findingsOf(report),
          ...report.sessions,
          ...report.parts,
          ...report.days,
          ...(report.summary ? [report.summary] : []),
        ].map((one) => one.id);
        expect(new Set(ids).size).toBe(ids.length);
        const people = report.people.map((person) => person.id);
        expect(new Set(people).size).toBe(people.length);
      }),
      runs,
    );
  });

  it('names no speaker, part or finding that is not in it', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        const report = parseReport(text);
        const people = new Set(report.people.map((person) => person.id));
        const findings = new Set(findingsOf(report).map((finding) => finding.id));
        const sessions = new Set(report.sessions.map((session) => session.id));
        const parts = [...report.sessions, ...report.parts];
        for (const part of parts) {
          const turns = part.exchanges.flatMap(({ question, comment, answers }) => [question, comment, ...answers]);
          const speakers = [...part.highlights, ...turns].flatMap((one) => one?.speakers ?? []);
          expect([...speakers, ...part.chairs].filter((id) => !people.has(id))).toEqual([]);
        }
        const ids = new Set(parts.map((part) => part.id));
        expect(parts.filter(({ within }) => within !== undefined && !ids.has(within))).toEqual([]);
        expect(report.people.flatMap((person) => person.findings).filter((id) => !findings.has(id))).toEqual([]);
        expect(report.days.flatMap((day) => day.sessions).filter((id) => !sessions.has(id))).toEqual([]);
      }),
      runs,
    );
  });

  it('credits sentences of a finding to people of the report', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        const report = parseReport(text);
        const people = new Set(report.people.map((person) => person.id));
        for (const { text: whole, statements } of findingsOf(report)) {
          let from = 0;
          for (const { text: said, speakers } of statements) {
            const at = whole.indexOf(said, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + said.length;
            expect(speakers.length).toBeGreaterThan(0);
            expect(speakers.filter((id) => !people.has(id))).toEqual([]);
          }
        }
      }),
      runs,
    );
  });

  it('reads the same whatever ends the lines', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        const contents = (report: Report): unknown =>
          findingsOf(report).map(({ id, alias, text: said, fingerprint }) => ({ id, alias, said, fingerprint }));
        const lf = parseReport(text);
        for (const end of ['\r\n', '\r']) {
          const other = parseReport(text.replaceAll('\n', end));
          expect(contents(other)).toEqual(contents(lf));
          expect(other.people).toEqual(lf.people);
        }
      }),
      runs,
    );
  });

  it('leaves no white space at the ends of a text, and one space inside', () => {
    fc.assert(
      fc.property(fc.oneof(reportLike, anyText), (text) => {
        for (const { text: said } of findingsOf(parseReport(text)))
          expect(said).not.toMatch(/^[ \n\t]|[ \n\t]$| {2}|\n/);
      }),
      runs,
    );
  });
});
