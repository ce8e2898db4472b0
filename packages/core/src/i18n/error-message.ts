import { TooLargeError } from './size-limit.js';
import type { Translate } from './translate.js';

/** A message for users about why a file could not be read: it is too large, or Findings itself failed. */
export function errorMessage(error: unknown, say: Translate): string {
  if (error instanceof TooLargeError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return say`this file could not be read because of an error in Findings itself (${message}). Please report it.`;
}
