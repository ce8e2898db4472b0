interface NumberedSession {
  readonly number?: string;
  /** Index of the day. */
  readonly day?: number;
}

/** What is odd about the numbers of sessions. */
export type NumberProblem =
  | {
      readonly kind: 'repeated';
      readonly index: number;
      readonly number: string;
      readonly id: string;
      readonly firstId: string;
    }
  | { readonly kind: 'left-out'; readonly index: number; readonly numbers: readonly string[] };

export interface SessionIds {
  readonly ids: readonly string[];
  readonly problems: readonly NumberProblem[];
}

/**
 * @param sections every number that the report prints, of parts that are not sessions too: such a number is not left out
 *
 * Ids by the printed number: `s4`, `s1.2`. A number printed again on another day is `d2.s4`, on the same day `s4-2`. A session
 * without a number takes its ordinal, or, where that is printed or taken, a number beyond all others.
 */
export function sessionIds(
  sessions: readonly NumberedSession[],
  sections: readonly (string | undefined)[] = [],
): SessionIds {
  const printed = new Set(sessions.map((session) => session.number).filter((number) => number !== undefined));
  const taken = new Set<string>();
  const problems: NumberProblem[] = [];
  const repeats = new Map<string, number>();
  const isRestart = restarts(sessions);
  let beyond = [...printed].reduce((most, number) => Math.max(most, Number.parseInt(number, 10)), 0);
  const ids = sessions.map((session, index) => {
    let id: string;
    if (session.number === undefined) {
      const ordinal = String(index + 1);
      id = `s${ordinal}`;
      while (printed.has(id.slice(1)) || taken.has(id)) id = `s${++beyond}`;
    } else {
      const firstId = `s${session.number}`;
      id = firstId;
      if (taken.has(id) && session.day !== undefined) id = `d${session.day + 1}.${firstId}`;
      const base = id;
      for (let count = repeats.get(base) ?? 2; taken.has(id); count++) {
        id = `${firstId}-${count}`;
        repeats.set(base, count + 1);
      }
      if (id !== firstId && !isRestart(index))
        problems.push({ kind: 'repeated', index, number: session.number, id, firstId });
    }
    taken.add(id);
    return id;
  });
  return { ids, problems: [...problems, ...leftOut(sessions, new Set(sections))] };
}

/** Where each day counts from its beginning, a number that an earlier day had is not a mistake. */
function restarts(sessions: readonly NumberedSession[]): (index: number) => boolean {
  const firsts = new Map<number | undefined, string>();
  const counts = new Map<string, number>();
  const key = (day: number | undefined, number: string): string => `${day}:${number}`;
  for (const { day, number } of sessions) {
    if (number === undefined) continue;
    if (!firsts.has(day)) firsts.set(day, number);
    counts.set(key(day, number), (counts.get(key(day, number)) ?? 0) + 1);
  }
  const [first] = firsts.values();
  return (index) => {
    const { day, number } = sessions[index]!;
    return day !== undefined && firsts.get(day) === first && counts.get(key(day, number!)) === 1;
  };
}

/** Most numbers that are named as left out; a wider gap is another way of counting. */
const widestGap = 5;

/** A report that leaves out numbers more than once does not count its sessions: they are numbers of other things. */
function leftOut(sessions: readonly NumberedSession[], used: ReadonlySet<string | undefined>): NumberProblem[] {
  const problems: NumberProblem[] = [];
  let gaps = 0;
  let previous: readonly number[] | undefined;
  sessions.forEach((session, index) => {
    const parts = session.number?.split('.').map(Number);
    if (parts && previous?.length === parts.length && samePrefix(previous, parts)) {
      const gap = parts.at(-1)! - previous.at(-1)! - 1;
      if (gap > 0) gaps++;
      if (gap > 0 && gap <= widestGap) {
        const prefix = parts.slice(0, -1);
        const numbers = Array.from({ length: gap }, (_, step) => [...prefix, previous!.at(-1)! + 1 + step].join('.'));
        const missing = numbers.filter((number) => !used.has(number));
        if (missing.length > 0) problems.push({ kind: 'left-out', index, numbers: missing });
      }
    }
    previous = parts ?? previous;
  });
  return gaps === 1 ? problems : [];
}

function samePrefix(left: readonly number[], right: readonly number[]): boolean {
  return left.slice(0, -1).every((part, index) => part === right[index]);
}
