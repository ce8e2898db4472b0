import { formatNumber } from './plurals.js';
import { translateEnglish } from './translate.js';
import type { Translate } from './translate.js';

/**
 * The maximum length of a report, in UTF-16 code units. A report of 720 pages has two million. An ordinary report of this length takes
 * 1.4 GB of memory. The worst known text, one paragraph of one-letter words, takes 3.1 GB.
 */
export const LARGEST_REPORT = 32_000_000;
/** The maximum length of a proposal, in UTF-16 code units. Checking the worst text of this length takes 1.5 GB of memory. */
export const LARGEST_PROPOSAL = 16_000_000;

/** Thrown if a text is too large. The message is for users, in their language. */
export class TooLargeError extends RangeError {
  override readonly name = 'TooLargeError';
}

/** @throws TooLargeError if a report is longer than `LARGEST_REPORT` */
export function refuseLargeReport({ length }: { readonly length: number }, say: Translate = translateEnglish): void {
  if (length <= LARGEST_REPORT) return;
  throw new TooLargeError(
    say`this report has ${formatNumber(say, length)} characters, and Findings reads at most ${formatNumber(say, LARGEST_REPORT)}. Split it into several reports.`,
  );
}

/** @throws TooLargeError if a proposal is longer than `LARGEST_PROPOSAL` */
export function refuseLargeProposal({ length }: { readonly length: number }, say: Translate = translateEnglish): void {
  if (length <= LARGEST_PROPOSAL) return;
  throw new TooLargeError(
    say`this proposal has ${formatNumber(say, length)} characters, and Findings checks at most ${formatNumber(say, LARGEST_PROPOSAL)}. Split it into several files.`,
  );
}

/** A message for users about why a file could not be read: it is too large, or Findings itself failed. */
export function errorMessage(error: unknown, say: Translate): string {
  if (error instanceof TooLargeError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return say`this file could not be read because of an error in Findings itself (${message}). Please report it.`;
}
