import { translateEnglish } from '@findings/core/text';
import { createGlobCheck, defaultConfiguration, isIncluded, readFrontMatterFiles, readJson } from '@findings/project';
import fc from 'fast-check';
import { test } from 'vitest';
import { readers } from '../../bench/readers.ts';
import { markdownTokens } from './markdown-texts.ts';
import { memoryFiles } from './memory-files.ts';
import { demand } from './demand.ts';
import { keptTexts } from './properties.ts';

/** A repetitive text, and the name of its reader. */
interface Periodic {
  readonly reader: string;
  readonly prefix: string;
  readonly period: string;
  readonly suffix: string;
}

/** Characters of a text, and of one that is four times as long. */
const [SHORT, LONG] = [20_000, 80_000];
/** If four times the size takes more than this many times as long, the time is not linear. */
const GROWTH = 7;
/** Milliseconds. Shorter times are too imprecise to compare. */
const MEASURABLE = 20;
/** Milliseconds. A linear reader takes a hundredth of this for the short text. */
const SLOW = 2000;

const files = memoryFiles(new Map());
const otherReaders: Readonly<Record<string, (text: string) => unknown>> = {
  'findings in front matter': (text) => readFrontMatterFiles(files, `---\nfindings: ${text}\n---\n`, '/w/a.md'),
  configuration: (text) => readJson(text),
  patterns: (text) => {
    // Patterns are short, so a hundredth of the text is enough.
    const pattern = text.slice(0, text.length / 100);
    if (createGlobCheck(translateEnglish)(pattern) !== undefined) return;
    isIncluded(files, { ...defaultConfiguration('/w'), include: [pattern] })(`/w/${'a'.repeat(text.length / 100)}.md`);
  },
};
// prettier-ignore
const data = [
  ...'{}[]()"\'\\,:=@#%&*!|>-?~. \n\t', 'a', '1', '- ', ': ', '\r\n', '---\n', '@a{b,', 'ID  - a\n', '&a ', '*a ',
];
// prettier-ignore
const report = [
  '## Session 1: A\n', '**Ana (B):** ', 'Q: ', 'A: ', 'Dr. Lee ', 'asked ', 'Day 1\n', '{#x}', '\f', '\n\n\n', '1.',
];
// prettier-ignore
const globs = [
  '*', '**', '/', 'a', 'b', '?', '[', ']', '{', '}', ',', '(', ')', '|', '!', '+(', '@(', '*(', '\\', '..',
];
const alphabets: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^parse/, [...markdownTokens, ...report]],
  [/^(?:bib|CSL|RIS|lock|conf)|front matter/, data],
  [/^patterns/, globs],
  [/^/, markdownTokens],
];

/** Texts that repeat a short period, for which a reader may take quadratic time. */
const periodics: fc.Arbitrary<Periodic> = fc
  .constantFrom(...Object.keys(readers), ...Object.keys(otherReaders))
  .chain((reader) => {
    const tokens = alphabets.find(([pattern]) => pattern.test(reader))?.[1] ?? markdownTokens;
    const few = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
      fc.array(fc.constantFrom(...tokens), { minLength, maxLength, size: 'max' }).map((parts) => parts.join(''));
    return fc.record({ reader: fc.constant(reader), prefix: few(0, 2), period: few(1, 4), suffix: few(0, 2) });
  });

// It measures time, as no ordinary test does.
test.runIf(process.env['FUZZ_SECONDS'])('four times the text takes about four times as long', () =>
  fc.assert(fc.asyncProperty(periodics, checkGrowth), {
    examples: keptTexts('linear').map((text) => [JSON.parse(text) as Periodic]),
  }),
);

async function checkGrowth({ reader, prefix, period, suffix }: Periodic): Promise<void> {
  const run = otherReaders[reader] ?? (await readers[reader]!());
  if (period === '') return;
  const time = async (size: number): Promise<number> => {
    const text = prefix + period.repeat(Math.ceil(size / period.length)) + suffix;
    // Processor time of this thread, so that other load on the machine does not count.
    const start = process.threadCpuUsage();
    await run(text);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
  const isSteep = async (): Promise<boolean> => {
    const short = await time(SHORT);
    return short > SLOW || (short > MEASURABLE && (await time(LONG)) > GROWTH * short);
  };
  // Measured twice, since garbage collection can slow down a single run.
  const isQuadratic = (await isSteep()) && (await isSteep());
  demand(!isQuadratic, `${reader} is linear`, () => period);
}
