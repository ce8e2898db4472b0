import { isReportingClause } from '@findings/language';

/** `,” he said, “`: a clause between two parts of what a person said. */
const INTERRUPTION = /([,.?!…]?)[”"]\s+([^“”".?!;:]{2,60}?)([,.])\s+[“"](?=\p{L})/gu;

/**
 * The text of a finding without the clauses that interrupt what a person said: `“Without them,” he said, “there is no fishery.”`
 * Undefined if there are none.
 */
export function withoutInterruptions(text: string): string | undefined {
  if (!/["”]/.test(text)) return undefined;
  const joined = text.replace(INTERRUPTION, (whole, mark: string, clause: string, end: string) =>
    isReportingClause(clause) ? `${end === '.' && mark === ',' ? '.' : mark} ` : whole,
  );
  return joined === text ? undefined : joined;
}
