import fc from 'fast-check';
import type { Report } from '@findings/core';
import { readExactHeading } from '@findings/core/text';
import { buildReport, type FindingSpec, type PartSpec } from './build-report.js';

/** Words with all characters that mean something in Markdown, in the marks of canonical Markdown, or to the reader of reports. */
const word = fc.oneof(
  fc.constantFrom(
    'the',
    'wells',
    'are',
    'dry',
    '.',
    'said',
    'that',
    'Ana',
    'Diaz',
    'Mr.',
    'Okoro',
    '“dry”',
    'She',
    'and',
    ',',
    '12',
    '%',
    '*',
    '**',
    '_',
    '#',
    '-',
    '+',
    '>',
    '<',
    '&',
    '&amp;',
    '[x]',
    '(y)',
    '`',
    '~~',
    '|',
    '\\',
    '---',
    '===',
    '1.',
    'a)',
    '{x}',
    '{.part}',
    'Q:',
    'A/Tom:',
    'Session',
    '4:',
    'Day',
    'Recommendations:',
    '<b>',
    '<!--',
    '-->',
    'https://x.org/a_b',
    '9',
    '•',
    '“',
    '”',
    '!',
    '![i](u)',
    ':',
    ';',
    'é',
    '中文',
    'ﬁ',
  ),
  fc.stringMatching(/^[!-~]{1,8}$/),
);
const text = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
  .filter((all) => /[\p{L}\p{N}]/u.test(all) && !/\{#[^{}]*\}$/.test(all));
const label = text
  .map((all) => all.replace(/[\s:–—-]+$/, ''))
  .filter((all) => /[\p{L}\p{N}]/u.test(all) && !/\{[^{}]*\}$/.test(all));
const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(?:-[a-z0-9]{1,4})?$/);
const page = fc.option(fc.stringMatching(/^(?:[1-9]\d{0,2}|[ivx]{1,4}|A\d)$/), { nil: undefined });
const name = fc.oneof(
  fc.constantFrom('Ana Diaz', 'Tom Okoro', 'Jan van der Berg', 'Lucia Ferrer', 'EU', 'mnot', 'María José Peña'),
  label.filter((one) => !/[;()[\]{}]| and |,/.test(one)),
);
const title = label;

const finding: fc.Arbitrary<FindingSpec> = fc.record({
  list: fc.constantFrom(
    'overview',
    'highlights',
    'exchanges',
    'recommendations',
    'actions',
    'tables',
    'guidingQuestions',
  ),
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
  speakers: fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
  label: fc.option(label, { nil: undefined }),
  title: fc.option(label, { nil: undefined }),
  heading: fc.option(
    label.filter((one) => readExactHeading(one).kind !== 'section'),
    { nil: undefined, freq: 1 },
  ),
  page,
  opening: fc.constantFrom('question', 'comment', 'answer'),
  isCreditedWhole: fc.boolean(),
  credit: fc.constantFrom('label', 'heading', 'words', 'carried'),
});

const { part } = fc.letrec<{ part: PartSpec }>((tie) => ({
  part: fc.record({
    isSession: fc.boolean(),
    number: fc.boolean(),
    title,
    findings: fc.array(finding, { minLength: 1, maxLength: 3 }),
    within: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('part'), { maxLength: 2 }),
    ),
  }),
}));

/** Models of reports as the reader makes them: ids are unique, and every part has findings. */
export const randomReport: fc.Arbitrary<Report> = fc
  .record({
    people: fc.uniqueArray(
      fc.record({
        name,
        honorific: fc.option(fc.constantFrom('Ms.', 'Dr.', 'Sheikh'), { nil: undefined }),
        affiliations: fc.uniqueArray(label, { maxLength: 2 }),
        aliases: fc.uniqueArray(label, { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5, selector: (one) => one.name },
    ),
    slugs: fc.uniqueArray(
      slug.filter((one) => !/^(?:body|summary|[dsra]\d.*)$/.test(one)),
      { minLength: 60, maxLength: 60 },
    ),
    body: fc.array(
      finding.filter((one) => one.list !== 'guidingQuestions'),
      { maxLength: 2 },
    ),
    days: fc.array(
      fc.record({
        label: title,
        date: fc.option(fc.constantFrom('2012-09-17', '2012-09-18'), { nil: undefined }),
        sessions: fc.array(part, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    parts: fc.array(part, { maxLength: 3 }),
    loose: fc.array(finding, { maxLength: 3 }),
    summary: fc.array(finding, { maxLength: 2 }),
    front: fc.record({ title: text, subtitle: text, organization: text, venue: text }, { requiredKeys: [] }),
    dates: fc.option(
      fc.record({ text, start: fc.constantFrom('2012-09-17', '2020-01-01') }, { requiredKeys: ['text'] }),
      { nil: undefined },
    ),
    digest: fc.boolean(),
  })
  .map((spec) => buildReport(spec));
