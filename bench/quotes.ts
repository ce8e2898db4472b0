import { parseReport } from '@findings/core';
import { createLibrary, createQuoting, findingOf, type Quoting } from '@findings/core/check';
import { median, quantile, time, type Times } from './measure.ts';
import { createRandom } from './random.ts';
import type { Benchmark } from './row.ts';
import { syntheticReport } from './synthetic-report.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
const QUERIES = 200;

/** Each quotation so many times, not in a row, and the middle one counts: a busy moment is not the index's. */
const PASSES = 5;

/** The floor answers every tenth. */
const FLOOR = 10;

/** Milliseconds in which 99 of 100 quotations are answered, in a report of so many findings. */
const LIMIT = 5;
const LIMITED = 10_000;

const COMMON = [
  'because nobody is paid to do it',
  'as long as their neighbors agree',
  'so that the next flood does less harm',
  'whatever the plans of the capital may say',
];

/** A quotation is compared with every finding of a long report while its proposal is being written. */
export const benchmark: Benchmark = (tell) => {
  for (const size of SIZES) {
    const library = createLibrary([parseReport(syntheticReport({ findings: size }).text)]);
    const texts = library
      .targets()
      .filter(findingOf)
      .map(({ text }) => text);
    const quoting = createQuoting(library);
    const before = memory();
    const build = time(() => quoting.findVerbatim('nobody said these words'));
    const read = time(() => texts.filter((text) => text.includes('nobody said these words')));
    const held = globalThis.gc ? `, ${((memory() - before) / texts.length).toFixed(0)} bytes a finding` : '';
    tell({
      what: `quotes: index over ${texts.length} findings`,
      ours: `${build.toFixed(0)} ms${held}`,
      beside: `looking for words in all of them ${read.toFixed(1)} ms`,
      ratio: build / read,
    });
    const kinds = Object.entries(quotationsFrom(texts));
    for (const [question, ask] of Object.entries(questions)) {
      const measured = kinds.map(([kind, quotations]) => ({
        kind,
        ...measure(texts, quotations, (words) => ask(quoting, words)),
      }));
      // Each kind for itself where there is a limit, else all of them in one line.
      const shown =
        size === LIMITED
          ? measured
          : [
              {
                kind: 'all of these',
                ours: measured.flatMap(({ ours }) => ours),
                floor: measured.flatMap(({ floor }) => floor),
              },
            ];
      for (const { kind, ours, floor } of shown) {
        const [p50, p99] = [quantile(ours, 0.5), quantile(ours, 0.99)];
        tell({
          what: `quotes: ${question} ${kind}, ${size} findings`,
          ours: `p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(2)} ms`,
          beside: `looking for words in all of them p50 ${quantile(floor, 0.5).toFixed(2)} ms`,
          ratio: p50 / quantile(floor, 0.5),
          ...(size === LIMITED && { limit: `p99 ≤ ${LIMIT} ms`, held: p99 <= LIMIT }),
        });
      }
    }
  }
};

/** Milliseconds of each quotation, and of some of them by the floor: the texts are searched for the words as they are. */
function measure(
  texts: readonly string[],
  quotations: readonly string[],
  ask: (words: string) => unknown,
): { readonly ours: Times; readonly floor: Times } {
  const passes = Array.from({ length: PASSES }, () => quotations.map((words) => time(() => ask(words))));
  return {
    ours: quotations.map((_, index) => median(passes.map((pass) => pass[index] ?? NaN))),
    floor: quotations
      .filter((_, index) => index % FLOOR === 0)
      .map((words) => time(() => texts.filter((text) => text.includes(words)))),
  };
}

const questions: Readonly<Record<string, (quoting: Quoting, words: string) => unknown>> = {
  'who says': (quoting, words) => quoting.findVerbatim(words),
  'who nearly says': (quoting, words) => quoting.nearestAnywhere(words),
};

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Words of the findings themselves, as somebody would quote them who is more or less careful. */
function quotationsFrom(texts: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const { int, pick } = createRandom(7);
  const stretch = (length: number): string[] => {
    const words = pick(texts).split(' ');
    const start = int(0, Math.max(0, words.length - length));
    return words.slice(start, start + length);
  };
  const altered = (words: string[]): string[] => words.with(int(0, words.length - 1), 'zebras');
  const kinds: Readonly<Record<string, () => readonly string[]>> = {
    'what is quoted well': () => stretch(int(4, 30)),
    'what leaves words out': () => stretch(30).toSpliced(8, 6, '…'),
    'one altered word': () => altered(stretch(int(4, 30))),
    'ten dropped words': () => stretch(40).toSpliced(8, 10),
    'what nobody says': () => Array.from({ length: 12 }, () => pick(stretch(1))),
    'a phrase that is everywhere': () => [pick(COMMON)],
    'such a phrase, altered': () => altered(pick(COMMON).split(' ')),
    'a thousand words': () => Array.from({ length: 50 }, () => stretch(20)).flat(),
    'a whole finding, altered': () => altered(altered(pick(texts).split(' '))),
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, quote]) => [kind, Array.from({ length: QUERIES }, () => quote().join(' '))]),
  );
}
