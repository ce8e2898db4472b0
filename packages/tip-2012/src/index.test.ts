import type { Day, Exchange, Highlight, Passage, Session, Summary } from '@findings/core';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { finding, report, type FindingId } from './index.js';

describe('the shipped report', () => {
  test('is the report of the 2012 workshop', () => {
    expect(report.key).toBe('tip2012');
    expect(report.sessions.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8']);
  });

  test('findings are found by id, and each id has its type', () => {
    expect(finding('s4.h2').speakers).toEqual(['wex']);
    expectTypeOf(finding('s4.h2')).toEqualTypeOf<Highlight>();
    expectTypeOf(finding('s4')).toEqualTypeOf<Session>();
    expectTypeOf(finding('s4.q1')).toEqualTypeOf<Exchange>();
    expectTypeOf(finding('s4.g1')).toEqualTypeOf<Passage>();
    expectTypeOf(finding('summary.p7')).toEqualTypeOf<Passage>();
    expectTypeOf(finding('summary')).toEqualTypeOf<Summary>();
    expectTypeOf(finding('d2')).toEqualTypeOf<Day>();
  });

  test('other ids do not compile', () => {
    // @ts-expect-error There are eight sessions.
    expect(() => finding('s9')).toThrow(RangeError);
    // @ts-expect-error Session 4 has four highlights.
    expect(() => finding('s4.h5')).toThrow(RangeError);
    expectTypeOf<'s9'>().not.toExtend<FindingId>();
    expectTypeOf<'s8.h3'>().toExtend<FindingId>();
    expectTypeOf<string>().not.toExtend<FindingId>();
  });
});
