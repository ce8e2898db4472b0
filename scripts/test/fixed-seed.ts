/*
 * Properties check the same inputs in each run, so that a change fails a test only if it broke something. `FINDINGS_SEED=random` chooses new
 * inputs, and `FINDINGS_SEED=123` those of a seed. `pnpm fuzz` sets `FUZZ_SECONDS`: then properties without a number of runs of their own check
 * random inputs for so long.
 */
import fc from 'fast-check';

const { FUZZ_SECONDS, FINDINGS_SEED = FUZZ_SECONDS === undefined ? '1' : 'random' } = process.env;
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  ...(FINDINGS_SEED !== 'random' && { seed: Number(FINDINGS_SEED) }),
  ...(FUZZ_SECONDS !== undefined && {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: Number(FUZZ_SECONDS) * 1000,
  }),
});
