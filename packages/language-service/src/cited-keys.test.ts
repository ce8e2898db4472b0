import { expect, test } from 'vitest';
import { readFixture, wells } from '../test/fixture.js';
import { citableTargets, citationAt, citedKeys, resolveKey } from './cited-keys.js';

function of(fixture: string) {
  const { workspace, uri } = readFixture(fixture);
  return citedKeys(workspace, uri)!;
}

test('lists each key once, with its target', () => {
  expect(of(`Dry [@s1.h1; @smith], dry [@s1.h1], all [@wells:S1; @s1.h9].\n${wells}`).keys).toMatchObject([
    {
      key: 's1.h1',
      state: 'found',
      finding: {
        id: 's1.h1',
        qualifiedId: 'wells:s1.h1',
        title: 'Session 1, contribution: Ada Okoye (WaterAid)',
        part: 'Session 1: Digging',
        speakers: [{ name: 'Ada Okoye', affiliation: 'WaterAid' }],
        text: 'Wells cost 400 dollars each, and half of them dry up within two years.',
        place: { uri: 'file:///w/wells.report.md', span: { start: { line: 18 } } },
        cited: 2,
      },
    },
    { key: 'smith', state: 'foreign' },
    { key: 'wells:S1', state: 'found', finding: { id: 's1', text: '' } },
    { key: 's1.h9', state: 'unresolved', candidates: [{ id: 's1.h2' }, { id: 's1' }] },
  ]);
});

test('assigns problems to citations, by their number among those of the same key', () => {
  const { wrong } = of(
    [
      'Half of them dry up within two years [@s1.h1].',
      '',
      '“Wells cost 400 dollars each, and most of them dry up within two years” [@s1.h1].',
      '',
      'As Ben Ali said, they dry up [@s1.h1]. Nobody [@s7] knows.',
      wells,
    ].join('\n'),
  );
  expect(wrong.map(({ key, nth, message }) => `${key} ${nth}: ${message.slice(0, 30)}`)).toMatchInlineSnapshot(`
    [
      "s1.h1 1: The report says “half”, not “m",
      "s1.h1 2: s1.h1 is by Ada Okoye, not by ",
      "s7 0: There is no session 7 in the r",
    ]
  `);
});

test('assigns a misplaced quotation to its own citation', () => {
  const { wrong } = of(
    `“half of them dry up within two years” [@s1.h2].\n\nWells cost 400 dollars each [@s1.h1].\n${wells}`,
  );
  expect(wrong).toMatchObject([{ key: 's1.h2', nth: 0, message: expect.stringContaining('s1.h1') as string }]);
});

test('assigns an uncited quotation to no citation', () => {
  expect(of(`“Wells cost 400 dollars each, and half of them dry up within two years.”\n${wells}`).wrong).toEqual([]);
});

test('resolves a key, and lists everything that can be cited', () => {
  const { workspace, uri } = readFixture(`Nothing.\n${wells}`);
  expect(resolveKey(workspace, uri, 's1.okoye')).toMatchObject({ state: 'found', finding: { id: 's1.h1', cited: 0 } });
  expect(resolveKey(workspace, 'file:///w/none.md', 's1')).toBeUndefined();
  expect(citedKeys(workspace, 'file:///w/none.md')).toBeUndefined();
  const ids = citableTargets(workspace, uri).map(({ id }) => id);
  expect(ids).toContain('s1.h2');
  expect(new Set(ids).size).toBe(ids.length);
});

test('returns the citation at a position, with its finding or the candidates', () => {
  const at = (fixture: string) => {
    const { workspace, uri, offset } = readFixture(`${fixture}\n${wells}`);
    return citationAt(workspace, uri, offset);
  };
  expect(at('> 😀 [see -@{wells:S1.oko|ye}, p. 3; @s1.h1]\r')).toMatchObject({
    key: 'wells:S1.okoye',
    state: 'found',
    finding: { id: 's1.h1', cited: 2 },
  });
  expect(at('[@s1.h|3]')).toMatchObject({ state: 'unresolved', candidates: [{ id: 's1.h2' }, { id: 's1' }] });
  expect(at('[@smi|th]')).toMatchObject({ key: 'smith', state: 'foreign', candidates: [] });
  expect(at('No|thing @s1')).toBeUndefined();
});
