import { parseReport } from '@findings/core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { interleave, time } from './measure.ts';
import { shared } from './proposals-folder.ts';
import { compare, type Benchmark } from './row.ts';
import { syntheticReport } from './synthetic-report.ts';

/** Times the time that remark-parse takes. */
const BUDGET = 2;

/** `parseReport` on reports of about 50 KB, warm, compared with remark-parse. */
export const benchmark: Benchmark = (report, isSmall) => {
  const remark = unified().use(remarkParse).freeze();
  for (const [name, text] of Object.entries(texts())) {
    const contestants = { ours: () => time(() => parseReport(text)), remark: () => time(() => remark.parse(text)) };
    interleave(isSmall ? 1 : 15, contestants);
    const times = interleave(isSmall ? 3 : 41, contestants);
    const what = `parseReport, warm: ${name}, ${Math.round(text.length / 1000)} KB`;
    report(compare(what, times.ours, 'remark-parse', times.remark, BUDGET));
  }
};

function texts(): Readonly<Record<string, string>> {
  const sample = fileURLToPath(import.meta.resolve('@findings/tip-2012/report/tip-2012.md'));
  const original = join(shared, 'reports/tip-2012.txt');
  return {
    'the sample report': readFileSync(sample, 'utf8'),
    ...(existsSync(original) && { 'its original, from a PDF': readFileSync(original, 'utf8') }),
    'a synthetic report': syntheticReport({ size: 50_000 }).text,
    'a synthetic report with page breaks': syntheticReport({ size: 50_000, damaged: true }).text,
  };
}
