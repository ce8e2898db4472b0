import { describe, expect, test } from 'vitest';
import { readUnits } from '../../src/index.js';
import { apply, FRONT, REVIEWER } from '../run-corrections.js';

const PARTICIPANTS = '\n## Participants\n\n- Ana Diaz\n- Franca Haddad\n- Tom Fiori\n- Hana Wex\n';

/** The question about the last passage, with the reason and the answers. */
function askedAbout(body: string) {
  const markdown = `${FRONT}## P\n\n${body}\n${PARTICIPANTS}`;
  const { question } = readUnits(markdown).units.at(-1)!;
  return { markdown, reason: question?.reason, answers: question?.answers ?? [] };
}

const labelsFor = (body: string): readonly string[] => askedAbout(body).answers.map(({ label }) => label);

describe('who says a passage is asked with the best evidence first:', () => {
  test.each([
    ['F', ['Franca Haddad', 'Tom Fiori', 'Nobody']],
    ['F.H.', ['Franca Haddad', 'Nobody']],
    ['TF', ['Tom Fiori', 'Nobody']],
    ['Han', ['Hana Wex', 'Nobody']],
    ['Z', ['Ana Diaz', 'Nobody']],
  ])('the people for whom the label “%s” is short, before the speaker above', (label, expected) => {
    expect(labelsFor(`- **Ana Diaz** Wells are dry.\n\n${label}: We count the rain.`)).toEqual(expected);
  });

  test('the label is a reason, which only a person can give if it fits several people', () => {
    const { markdown, reason, answers } = askedAbout('F: We count the rain.');
    expect(reason).toBe('“F” may be short for Franca Haddad or Tom Fiori.');
    for (const { operations } of answers.slice(0, 2)) {
      expect(apply(markdown, operations).verdicts).toEqual(['refused']);
      expect(apply(markdown, operations, REVIEWER).verdicts).toEqual(['accepted']);
    }
    const only = askedAbout('W: Rain.');
    expect(apply(only.markdown, only.answers[0]!.operations).markdown).toContain('W: Rain. <!-- all by Hana Wex -->');
  });

  test.each([
    ['above', 'Ana Diaz said that wells are dry.\n\n'],
    ['in the passage', ''],
  ])('the speaker who is inferred from a sentence %s, before one who is only named', (_, above) => {
    const said = 'Rain fell, she said. <!-- by Ana Diaz --> Tom Fiori counts the rain. <!-- carried: by Ana Diaz -->';
    const { markdown, answers } = askedAbout(above + said);
    const sentence = 'Tom Fiori counts the rain.';
    expect(answers.map(({ label }) => label).slice(0, 2)).toEqual([
      `Ana Diaz: “${sentence}”`,
      `Tom Fiori: “${sentence}”`,
    ]);
    expect(apply(markdown, answers[0]!.operations).verdicts).toEqual(['accepted']);
  });
});

test('a sentence that only tells what a person did asks whether the person says it', () => {
  const { reason, answers } = askedAbout('Ana Diaz went over the plan.');
  expect(reason).toBe('The passage tells what Ana Diaz did. These may be the words of the report.');
  expect(answers.map(({ key, label }) => `${key} ${label}`)).toEqual(['1 Ana Diaz', '0 Nobody', 'K Keep as read']);
  expect(askedAbout('Ana Diaz went over why wells run dry: nobody counts the rain.').answers).toEqual([]);
});

test('initials of one participant are not asked about, and those of several are', () => {
  const ask = (label: string, more = '') =>
    readUnits(`${FRONT}## P\n\n- **${label}** Wells are dry.\n${PARTICIPANTS}${more}`).units.find(
      ({ question }) => question?.code === 'reading.label',
    )?.question;
  expect(ask('AD')).toBeUndefined();
  const question = ask('AD', '- Adele Dorn\n- AD\n');
  expect(question?.reason).toBe('The name may be short for another participant’s.');
  expect(question?.answers.map(({ label }) => label)).toEqual(['Ana Diaz', 'Adele Dorn', 'Keep as read']);
});

test('a line that is only an unknown name asks who it is, not whether to leave it out', () => {
  const body = ['Zoltan –', 'Wells are dry.', 'Zoltan –', 'Pumps are old.', 'Zoltan –', 'Rain is late.'].join('\n\n');
  const markdown = `${FRONT}## P\n\n${body}\n${PARTICIPANTS}`;
  const questions = readUnits(markdown).units.flatMap(({ question }) => question ?? []);
  const [question] = questions;
  expect(questions.map(({ code }) => code)).toEqual(['reading.label', 'reading.label', 'reading.label']);
  expect([question?.text, ...question!.answers.map(({ label }) => label)]).toEqual([
    'Who is “Zoltan”?',
    'Another participant',
    'Not a person',
  ]);
});
