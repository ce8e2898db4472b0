import { TooLargeError } from './size-limit.js';
import type { Say } from './say.js';

/** Why a file could not be read, in words for users: it is too large, or Findings itself failed. */
export function errorMessage(error: unknown, say: Say): string {
  if (error instanceof TooLargeError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return say`this file could not be read because of an error in Findings itself (${message}). Please report it.`;
}
