/*
 * `pnpm bench:gates`: asserts that what takes a text takes time in proportion to it. Four times the size in at most five
 * times the time (or two, for what should not hang on it), by the least of several turns; machines differ in speed, and
 * this does not. Exit status 1 if one fails.
 */
import { findCitations } from '@findings/citations';
import { checkDocument } from '@findings/check';
import { createLibrary } from '@findings/core/library';
import { parseReport, type Report } from '@findings/core';
import { createQuotationMatcher } from '@findings/check/editor';
import { interleave, minimum, time } from './measure.ts';
import { servedReport } from './served-report.ts';
import { syntheticProposal } from './synthetic-proposal.ts';
import { syntheticReport } from './synthetic-report.ts';

const MOST = 5;
/** Of what should not hang on the size at all. */
const MOST_STEADY = 2;
const TURNS = 5;

/** A busy moment may spoil a measurement: what is not linear fails every time. */
const ATTEMPTS = 3;

const reportOf = (findings: number): Report => parseReport(syntheticReport({ findings }).text);
const library = createLibrary([reportOf(500)]);
/** Not who is cited. */
const someone = library.reports[0]?.people[0]?.name ?? '';

/** What is done to an input of a size, and the smaller of two sizes. */
interface Gate<Input> {
  readonly size: number;
  readonly prepare: (size: number) => Input;
  readonly run: (input: Input) => unknown;
  /** Times that it is done in one measurement: what takes microseconds is no measure. */
  readonly times?: number;
}

const gate = <Input>({ size, prepare, run, times: repeats = 1 }: Gate<Input>) => {
  const [small, large] = [prepare(size), prepare(4 * size)];
  const timed = (input: Input): number =>
    time(() => {
      for (let count = 0; count < repeats; count++) run(input);
    });
  const contestants = { small: () => timed(small), large: () => timed(large) };
  interleave(1, contestants);
  return (): number => {
    const times = interleave(TURNS, contestants);
    return minimum(times.large) / minimum(times.small);
  };
};

const gates: Readonly<Record<string, () => () => number>> = {
  'parseReport, clean': () =>
    gate({ size: 250_000, prepare: (size) => syntheticReport({ size }).text, run: (text) => parseReport(text) }),
  'parseReport, damaged': () =>
    gate({
      size: 250_000,
      prepare: (size) => syntheticReport({ size, damaged: true }).text,
      run: (text) => parseReport(text),
    }),
  'library and its search index': () =>
    gate({ size: 1_000, prepare: reportOf, run: (report) => createLibrary([report]).search('wells') }),
  'index of quotations': () =>
    gate({
      size: 2_000,
      prepare: (size) => createLibrary([reportOf(size)]),
      run: (of) => createQuotationMatcher(of).findVerbatim('nobody said these words'),
    }),
  'checkDocument on one proposal': () =>
    gate({
      size: 250_000,
      prepare: (size) => syntheticProposal(1, size),
      run: (text) => checkDocument(text, { library }),
    }),
  'checkDocument on one long sentence': () =>
    gate({
      size: 5_000,
      prepare: (size) =>
        `“Let countries compete”, 45 percent, eight of them (see [@s4.h2]), as ${someone} said, and `.repeat(size),
      run: (text) => checkDocument(text, { library }),
    }),
  findCitations: () =>
    gate({ size: 500_000, prepare: (size) => syntheticProposal(1, size), run: (text) => findCitations(text) }),
  'keystroke to problems': () =>
    gate({ size: 250_000, prepare: (size) => servedReport(500, size), run: ({ key }) => key() }),
  'letter to suggestions, by findings': () =>
    gate({
      size: 2_000,
      times: 10,
      prepare: (findings) => servedReport(findings, 8_000),
      run: (of) => of.suggestions(),
    }),
};

/** An editor's questions about one place. */
const steady: typeof gates = {
  'card, by findings': () =>
    gate({ size: 2_000, times: 200, prepare: (findings) => servedReport(findings, 8_000), run: (of) => of.card() }),
  'card, by proposals': () =>
    gate({ size: 100, times: 200, prepare: (others) => servedReport(500, 8_000, others), run: (of) => of.card() }),
  'references, by findings': () =>
    gate({
      size: 2_000,
      times: 200,
      prepare: (findings) => servedReport(findings, 8_000),
      run: (of) => of.references(),
    }),
};

for (const [all, most] of [
  [gates, MOST],
  [steady, MOST_STEADY],
] as const) {
  for (const [name, prepare] of Object.entries(all)) {
    const measure = prepare();
    let least = Infinity;
    for (let attempt = 0; attempt < ATTEMPTS && least > most; attempt++) least = Math.min(least, measure());
    const held = least <= most;
    console.log(
      `${held ? 'ok  ' : 'FAIL'}  ${name}: four times the size in ${least.toFixed(2)} times the time, at most ${most}`,
    );
    if (!held) process.exitCode = 1;
  }
}
