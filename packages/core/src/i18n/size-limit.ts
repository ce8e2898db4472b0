import { formatNumber } from './plurals.js';
import { translateEnglish } from './translate.js';
import type { Translate } from './translate.js';

/**
 * The maximum length of a report, in UTF-16 code units. A report of 720 pages has two million. An ordinary report of this length takes
 * 1.4 GB of memory. The worst known text, one paragraph of one-letter words, takes 3.1 GB.
 */
export const MAX_REPORT_SIZE = 32_000_000;
/** The maximum length of a proposal, in UTF-16 code units. Checking the worst text of this length takes 1.5 GB of memory. */
export const MAX_PROPOSAL_SIZE = 16_000_000;

/** Thrown if a text is too large. The message is for users, in their language. */
export class TooLargeError extends RangeError {
  override readonly name = 'TooLargeError';
}

/** @throws TooLargeError if a report is longer than `MAX_REPORT_SIZE` */
export function refuseLargeReport({ length }: { readonly length: number }, say: Translate = translateEnglish): void {
  if (length <= MAX_REPORT_SIZE) return;
  throw new TooLargeError(
    say`This report has ${formatNumber(say, length)} characters, and Findings reads at most ${formatNumber(say, MAX_REPORT_SIZE)}. Split it into several reports.`,
  );
}

/** @throws TooLargeError if a proposal is longer than `MAX_PROPOSAL_SIZE` */
export function refuseLargeProposal({ length }: { readonly length: number }, say: Translate = translateEnglish): void {
  if (length <= MAX_PROPOSAL_SIZE) return;
  throw new TooLargeError(
    say`This proposal has ${formatNumber(say, length)} characters, and Findings checks at most ${formatNumber(say, MAX_PROPOSAL_SIZE)}. Split it into several files.`,
  );
}

/** A message for users about why a file could not be read: it is too large, or Findings itself failed. */
export function errorMessage(error: unknown, say: Translate): string {
  if (error instanceof TooLargeError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return say`This file could not be read because of an error in Findings itself (${message}). Please report it.`;
}
