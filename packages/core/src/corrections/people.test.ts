import { describe, expect, it } from 'vitest';
import { FRONT, run } from '../../test/run-corrections.js';
import { correct, textHash } from './correct.js';
import type { Operation } from './model.js';
import { readUnits } from './read-units.js';

describe('people', () => {
  it('adds a participant whom the report names, and other forms', () => {
    const { people, verdicts } = run('## P\n\nHana Wex of the Rain Office came. AD left.\n', [
      { op: 'person', name: 'Hana Wex', affiliation: 'Rain Office' },
      { op: 'person', name: 'Ana Diaz', also: ['AD'] },
      { op: 'person', name: 'Eve Adams' },
      { op: 'speaker', units: ['u2.2'], person: 'AD', because: 'own words' },
    ]);
    expect(verdicts).toEqual(['accepted', 'accepted', 'refused', 'accepted']);
    expect(people).toBe('- Ana Diaz (Well Fund)\n  - also: AD\n- Tom Okoro\n- Hana Wex (Rain Office)\n');
  });

  it('asks about no name that is written as a word', () => {
    const body = '## P\n\nThe wells will run dry.\n\nWe met Will at the well.\n';
    const { units } = readUnits(`${FRONT}${body}\n## Participants\n\n- Will Taylor\n`);
    expect(units.flatMap(({ id, question }) => (question?.code === 'reading.speaker' ? id : []))).toEqual(['u3']);
  });

  it('makes two names one person', () => {
    const { people, verdicts } = run('## P\n\nT. Okoro spoke.\n', [
      { op: 'same-person', names: ['Tom Okoro', 'T. Okoro'] },
    ]);
    expect(verdicts).toEqual(['accepted']);
    expect(people).toBe('- Ana Diaz (Well Fund)\n- Tom Okoro\n  - also: T. Okoro\n');
    expect(run('## P\n\nX.\n', [{ op: 'same-person', names: ['Tom Okoro', 'Ana Diaz'] }]).verdicts).toEqual([
      'needs a person',
    ]);
    const joined = run(
      '## P\n\nAna Diaz came.\n',
      [
        { op: 'same-person', names: ['Tom Okoro', 'Ana Diaz'] },
        { op: 'speaker', units: ['u2'], person: 'Tom Okoro', because: 'own words' },
      ],
      { by: 'reviewer' },
    );
    expect(joined.verdicts).toEqual(['accepted', 'already so']);
  });
});

describe('names', () => {
  const list = (people: string): string =>
    `${FRONT}## P\n\nIsabel Marti Provides came. Isabel left.\n\n## Participants\n\n${people}`;
  const apply = (markdown: string, operation: Operation) =>
    correct(markdown, { hash: textHash(markdown), operations: [operation] }, { by: 'reviewer' });

  it('of one person are listed once, by the first full name', () => {
    const join = (names: readonly string[]): Operation => ({ op: 'same-person', names });
    const short = list('- Isabel Marti\n- Isabel\n  - role: chair\n');
    for (const names of [
      ['Isabel', 'Isabel Marti'],
      ['Isabel Marti', 'Isabel'],
    ]) {
      const { markdown, answer } = apply(short, join(names));
      expect(answer.verdicts).toMatchObject([{ verdict: 'accepted' }]);
      expect(markdown).toBe(list('- Isabel Marti\n  - also: Isabel\n  - role: chair\n'));
      expect(readUnits(markdown).people.map(({ name }) => name)).toEqual(['Isabel Marti']);
      expect(apply(markdown, join(names)).answer.verdicts).toMatchObject([{ verdict: 'already so' }]);
    }
    const long = list('- Isabel Marti\n- Isabel Marti Provides\n');
    expect(apply(long, join(['Isabel Marti', 'Isabel Marti Provides'])).markdown).toBe(
      list('- Isabel Marti\n  - also: Isabel Marti Provides\n'),
    );
  });

  it('that are of no person leave the list, with their credits', () => {
    const people = '- Ana Diaz\n- Dry Wells\n';
    const body =
      '## P {speakers=wells}\n\n**Dry Wells:** are deep. <!-- by Ana Diaz --> Or not.\n\n- **Q/Dry Wells** Why?\n  - **A** Rain. <!-- all by Dry Wells -->\n';
    const markdown = `${FRONT}${body}\n## Participants\n\n${people}`;
    const no: Operation = { op: 'not-a-person', name: 'Dry Wells' };
    const alone = correct(markdown, { hash: textHash(markdown), operations: [no] });
    expect(alone.answer.verdicts).toMatchObject([{ verdict: 'needs a person' }]);
    const { markdown: result, answer } = apply(markdown, no);
    expect(answer.verdicts).toMatchObject([{ verdict: 'accepted' }]);
    expect(result).toMatch(/## Participants\n\n- Ana Diaz\n$/);
    expect(result).toContain('## P\n');
    const { people: left, units } = readUnits(result);
    expect(left.map(({ name }) => name)).toEqual(['Ana Diaz']);
    expect(units.flatMap(({ sentences = [] }) => sentences.flatMap(({ speakers }) => speakers))).toEqual(['Ana Diaz']);
    expect(apply(result, no).answer.verdicts).toMatchObject([{ verdict: 'already so' }]);
    const unnamed = `${FRONT}## P\n\nRain.\n\n## Participants\n\n${people}`;
    expect(correct(unnamed, { hash: textHash(unnamed), operations: [no] }).answer.verdicts).toMatchObject([
      { verdict: 'accepted' },
    ]);
  });

  it.each([
    '00:10:05 - 00:10:31 Tom Okoro So pumps.',
    '[10:05] Tom Okoro (Fund): Pumps.',
    '**10:05 Tom Okoro** Pumps.',
  ])('are a label in “%s”', (text) => {
    const credit: Operation = { op: 'speaker', units: ['u2'], person: 'Tom Okoro', because: 'label' };
    const { verdicts, answer } = run(`## P\n\n${text}\n`, [credit]);
    expect(verdicts).toEqual(['accepted']);
    expect(answer.unmet).toEqual([]);
  });

  it('do not begin the name of somebody else, and are not ordinary words in a ready answer', () => {
    const own = (text: string): readonly string[] => {
      const markdown = `${FRONT}## P\n\n${text}\n\nIt rains as a rule.\n\n## Participants\n\n- Ana Diaz\n- Rule Wex\n`;
      const { hash, units } = readUnits(markdown);
      const ready = (units[1]!.question?.answers ?? []).flatMap(({ operations }) => operations);
      const credit = (person: string): Operation => ({ op: 'speaker', units: ['u2'], person, because: 'own words' });
      const { verdicts } = correct(markdown, { hash, operations: [credit('Ana Diaz'), credit('Rule Wex')] }).answer;
      return [
        ready.flatMap((each) => (each.op === 'speaker' ? each.person : [])).join(', '),
        verdicts.map(({ verdict }) => verdict).join(', '),
      ];
    };
    expect(own('In the Ana Seminar Room it rains.')).toEqual(['', 'refused, refused']);
    expect(own('There are tanks of Ana, too.')).toEqual(['Ana Diaz', 'accepted, refused']);
    expect(own('Rule and law differ.')).toEqual(['', 'refused, accepted']);
    expect(own('There are tanks of Rule, too.')).toEqual(['Rule Wex', 'refused, accepted']);
  });

  it.each(['10:05 Pumps of Tom Okoro.', 'Okoro said: Pumps.'])('are not a label in “%s”', (text) => {
    const credit: Operation = { op: 'speaker', units: ['u2'], person: 'Tom Okoro', because: 'label' };
    expect(run(`## P\n\n${text}\n`, [credit]).verdicts).toEqual(['refused']);
  });
});
