import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLocalId, respellings } from './read-local-id.js';

describe('the form of a local id', () => {
  test.each([
    ['summary', { what: 'summary' }],
    ['d1', { what: 'day', number: '1' }],
    ['s4', { what: 'session', number: '4' }],
    ['s0', { what: 'session', number: '0' }],
    ['s1.2', { what: 'session', number: '1.2' }],
    ['d2.s4', { what: 'session', number: '4' }],
    ['d2.s4.h1', { what: 'finding', within: 'd2.s4', kind: 'h', number: '1' }],
    ['r3', { what: 'recommendation', number: '3' }],
    ['a2', { what: 'action', number: '2' }],
    ['s4.h2', { what: 'finding', within: 's4', kind: 'h', number: '2' }],
    ['s4.t1', { what: 'finding', within: 's4', kind: 't', number: '1' }],
    ['s1.2.q3', { what: 'finding', within: 's1.2', kind: 'q', number: '3' }],
    ['summary.p2', { what: 'finding', within: 'summary', kind: 'p', number: '2' }],
    ['s4.wex', { what: 'name', within: 's4', name: 'wex' }],
    ['s4.h', { what: 'name', within: 's4', name: 'h' }],
    ['s4.h2.x', { what: 'name', within: 's4', name: 'h2.x' }],
    ['s1.2x', { what: 'name', within: 's1', name: '2x' }],
  ])('%s', (key, id) => expect(readLocalId(key)).toEqual(id));

  test.each([
    '',
    's',
    's4x',
    's4h2',
    's4.',
    '4',
    'h2',
    'd1.2',
    'd3.js',
    'r1.2',
    'x4',
    'summary2',
    'summaryp2',
    'sessions',
    'introduction',
    'introduction.p2',
    'smith.p2',
  ])('%j does not have it', (key) => expect(readLocalId(key)).toBeUndefined());
});

test.each([
  ['s4h2', 's4.h2'],
  ['s4-h2', 's4.h2'],
  ['s4.h.2', 's4.h2'],
  ['s4,h2', 's4.h2'],
  ['s04.h02', 's4.h2'],
  ['s3.hl', 's3.h1'],
  ['s1o.q2', 's10.q2'],
  ['s1.2h3', 's1.2.h3'],
  ['s4_wex', 's4.wex'],
  ['summary/p2', 'summary.p2'],
  ['lessons-learned-p2', 'lessons-learned.p2'],
  ['lessons-learned/t.02', 'lessons-learned.t2'],
  ['lessons-learned_wex', 'lessons-learned.wex'],
  ['s10', undefined],
  ['s4.h2', undefined],
])('%s may be a misspelling of %s', (key, id) => {
  if (id === undefined) expect(respellings(key)).toEqual([]);
  else expect(respellings(key)).toContain(id);
});

test('a misspelling has the same digits, except leading zeros', () => {
  const key = fc.stringMatching(/^[sdra.:,_-]{0,3}[0-9]{0,3}[-.:_/,]?[phgq]?[.-]?[0-9]{0,3}$/);
  const digits = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  fc.assert(
    fc.property(key, (key) => {
      for (const spelling of respellings(key)) expect(digits(spelling)).toEqual(digits(key));
    }),
  );
});
