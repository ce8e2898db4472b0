/*
 * `pnpm bench:gates` asserts that time grows in proportion to the size of the input. Four times the size may take at most five times the
 * time, or twice the time if it should not depend on the size. The fastest of several rounds counts, so the speed of the machine does not
 * matter. The exit status is 1 if a gate fails.
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

/** The maximum ratio for linear time. */
const LINEAR = 5;
/** The maximum ratio if the time should not depend on the size. */
const CONSTANT = 2;
const ROUNDS = 5;

/** A busy machine may spoil one measurement. Code that is not linear fails every time. */
const ATTEMPTS = 3;

const reportOf = (findings: number): Report => parseReport(syntheticReport({ findings }).text);
const library = createLibrary([reportOf(500)]);
/** A person who is not a speaker of the cited finding. */
const otherPerson = library.reports[0]?.people[0]?.name ?? '';

/** A function to measure, and the smaller of its two input sizes. */
interface Gate<Input> {
  readonly size: number;
  readonly prepare: (size: number) => Input;
  readonly run: (input: Input) => unknown;
  /** Calls in one measurement. A call of microseconds is too short to measure. */
  readonly calls?: number;
}

const gate = <Input>({ size, prepare, run, calls = 1 }: Gate<Input>) => {
  const [small, large] = [prepare(size), prepare(4 * size)];
  const timed = (input: Input): number =>
    time(() => {
      for (let count = 0; count < calls; count++) run(input);
    });
  const contestants = { small: () => timed(small), large: () => timed(large) };
  interleave(1, contestants);
  return (): number => {
    const times = interleave(ROUNDS, contestants);
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
  'quotation in a library': () =>
    gate({
      size: 2_000,
      prepare: (size) => createLibrary([reportOf(size)]),
      run: (reports) => createQuotationMatcher(reports).findVerbatim('nobody said these words'),
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
        `“Let countries compete”, 45 percent, eight of them (see [@s4.h2]), as ${otherPerson} said, and `.repeat(size),
      run: (text) => checkDocument(text, { library }),
    }),
  findCitations: () =>
    gate({ size: 500_000, prepare: (size) => syntheticProposal(1, size), run: (text) => findCitations(text) }),
  'keystroke to diagnostics': () =>
    gate({ size: 250_000, prepare: (size) => servedReport(500, size), run: ({ keystroke }) => keystroke() }),
  'completion, by findings': () =>
    gate({
      size: 2_000,
      calls: 10,
      prepare: (findings) => servedReport(findings, 8_000),
      run: (served) => served.completion(),
    }),
};

/** Requests at one position. */
const constantGates: typeof gates = {
  'hover, by findings': () =>
    gate({
      size: 2_000,
      calls: 200,
      prepare: (findings) => servedReport(findings, 8_000),
      run: (served) => served.hover(),
    }),
  'hover, by proposals': () =>
    gate({
      size: 100,
      calls: 200,
      prepare: (others) => servedReport(500, 8_000, others),
      run: (served) => served.hover(),
    }),
  'references, by findings': () =>
    gate({
      size: 2_000,
      calls: 200,
      prepare: (findings) => servedReport(findings, 8_000),
      run: (served) => served.references(),
    }),
};

for (const [group, maximum] of [
  [gates, LINEAR],
  [constantGates, CONSTANT],
] as const) {
  for (const [name, prepare] of Object.entries(group)) {
    const measure = prepare();
    let ratio = Infinity;
    for (let attempt = 0; attempt < ATTEMPTS && ratio > maximum; attempt++) ratio = Math.min(ratio, measure());
    const isPassed = ratio <= maximum;
    console.log(
      `${isPassed ? 'ok  ' : 'FAIL'}  ${name}: four times the size in ${ratio.toFixed(2)} times the time, at most ${maximum}`,
    );
    if (!isPassed) process.exitCode = 1;
  }
}
