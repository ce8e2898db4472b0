import { median, minimum, ratioOf, type Times } from './measure.ts';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** The peer or the floor that ran beside it, and what it took. */
  readonly beside: string;
  readonly ratio?: number;
  readonly limit?: string;
  /** Whether the limit was kept. */
  readonly held?: boolean;
}

/** A benchmark says what it measures as it goes. */
export type Benchmark = (tell: (row: Row) => void) => void | Promise<void>;

/** `12 ms (min 11)`, `1.20 s (min 1.14)` */
function showTimes(times: Times): string {
  const [middle, least] = [median(times), minimum(times)];
  if (middle >= 1000) return `${(middle / 1000).toFixed(2)} s (min ${(least / 1000).toFixed(2)})`;
  const digits = middle < 10 ? 2 : 0;
  return `${middle.toFixed(digits)} ms (min ${least.toFixed(digits)})`;
}

/** Ours beside a peer in the same turns; kept where the ratio is at most `limit`. */
export function compare(what: string, ours: Times, peer: string, peerTimes: Times, limit?: number): Row {
  const ratio = ratioOf(ours, peerTimes);
  return {
    what,
    ours: showTimes(ours),
    beside: `${peer} ${showTimes(peerTimes)}`,
    ratio,
    ...(limit !== undefined && { limit: `≤ ${limit} ×`, held: ratio <= limit }),
  };
}

export function markdownTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ours, beside, ratio, limit = '', held }) => [
    what,
    ours,
    beside,
    ratio === undefined ? '' : ratio.toFixed(2),
    held === undefined ? limit : `${limit} ${held ? '✓' : '✗'}`,
  ]);
  const lines = [['what', 'ours', 'beside it', 'ratio', 'limit'], ['---', '---', '---', '--:', '---'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}
