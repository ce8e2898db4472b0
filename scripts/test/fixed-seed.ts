/*
 * Properties check the same inputs in each run, so that a change fails a test only if it broke something. `FINDINGS_SEED=random` chooses new
 * inputs, and `FINDINGS_SEED=123` those of a seed.
 */
import fc from 'fast-check';

const { FINDINGS_SEED = '1' } = process.env;
if (FINDINGS_SEED !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(FINDINGS_SEED) });
