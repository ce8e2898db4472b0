import type { Severity } from '@findings/core/check';

/** A code with how serious it is: some dozens, whatever is said of how many proposals. */
export interface ProblemKind {
  readonly code: string;
  readonly severity: Severity;
}

/** Kinds of problems by small numbers. */
export interface ProblemKinds {
  of(code: string, severity: Severity): number;
  at(number: number): ProblemKind;
}

export function createProblemKinds(): ProblemKinds {
  const kinds: ProblemKind[] = [];
  const numbers = new Map<string, number>();
  return {
    of: (code, severity) => {
      const name = `${severity} ${code}`;
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, kinds.length);
      return kinds.push({ code, severity }) - 1;
    },
    at: (number) => kinds[number]!,
  };
}
