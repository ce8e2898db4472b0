import { CorrectionError } from '@findings/core';
import { Failure } from '@findings/project';

/** Calls a function of the corrections. @throws Failure if the report is refused */
export function withCorrectionFailure<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw error instanceof CorrectionError ? new Failure(error.message) : error;
  }
}
