import { describe, expect, test } from 'vitest';
import { correct, readUnits } from '../../src/index.js';
import type { Operation } from '../../src/index.js';
import { apply, FRONT, nobody, REVIEWER, run, samePerson, speaker } from '../run-corrections.js';

test('a participant whom the report names is added, and other forms', () => {
  const { people, verdicts } = run('## P\n\nHana Wex of the Rain Office came. AD left.\n', [
    { op: 'person', name: 'Hana Wex', affiliation: 'Rain Office' },
    { op: 'person', name: 'Ana Diaz', also: ['AD'] },
    { op: 'person', name: 'Eve Adams' },
    speaker('u2.2', 'AD', 'own words'),
  ]);
  expect(verdicts).toEqual(['accepted', 'accepted', 'refused', 'accepted']);
  expect(people).toBe('- Ana Diaz (Well Fund)\n  - also: AD\n- Tom Okoro\n- Hana Wex (Rain Office)\n');
});

test('no question is about a name that is written as a word', () => {
  const body = '## P\n\nThe wells will run dry.\n\nWe met Will at the well.\n';
  const { units } = readUnits(`${FRONT}${body}\n## Participants\n\n- Will Taylor\n`);
  expect(units.flatMap(({ id, question }) => (question?.code === 'reading.speaker' ? id : []))).toEqual(['u3']);
});

test('two names are made one person', () => {
  const { people, verdicts } = run('## P\n\nT. Okoro spoke.\n', [samePerson('Tom Okoro', 'T. Okoro')]);
  expect(verdicts).toEqual(['accepted']);
  expect(people).toBe('- Ana Diaz (Well Fund)\n- Tom Okoro\n  - also: T. Okoro\n');
  const both = samePerson('Tom Okoro', 'Ana Diaz');
  expect(run('## P\n\nX.\n', [both]).verdicts).toEqual(['needs a person']);
  const operations = [both, speaker('u2', 'Tom Okoro', 'own words')];
  expect(run('## P\n\nAna Diaz said no.\n', operations, REVIEWER).verdicts).toEqual(['accepted', 'already so']);
});

describe('names', () => {
  const list = (people: string): string =>
    `${FRONT}## P\n\nIsabel Marti Provides came. Isabel left.\n\n## Participants\n\n${people}`;

  test.each([
    ['Isabel', 'Isabel Marti'],
    ['Isabel Marti', 'Isabel'],
  ])('%s and %s of one person are listed once, by the first full name', (...names) => {
    const { markdown, verdicts } = apply(list('- Isabel Marti\n- Isabel\n  - role: chair\n'), [samePerson(...names)]);
    expect(verdicts).toEqual(['accepted']);
    expect(markdown).toBe(list('- Isabel Marti\n  - also: Isabel\n  - role: chair\n'));
    expect(apply(markdown, [samePerson(...names)]).verdicts).toEqual(['already so']);
  });

  describe('in a label, short for the person whom a reviewer credits,', () => {
    const talk =
      '## P\n\n**Isabel:** Wells are dry.\n\n**Isabel:** Dig.\n\nIsabel Marti (Well Fund)\n\n## Participants\n\n';
    const add: Operation = { op: 'person', name: 'Isabel Marti' };
    const credit = speaker('u2', 'Isabel Marti', 'reviewer');

    test.each<[string, string, readonly Operation[], string]>([
      ['added', '- Isabel\n- Tom Okoro\n', [add, credit], '- Tom Okoro\n- Isabel Marti\n  - also: Isabel\n'],
      ['listed', '- Isabel\n- Isabel Marti\n', [credit], '- Isabel Marti\n  - also: Isabel\n'],
    ])('are another name of the person (%s)', (_, people, operations, after) => {
      const { markdown, verdicts } = apply(FRONT + talk + people, operations, REVIEWER);
      expect(verdicts).toEqual(operations.map(() => 'accepted'));
      expect(markdown).toBe(FRONT + talk + after);
      const { units } = readUnits(markdown);
      expect(units.slice(1, 3).map(({ speakers }) => speakers)).toEqual([['Isabel Marti'], ['Isabel Marti']]);
    });

    test.each([
      ['may be another person’s', '- Isabel\n- Isabel Costa\n- Isabel Marti\n', credit, /may also be Isabel Costa/],
      ['are not alike', '- Isabel\n- Tom Okoro\n', speaker('u2', 'Tom Okoro', 'reviewer'), /If this is Tom Okoro/],
    ])('stay a person of their own if they %s', (_, people, operation, reason) => {
      const { markdown, reasons } = apply(FRONT + talk + people, [operation], REVIEWER);
      expect(reasons[0]).toMatch(reason);
      expect(markdown).toBe(FRONT + talk + people);
    });

    test('are not joined by an assistant', () => {
      const { verdicts } = apply(`${FRONT}${talk}- Isabel\n`, [add, speaker('u4', 'Isabel Marti', 'own words')]);
      expect(verdicts).toEqual(['accepted', 'accepted']);
      const label = apply(`${FRONT}${talk}- Isabel\n- Isabel Marti\n`, [speaker('u2', 'Isabel Marti', 'own words')]);
      expect(label.verdicts).toEqual(['refused']);
    });
  });

  test('that are of no person leave the list, with their credits', () => {
    const people = '## Participants\n\n- Ana Diaz\n- Dry Wells\n';
    const body =
      '## P {speakers=wells}\n\n**Dry Wells:** are deep. <!-- by Ana Diaz --> Or not.\n\n- **Q/Dry Wells** Why?\n  - **A** Rain. <!-- all by Dry Wells -->\n';
    const markdown = `${FRONT}${body}\n${people}`;
    const no: Operation = { op: 'not-a-person', name: 'Dry Wells' };
    expect(apply(markdown, [no]).verdicts).toEqual(['needs a person']);
    const { markdown: result, verdicts } = apply(markdown, [no], REVIEWER);
    expect(verdicts).toEqual(['accepted']);
    expect(result).toMatch(/## P\n[^]*## Participants\n\n- Ana Diaz\n$/);
    const { people: left, units } = readUnits(result);
    expect(left.map(({ name }) => name)).toEqual(['Ana Diaz']);
    expect(units.flatMap(({ sentences = [] }) => sentences.flatMap(({ speakers }) => speakers))).toEqual(['Ana Diaz']);
    expect(apply(result, [no], REVIEWER).verdicts).toEqual(['already so']);
    expect(apply(`${FRONT}## P\n\nRain.\n\n${people}`, [no]).verdicts).toEqual(['accepted']);
  });

  test('that lose all credits leave the list, unless it says more about them', () => {
    const people = '## Participants\n\n- Ana Diaz (Well Fund)\n- Pumpbase Valve\n- Tom Okoro\n';
    const body = '- **Q** Why?\n  - **A/Pumpbase Valve** So.\n- **Q/Ana Diaz** When?\n- **Q/Tom Okoro** Who?\n';
    const markdown = `${FRONT}## P\n\n### Question and Answer\n\n${body}\nTom Okoro said no.\n\n${people}`;
    const { units } = readUnits(markdown);
    const turns = units.filter(({ speakers, text }) => speakers.length > 0 && text !== 'Tom Okoro said no.');
    expect(turns).toHaveLength(3);
    const { markdown: result } = apply(
      markdown,
      turns.map(({ id }) => nobody(id)),
      REVIEWER,
    );
    expect(result).toMatch(/\n## Participants\n\n- Ana Diaz \(Well Fund\)\n- Tom Okoro\n$/);
    expect(readUnits(result).people.map(({ name }) => name)).toEqual(['Ana Diaz', 'Tom Okoro']);
    const assistant = apply(markdown, [nobody(turns[0]!.id)]);
    expect(assistant.markdown).toContain('- Pumpbase Valve\n');
  });

  test.each([
    ['00:10:05 - 00:10:31 Tom Okoro So pumps.', 'accepted'],
    ['[10:05] Tom Okoro (Fund): Pumps.', 'accepted'],
    ['**10:05 Tom Okoro** Pumps.', 'accepted'],
    ['10:05 Pumps of Tom Okoro.', 'refused'],
    ['Okoro said: Pumps.', 'refused'],
  ])('as the label of “%s” are %s', (words, verdict) => {
    const { verdicts, answer } = run(`## P\n\n${words}\n`, [speaker('u2', 'Tom Okoro', 'label')]);
    expect(verdicts).toEqual([verdict]);
    expect(answer.unmet).toEqual([]);
  });

  test.each([
    ['In the Ana Seminar Room it rains.', '', 'refused, refused'],
    ['There are tanks of Ana, too.', 'Ana Diaz', 'accepted, refused'],
    ['Rule and law differ.', '', 'refused, accepted'],
    ['There are tanks of Rule, too.', 'Rule Wex', 'refused, accepted'],
  ])('in “%s” are offered for %j, and are %s', (words, offered, expected) => {
    const markdown = `${FRONT}## P\n\n${words}\n\nIt rains as a rule.\n\n## Participants\n\n- Ana Diaz\n- Rule Wex\n`;
    const { hash, units } = readUnits(markdown);
    const ready = (units[1]!.question?.answers ?? []).flatMap(({ operations }) => operations);
    expect(ready.flatMap((each) => (each.op === 'speaker' ? each.person : [])).join(', ')).toBe(offered);
    const operations = ['Ana Diaz', 'Rule Wex'].map((person) => speaker('u2', person, 'own words'));
    const { verdicts } = correct(markdown, { hash, operations }).answer;
    expect(verdicts.map(({ verdict }) => verdict).join(', ')).toBe(expected);
  });
});
