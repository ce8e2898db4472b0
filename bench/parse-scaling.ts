import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './row.ts';
import { runNode } from './run-process.ts';
import { createScratch } from './scratch.ts';
import { syntheticReport, type ReportSize, type SyntheticReport } from './synthetic-report.ts';
import { showSize } from './texts.ts';

const MB = 1_000_000;

/** A text four times as long may take five times as long: more is not linear. */
const MOST = 5;

/** remark-parse runs beside these; with more it needs more memory than many machines have. */
const LARGEST_PEER = 16 * MB;

interface Parsed {
  readonly milliseconds: number;
  readonly peak: number;
}

/** Time and memory of reading a report grow as the report does. Each size is a process of its own. */
export const benchmark: Benchmark = (tell) => {
  const sizes: readonly ReportSize[] = [{ size: MB }, { size: 4 * MB }, { size: 16 * MB }, { findings: 100_000 }];
  let last: { milliseconds: number; length: number } | undefined;
  for (const size of sizes) {
    const report = syntheticReport(size);
    const { length } = report.text;
    const { milliseconds, peak } = parse(report, 'report');
    const peer = length <= LARGEST_PEER * 1.1 ? parse(report, 'remark') : undefined;
    const growth =
      last && length > last.length ? milliseconds / last.milliseconds / (length / last.length / 4) : undefined;
    tell({
      what: `parseReport: ${showSize(length)}, ${report.findings} findings`,
      ours: show({ milliseconds, peak }),
      beside: peer ? `remark-parse ${show(peer)}` : '',
      ...(peer && { ratio: milliseconds / peer.milliseconds }),
      ...(growth !== undefined && {
        limit: `4 times the size ≤ ${MOST} × the time: ${growth.toFixed(1)}`,
        held: growth <= MOST,
      }),
    });
    last = { milliseconds, length };
  }
};

function show({ milliseconds, peak }: Parsed): string {
  return `${(milliseconds / 1000).toFixed(2)} s, ${Math.round(peak)} MB at most`;
}

function parse({ text, findings }: SyntheticReport, reader: 'report' | 'remark'): Parsed {
  const file = join(createScratch(), 'report.md');
  writeFileSync(file, text);
  const {
    status,
    output,
    errors,
    peak = NaN,
  } = runNode(['--max-old-space-size=16000', 'child/parse.mjs', reader, file], { memory: true });
  if (status !== 0)
    throw new Error(`Reading ${showSize(text.length)} ended with ${status ?? 'a signal'}: ${errors.slice(0, 2000)}`);
  const answer = JSON.parse(output) as { milliseconds: number; findings?: number };
  if (answer.findings !== undefined && Math.abs(answer.findings - findings) > findings / 100) {
    throw new Error(`${findings} findings were written, and ${answer.findings} read: this measures something else.`);
  }
  return { milliseconds: answer.milliseconds, peak };
}
