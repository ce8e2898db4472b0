import { describe, expect, test } from 'vitest';
import { readUnits } from '../../src/index.js';
import type { Operation } from '../../src/index.js';
import { apply, FRONT, nobody, part, REVIEWER, run, samePerson, speaker, text } from '../run-corrections.js';

/** What an assistant does to a report of which the rules read little. Each of these was refused, or read as something else. */

const speakers = (
  units: readonly string[],
  person: string,
  because: `continues u${number}` | 'own words',
): Operation => ({
  op: 'speaker',
  units,
  person,
  because,
});

/** Who says each unit, after the operations. */
const said = (markdown: string): readonly string[] =>
  readUnits(markdown).units.flatMap(({ sentences = [] }) =>
    sentences.length === 0 ? [] : sentences.map(({ speakers: people }) => people.join(' and ')).join(', '),
  );

test('a participant who is known by the surname gets the full name, once', () => {
  const report = `${FRONT}Guests: Hana Wexler-Lund and Leo Brandt.\n\n## Wexler\n\nMr Wexler sees dry wells.\n\n## Participants\n\n- Mr Wexler\n- Brandt\n`;
  const list: readonly Operation[] = [
    { op: 'person', name: 'Hana Wexler-Lund', also: ['Wexler'] },
    { op: 'person', name: 'Leo Brandt' },
    speaker('u2', 'Wexler', 'own words'),
  ];
  const { markdown, verdicts, answer } = apply(report, list);
  expect(verdicts).toEqual(['accepted', 'accepted', 'accepted']);
  expect(answer.unmet).toEqual([]);
  expect(readUnits(markdown).people.map(({ name }) => name)).toEqual(['Hana Wexler-Lund', 'Leo Brandt']);
  expect(said(markdown)).toEqual(['', 'Hana Wexler-Lund']);
  expect(apply(markdown, list).verdicts).toEqual(['already so', 'already so', 'already so']);
});

test('names that differ in one letter are one person, and the first full name stays', () => {
  const report = `${FRONT}## P\n\nH Dekkers and Mr Okoro came, and Tom Okoro.\n\n## Participants\n\n- H Deckers\n- CHAIR OKORO\n`;
  const { markdown, verdicts } = apply(report, [
    { op: 'person', name: 'H Dekkers' },
    samePerson('H Dekkers', 'H Deckers'),
    samePerson('Tom Okoro', 'CHAIR OKORO'),
  ]);
  expect(verdicts).toEqual(['accepted', 'accepted', 'accepted']);
  expect(readUnits(markdown).people.map(({ name }) => name)).toEqual(['H Dekkers', 'Tom Okoro']);
});

test('a person does not get the full name of another person', () => {
  const also: Operation = { op: 'person', name: 'Eva Sol', also: ['Tom Okoro'] };
  expect(run('## P\n\nEva Sol came.\n', [also]).verdicts).toEqual(['needs a person']);
  expect(run('## P\n\nEva Sol came.\n', [samePerson('Eva Sol', 'Tom Okoro')]).verdicts).toEqual(['needs a person']);
});

test('a credit continues in a passage, and after a heading that only divides a part', () => {
  const body =
    '## P\n\n**Tom Okoro:** Wells are dry. Tanks help.\n\n### Panel Highlights\n\n- Rain came late.\n\n### Question and Answer\n\n- **Q** Who pays for it?\n\n### Pumps\n\nThey are loud. <!-- by nobody --> Ana Diaz said so. <!-- by Ana Diaz --> We wait. <!-- by nobody -->\n';
  const { markdown, verdicts, reasons } = run(body, [
    speakers(['u4-u6'], 'Tom Okoro', 'continues u2'),
    { op: 'speaker', units: ['u8.3'], person: 'Ana Diaz', because: 'continues u8' },
    { op: 'speaker', units: ['u8.1'], person: 'Ana Diaz', because: 'continues u8' },
    speakers(['u8'], 'Tom Okoro', 'continues u2'),
  ]);
  expect(verdicts).toEqual(['accepted', 'accepted', 'refused', 'refused']);
  expect(reasons.slice(2)).toEqual([
    'Only passages after it can continue what Ana Diaz says.',
    'A question comes between: “Q Who pays for it?”.',
  ]);
  expect(said(markdown)).toEqual(['Tom Okoro, Tom Okoro', 'Tom Okoro', 'Tom Okoro', ', Ana Diaz, Ana Diaz']);
});

test('of a range, headings and what is left out are not credited', () => {
  const body =
    '## P\n\n**Tom Okoro:** Dry.\n\n<!-- left out: running-line\nRain 2020\n-->\n\n### Panel Highlights\n\nDeep.\n\nLoud.\n';
  const { body: result } = run(body, [speakers(['u3-u5'], 'Tom Okoro', 'continues u2'), nobody('u6')]);
  expect(result).toContain('### Panel Highlights\n\nDeep. <!-- all by Tom Okoro -->\n\nLoud.');
});

test('a printed label is stronger than what the words of the passage seem to say', () => {
  const body = '## P\n\nTOM OKORO: Dry. Ana Diaz said that it rains.\n';
  expect(run(body, [speaker('u2', 'Tom Okoro', 'own words')]).reasons).toEqual([
    'Ana Diaz would no longer be credited with u2.',
  ]);
  const { markdown, verdicts } = run(body, [speaker('u2', 'Tom Okoro', 'label')]);
  expect(verdicts).toEqual(['accepted']);
  expect(said(markdown)).toEqual(['Tom Okoro, Tom Okoro']);
});

test('a heading that is none gives no credit any more, if another person says the passage', () => {
  const body = '**Tom Okoro:** Dry.\n\n## Ana Diaz — wells\n\n- There are forty.\n';
  const { markdown, verdicts } = run(body, [text('u2'), speakers(['u2-u3'], 'Tom Okoro', 'continues u1')]);
  expect(verdicts).toEqual(['accepted', 'accepted']);
  expect(said(markdown)).toEqual(['Tom Okoro', 'Tom Okoro', 'Tom Okoro']);
  expect(run(body, [text('u2')]).body).toContain('There are forty. <!-- all by Ana Diaz -->');
});

test('a line that credits only the person it names becomes the title of a part', () => {
  const body =
    'Reports\n\n- Wells and pumps – Ana Diaz <!-- all by Ana Diaz -->\n- Tanks are loud. <!-- all by Ana Diaz -->\n';
  const { verdicts } = run(body, [part('u2', 2), part('u3', 2)]);
  expect(verdicts).toEqual(['accepted', 'needs a person']);
  expect(run('- Ana Diaz said that it rains\n', [part('u1', 2)]).verdicts).toEqual(['needs a person']);
});

test('several people say a part, and one of them was added by the list', () => {
  const body = '## Okoro and Wex - Pumps\n\nThey are loud.\n\nDry. <!-- all by nobody -->\n';
  const { markdown, verdicts, answer } = run(body, [
    { op: 'person', name: 'Wex' },
    speaker('u1', 'Tom Okoro and Wex', 'own words'),
  ]);
  expect(verdicts).toEqual(['accepted', 'accepted']);
  expect(said(markdown)).toEqual(['Tom Okoro and Wex', '']);
  expect(answer.unmet).toEqual([
    '“Okoro and Wex - Pumps” now has a speaker, but comments say that u3 have none. Credit them, too.',
  ]);
  expect(run(body, [speaker('u1', 'Tom Okoro and Eve', 'own words')]).verdicts).toEqual(['refused']);
});

test('a name may be in the title of the report, and not partly in it', () => {
  const report = `---\ntitle: Remarks by Minister Wex\nreading: exact\n---\n\nRain came.\n\nTHE MINISTER: Wells are dry today.\n\nTHE MINISTER: Tanks help a lot.\n`;
  expect(apply(report, [{ op: 'person', name: 'Minister Wex', also: ['THE MINISTER'] }]).verdicts).toEqual([
    'accepted',
  ]);
  expect(apply(report, [{ op: 'person', name: 'Wex Rain' }]).verdicts).toEqual(['refused']);
  const [, first, second] = readUnits(report).units;
  expect(first!.question?.text).toBe('Who is “THE MINISTER”?');
  expect(first!.question?.answers[0]?.operations).toEqual([{ op: 'person', name: 'THE MINISTER' }]);
  expect(first!.group).toBe(second!.group);
});

test('one question is asked about all passages that follow a printed label', () => {
  const body =
    '## P\n\nTOM OKORO: Wells are dry today.\n\nThey are deep.\n\n### Panel Highlights\n\nRain came late.\n\nPumps of Ana Diaz, too.\n\nTanks help.\n\nNOTE: It rained.\n\nPumps are loud.\n';
  const questions = ({ markdown }: { readonly markdown: string }) =>
    readUnits(markdown).units.flatMap(({ id, question }) =>
      question?.code === 'reading.speaker' ? [[id, ...question.answers.flatMap(({ operations }) => operations)]] : [],
    );
  const asked = questions(run(body, []));
  const range = speakers(['u3-u5'], 'Tom Okoro', 'continues u2');
  expect(asked).toEqual([
    ['u3', range],
    ['u6', speaker('u6', 'Ana Diaz', 'own words'), speaker('u6', 'Tom Okoro', 'continues u2')],
  ]);
  const list = [range, speaker('u6', 'Tom Okoro', 'continues u2')];
  const result = run(body, list);
  expect(result.verdicts).toEqual(['accepted', 'accepted']);
  expect(questions(result)).toEqual([['u7', speaker('u7', 'Tom Okoro', 'continues u2')]]);
});

describe('the answers of a question about a speaker concern only sentences that may be hers', () => {
  const answersIn = (body: string) =>
    readUnits(run(body, []).markdown).units.flatMap(({ question }) =>
      question?.code === 'reading.speaker' ? question.answers : [],
    );

  test('those whose speaker is inferred', () => {
    const body =
      '## P\n\nAna Diaz said that wells run dry.\n\nTanks would help the whole valley, she said. Several speakers echoed the need for more pumps.\n';
    const answers = answersIn(body);
    expect(answers).toMatchObject([
      {
        label: 'Ana Diaz: “Tanks would help the whole valley, she said.”',
        operations: [speaker('u3.1', 'Ana Diaz', 'continues u2')],
      },
      { label: 'Nobody', operations: [nobody('u3.1')] },
      { label: 'Keep as read' },
    ]);
    const answered = run(body, answers[0]!.operations, REVIEWER);
    expect(answered.body).toContain('she said. <!-- by Ana Diaz --> Several speakers echoed');
    expect(answersIn(answered.body)).toEqual([]);
  });

  test('without a speaker, those that begin with no group and no other participant', () => {
    const questionOf = (passage: string) => answersIn(`## P\n\nTOM OKORO: Wells are dry today.\n\n${passage}\n`);
    expect(questionOf('Pumps rust. Several participants asked for tanks. Ana Diaz met them all.')).toMatchObject([
      {
        label: 'Ana Diaz: “Pumps rust. Ana Diaz met them all.”',
        operations: [speakers(['u3.1', 'u3.3'], 'Ana Diaz', 'own words')],
      },
      { label: 'Tom Okoro: “Pumps rust.”', operations: [speaker('u3.1', 'Tom Okoro', 'continues u2')] },
      { label: 'Nobody' },
    ]);
    expect(questionOf('Several participants asked for tanks.')).toEqual([]);
  });
});
