import { formatNumber } from './plurals.js';
import { translateEnglish } from './translate.js';
import type { Translate } from './translate.js';

/**
 * UTF-16 code units. A report of 720 pages has two million. A usual report of this size takes 1.4 GB of memory. The worst
 * known text, one paragraph of one-letter words, takes 3.1 GB.
 */
export const LARGEST_REPORT = 32_000_000;
/** UTF-16 code units. Checking the worst text of this size takes 1.5 GB of memory. */
export const LARGEST_PROPOSAL = 16_000_000;

/** A text is too large to be read. The message is written for users, in their language. */
export class TooLargeError extends RangeError {
  override readonly name = 'TooLargeError';
}

/** @throws TooLargeError */
export function refuseLargeReport({ length }: { readonly length: number }, say: Translate = translateEnglish): void {
  if (length <= LARGEST_REPORT) return;
  throw new TooLargeError(
    say`this report has ${formatNumber(say, length)} characters, and Findings reads at most ${formatNumber(say, LARGEST_REPORT)}. Split it into several reports.`,
  );
}

/** @throws TooLargeError */
export function refuseLargeProposal({ length }: { readonly length: number }, say: Translate = translateEnglish): void {
  if (length <= LARGEST_PROPOSAL) return;
  throw new TooLargeError(
    say`this proposal has ${formatNumber(say, length)} characters, and Findings checks at most ${formatNumber(say, LARGEST_PROPOSAL)}. Split it into several files.`,
  );
}
