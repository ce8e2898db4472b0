import { expect, test } from 'vitest';
import { applyEdit } from '../../test/apply-edit.js';
import { readFixture, wells } from '../../test/fixture.js';
import { codeActions } from './code-actions.js';

const report = wells.replace(
  'Nobody measures the groundwater.',
  'They measure it since 12 March 2016. In 2017, 14 districts did so, and they met after 18 months. Pumps run every two hours.',
);

/** The proposal after each offer to use the report's figure or date. */
function offers(text: string, ofReport = report): readonly string[] {
  const { workspace, uri, texts } = readFixture(`${text}\n${ofReport}`);
  const markdown = texts.get(uri)!;
  return codeActions(workspace, uri, 0, markdown.length)
    .filter(({ title }) => /^(?:Use the report’s (?:figure|date|duration|words): |Write “)/.test(title))
    .map(({ edit }) =>
      applyEdit(new Map([[uri, markdown]]), edit)
        .get(uri)!
        .trimEnd(),
    );
}

test.each([
  ['Wells cost 500 dollars each [@s1.h1].', ['Wells cost 400 dollars each [@s1.h1].']],
  ['Twenty districts measure it [@s2.h1].', ['14 districts measure it [@s2.h1].']],
  ['It is measured since 12 March 2018 [@s2.h1].', ['It is measured since 12 March 2016 [@s2.h1].']],
  ['Of all wells, 20% are dry [@s1.h1].', ['Of all wells, half are dry [@s1.h1].']],
  ['They met after 20 months [@s2.h1].', ['They met after 18 months [@s2.h1].']],
  ['Pumps run every three hours [@s2.h1].', ['Pumps run every two hours [@s2.h1].']],
  ['Ben Ali said that wells dry up [@s1.h1].', ['Ada Okoye said that wells dry up [@s1.h1].']],
  ['Wells dry up, according to Ali [@s1.h1].', ['Wells dry up, according to Ada Okoye [@s1.h1].']],
  ['Ada Okoye said “the village does, on paper” [@s1.q1].', ['Cai Lin said “the village does, on paper” [@s1.q1].']],
])('%s', (text, expected) => {
  expect(offers(text)).toEqual(expected);
});

test.each([
  ['They had 4 new members.', 'Six new members came [@s2.h1].', 'Four new members came [@s2.h1].'],
  ['They had 4 new members.', 'With six new members, it began [@s2.h1].', 'With 4 new members, it began [@s2.h1].'],
  ['They had 4 new members.', '6 new members came [@s2.h1].', '4 new members came [@s2.h1].'],
  ['They had 40 new members.', 'Six new members came [@s2.h1].', '40 new members came [@s2.h1].'],
  ['It took 4 weeks.', 'Six weeks passed [@s2.h1].', 'Four weeks passed [@s2.h1].'],
])('a sentence does not begin with a small number in digits: “%s” for “%s”', (finding, text, expected) => {
  expect(offers(text, wells.replace('Nobody measures the groundwater.', finding))).toEqual([expected]);
});

test.each([
  ['It is measured since 12 March 2018 [@s2.h1].', 'Use the report’s date: 12 March 2016'],
  ['They met after 20 months [@s2.h1].', 'Use the report’s duration: 18 months'],
  ['Pumps run every three hours [@s2.h1].', 'Use the report’s words: every two hours'],
])('the title names what is offered: %s', (text, title) => {
  const { workspace, uri, texts } = readFixture(`${text}\n${report}`);
  const titles = codeActions(workspace, uri, 0, texts.get(uri)!.length).map((action) => action.title);
  expect(titles).toContain(title);
});

test.each([
  ['a figure that measures something else', 'Of all wells, 20% are dry [@s2.h1].'],
  ['a right figure', 'Wells cost 400 dollars each [@s1.h1].'],
  ['a figure with markup', 'Wells cost *500* dollars each [@s1.h1].'],
  ['a name with markup', '*Ben* Ali said that wells dry up [@s1.h1].'],
  ['a pronoun', 'Ben Ali spoke. He said that wells dry up [@s1.h1].'],
  ['a described person', 'Ben Ali of the UNDP said that wells dry up [@s1.h1].'],
  ['a name next to the speaker’s', 'Ada Okoye and Ben Ali said that wells dry up [@s1.h1].'],
  ['a whole session', 'Cai Lin said that nobody measures it [@s2].'],
  ['an organization', 'According to UNDP, wells dry up [@s1.h1].'],
  ['a row of a table', '| a | b |\n|---|---|\n| 500 dollars | [@s1.h1] |'],
])('nothing is offered for %s', (_, text) => {
  expect(offers(text)).toEqual([]);
});

test('a month is not replaced by days', () => {
  const days = wells.replace('Nobody measures the groundwater.', 'They talked from 3 to 5 June 2019.');
  expect(offers('They talked on 3–5 June 2018 [@s2.h1].', days)).toEqual(['They talked on 3 to 5 June 2019 [@s2.h1].']);
  expect(offers('They talked in June 2018 [@s2.h1].', days)).toEqual([]);
});

test('no automatic fix changes a figure', () => {
  const { workspace, uri } = readFixture(`Wells cost 500 dollars each [@s1.h1].\n${report}`);
  const [problem] = workspace.proposal(uri)!.check.problems;
  expect(problem).toMatchObject({ code: 'figure.unsupported', choices: [], reported: ['400 dollars'] });
  expect(problem?.fix).toBeUndefined();
});
