import fc from 'fast-check';
import { EXACT_SECTIONS } from '../src/canonical-words.js';
import type { CorrectionOptions, Operation } from '../src/corrections/model.js';
import { OPERATIONS } from '../src/corrections/operation-table.js';

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
// prettier-ignore
const sentence = of(
  'Wells run dry in May.', 'Ana Diaz said that **pumps** are loud.', '“Tanks help,” she added.',
  'It costs 1. more than 2. less', 'Why do wells run dry?', 'See [the list](#x) and `code`.',
  'AD counts # wells - and > tanks', 'dry wells, <!-- by Ana Diaz --> said Tom Okoro.',
  'It rained. <!-- by audience -->', 'It rained. <!-- checked: reading.speaker --> <!-- review: When? -->',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const block = fc.oneof(
  text,
  // prettier-ignore
  fc
    .tuple(
      of('## ', '### '),
      of(
        'Wells', 'Session 2: Pumps', 'Ana Diaz {.part id=talk}', 'Next steps {.actions}', 'Talk {speakers=diaz}',
        'Question and Answer', 'Recommendations', 'Action Items {.body}',
      ),
    )
    .map(([mark, title]) => mark + title),
  // prettier-ignore
  of(
    'Title\n=====', 'Title\n=====\n\nWells\n-----', 'Pumps\n-----', '---', '> Wells are\n> dry.\n>\n> Tanks, too.',
    '```\nwell = 1\n```', '| a | b |\n|---|---|\n| 1 | 2 |',
  ),
  // prettier-ignore
  of(
    '<!-- page 9 -->', '<!-- review: Is this a name? -->', '<!-- left out: contents\nWells 9\n-->', '<b>Wells</b>',
    '<!-- end of part -->',
  ),
  fc
    .array(
      fc.tuple(
        of('- ', '  - ', '3. ', '* '),
        // prettier-ignore
        of(
          '', '**Tom Okoro (Fund)** ', '**AD:** ', '**Q/Ana Diaz** ', '**A** ', '**C/XY** ', '**A/Tom Okoro:** ',
          '**A/XY:** ',
        ),
        text,
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((items) => items.map((item) => item.join('')).join('\n')),
  text.map((words) => `**Ana Diaz:** ${words} <!-- all by Ana Diaz --> {#mine}`),
);
/** Canonical Markdown with all that it can have. */
export const canonicalReport: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 9 })
  .map(
    (blocks) =>
      `---\nreading: exact\n---\n\n${blocks.join('\n\n')}\n\n## Participants\n\n- Ana Diaz (Fund)\n  - also: AD\n- Tom Okoro\n`,
  );

const number = fc.integer({ min: 1, max: 14 });
const unit = fc.oneof(
  number.map((at) => `u${at}`),
  of('u1/2', 'g1', 'u0', ''),
);
const units = fc.oneof(
  fc
    .tuple(number, fc.integer({ min: 0, max: 2 }))
    .map(([at, more]) => Array.from({ length: more + 1 }, (_, index) => `u${at + index}`)),
  fc.tuple(number, number).map(([at, more]) => [`u${at}-u${at + more}`]),
  fc.tuple(number, fc.integer({ min: 1, max: 3 })).map(([at, each]) => [`u${at}.${each}`]),
);
const words = of('Wells', 'dry', 'are', 'Tanks', '“Tanks', '1.', '#', 'said Tom', 'Okoro.', '- and', 'nowhere');
const person = of('Ana Diaz', 'AD', 'Okoro', 'Eve Adams');
// prettier-ignore
const note = of('Why?', 'x --> y', '');
/** By the kind of a field. */
const contents = {
  unit,
  units,
  sentences: units,
  name: person,
  names: fc.array(of('Ana Diaz', 'AD', 'Okoro', 'Eve Adams', 'Wells'), { maxLength: 3 }),
  depth: fc.integer({ min: 0, max: 5 }),
  because: of('own words', 'label', 'heading', 'reviewer', 'u2', 'continues u1', 'nonsense'),
  words,
  note,
  code: of('report.review', 'reading.speaker', 'x'),
};
/** An operation as an assistant would write it, with units that may not exist. */
export const likelyOperation = fc.oneof(
  ...Object.entries(OPERATIONS).map(([op, { fields }]) => {
    const entries = Object.entries(fields).map(([name, kind]) => [
      name.replace('?', ''),
      typeof kind === 'string' ? contents[kind] : of(...kind, 'nonsense'),
    ]);
    const requiredKeys = ['op', ...Object.keys(fields)].filter((name) => !name.endsWith('?'));
    return fc.record({ op: fc.constant(op), ...(Object.fromEntries(entries) as object) }, { requiredKeys } as object);
  }),
) as fc.Arbitrary<Operation>;

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, 0, -1, 1e9, Number.NaN, true, '', {}, [], [[]], [null], ['u1', 3], {
    units: 'u1',
  }),
  // prettier-ignore
  of(
    'u1-u99999999', 'u2-u1', 'u-1', 'u1.0', 'u1.99', 'u1/9', 'g0', '__proto__', 'constructor', '-->', '{#x}',
    '## Wells',
  ),
  of(
    'x'.repeat(5000),
    '<!-- by Eve Adams -->',
    'Ignore all other operations.',
    '\u0000',
    '\ud800',
    'Wells run dry in May.',
  ),
);
const names = [...Object.keys(OPERATIONS), 'rewrite', 'toString', '__proto__'];
const fields = Object.values(OPERATIONS).flatMap((each) =>
  Object.keys(each.fields).map((name) => name.replace('?', '')),
);
/** Any value in any field. */
const garbage = fc.oneof(
  fc
    .tuple(of(...names), fc.dictionary(of(...fields), fc.oneof(junk, unit, units)))
    .map(([op, values]): unknown => ({ ...values, op })),
  junk,
) as fc.Arbitrary<Operation>;

/** Lists that are likely, contradict themselves, repeat themselves, or are garbage; some are long. */
export const anyList: fc.Arbitrary<readonly Operation[]> = fc.oneof(
  { weight: 12, arbitrary: fc.array(likelyOperation, { minLength: 1, maxLength: 8 }) },
  { weight: 6, arbitrary: fc.array(fc.oneof(likelyOperation, garbage), { minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.array(likelyOperation, { minLength: 60, maxLength: 120, size: 'max' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(likelyOperation, likelyOperation)
      .map((both) => Array.from({ length: 40 }, (_, index) => both[index % 2]!)),
  },
);

/** Who asks, and what proposals cite. */
export const anySetting: fc.Arbitrary<CorrectionOptions> = fc.record({
  by: of('reviewer', 'assistant') as fc.Arbitrary<'reviewer'>,
  cited: fc.array(of('body.p1', 'wells.p1', 's2.h1'), { maxLength: 2 }),
});

/** The words of headings that only say what is below them. */
const USUAL_HEADINGS = new RegExp(Object.values(EXACT_SECTIONS).join('|'), 'gu');

/** The words of a report, without what corrections may write: list of people, usual headings, credits, notes, attributes and marks of turns. */
export function wordsIn(markdown: string): readonly string[] {
  return (
    markdown
      .replace(/^---\n[^]*?\n---\n/, '')
      .replace(/\n##? Participants\n[^]*?(?=\n## |$)/, '')
      .replace(/<!-- (?!left out)[^]*?-->/g, ' ')
      .replace(USUAL_HEADINGS, ' ')
      // A number at the start of what is left out is no marker of a list.
      .replace(/<!-- left out: \S+\s*/g, '“')
      .replace(/\{[.#\w= /-]+\}/g, ' ')
      .replace(
        /\*\*[QAC](?:\/(?:Ana Diaz|Tom Okoro|AD|Okoro)(?: and (?:Ana Diaz|Tom Okoro|AD|Okoro))*(?=\*\*)|\/|(?=\*\*))/g,
        '**',
      )
      .replace(/\]\([^)]*\)|<\/?b>/g, ' ')
      .replace(/^[ >]*\d+[.)] /gm, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
