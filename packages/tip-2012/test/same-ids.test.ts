import { parseReport, type Report } from '@findings/core';
import { findingsOfPart } from '@findings/core/library';
import { describe, expect, test } from 'vitest';
import { digest, original, withoutOriginal } from './texts.js';

const ours = parseReport(digest, { key: 'tip2012' });

describe('the digest has the structure of the workshop', () => {
  test('two days of four sessions', () => {
    expect(ours.days.map((day) => [day.id, day.date, day.sessions.join(' ')])).toEqual([
      ['d1', '2012-09-17', 's1 s2 s3 s4'],
      ['d2', '2012-09-18', 's5 s6 s7 s8'],
    ]);
  });

  test('summary, guiding questions, overview, highlights and exchanges, session by session', () => {
    expect(ours.summary?.passages).toHaveLength(7);
    expect(counts((session) => session.guidingQuestions.length)).toEqual([3, 1, 2, 1, 2, 0, 2, 2]);
    expect(counts((session) => session.overview.length)).toEqual([2, 2, 4, 4, 2, 2, 4, 2]);
    expect(counts((session) => session.highlights.length)).toEqual([3, 3, 3, 4, 3, 3, 2, 3]);
    expect(counts((session) => session.exchanges.length)).toEqual([1, 2, 2, 2, 1, 2, 1, 3]);
    expect(ours.parts).toEqual([]);
  });

  test('eighteen people speak, and nineteen answers differ', () => {
    expect(ours.people.filter((person) => person.findings.length > 0)).toHaveLength(18);
    const answers = ours.sessions.flatMap(({ exchanges }) => exchanges).flatMap((exchange) => exchange.answers);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(19);
  });
});

describe.skipIf(withoutOriginal('whether an id means the same in the digest and in the published report'))(
  'an id means the same in the digest and in the published report',
  () => {
    const theirs = parseReport(original ?? '', { key: 'tip2012' });

    test('the same ids', () => {
      expect(idsOf(ours)).toEqual(idsOf(theirs));
    });

    test('the same sessions', () => {
      expect(ours.sessions.map(titleOf)).toEqual(theirs.sessions.map(titleOf));
    });

    test('the same speakers of each highlight', () => {
      expect(speakersOf(ours)).toEqual(speakersOf(theirs));
    });

    test('the same people answer in each exchange', () => {
      expect(answerersOf(ours)).toEqual(answerersOf(theirs));
    });

    test('the summary refers to the same sessions', () => {
      expect(ours.summary?.references.map(({ text, target }) => [text, target])).toEqual(
        theirs.summary?.references.map(({ text, target }) => [text, target]),
      );
    });

    test('the same organizer, title, place and dates, but the digest says what it is', () => {
      expect(ours.title).toMatch(/ \(digest\)$/);
      expect(folded({ ...ours, title: ours.title!.replace(' (digest)', '') })).toEqual(folded(theirs));
    });
  },
);

function counts(count: (session: Report['sessions'][number]) => number): number[] {
  return ours.sessions.map(count);
}

function idsOf(report: Report): string[] {
  return [
    ...(report.summary?.passages ?? []),
    ...report.days,
    ...[...report.sessions, ...report.parts].flatMap((part) => [part, ...findingsOfPart(part)]),
    ...report.recommendations,
    ...report.actions,
  ].map(({ id }) => id);
}

function titleOf({ id, number, title, day }: Report['sessions'][number]): readonly (string | undefined)[] {
  return [id, number, title, day];
}

function speakersOf(report: Report): Record<string, readonly string[]> {
  const highlights = report.sessions.flatMap((session) => session.highlights);
  return Object.fromEntries(highlights.map(({ id, speakers }) => [id, speakers]));
}

function answerersOf(report: Report): Record<string, readonly (readonly string[])[]> {
  const exchanges = report.sessions.flatMap((session) => session.exchanges);
  return Object.fromEntries(exchanges.map(({ id, answers }) => [id, answers.map(({ speakers }) => speakers)]));
}

function folded({ organization, title, subtitle, dates, venue }: Report): readonly (string | undefined)[] {
  return [organization, title, subtitle, dates?.start, dates?.end, venue].map((text) => text?.toLowerCase());
}
