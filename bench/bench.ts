/*
 * `pnpm bench [NAME…] [--small] [--findings N]` measures the budgets of docs/performance.md and prints one Markdown table. `--small` uses small inputs,
 * to try a benchmark out, and no budgets. The exit status is 1 if a budget is missed.
 */
import { parseArgs } from 'node:util';
import { benchmark as assistants } from './assistants.ts';
import { benchmark as checkOne } from './check-one.ts';
import { benchmark as checkProposals } from './check-proposals.ts';
import { benchmark as extension } from './extension.ts';
import { benchmark as index } from './index.ts';
import { benchmark as languageServer } from './language-server.ts';
import { benchmark as parseReport } from './parse-report.ts';
import { markdownTable, type Benchmark, type Row } from './row.ts';

const benchmarks: Readonly<Record<string, Benchmark>> = {
  'parse-report': parseReport,
  'check-one': checkOne,
  'check-proposals': checkProposals,
  'language-server': languageServer,
  assistants,
  extension,
  index,
};

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { small: { type: 'boolean', default: false }, findings: { type: 'string' } },
});
const unknown = names.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. Available: ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, run] of Object.entries(benchmarks)) {
  if (names.length > 0 && !names.includes(name)) continue;
  await run(
    ({ what, ours, baseline, ratio, ...budget }) => {
      const row = { what, ours, baseline, ...(ratio !== undefined && { ratio }), ...(values.small ? {} : budget) };
      rows.push(row);
      // The table is printed at the end. This shows progress.
      console.error(markdownTable([row]).split('\n').at(-2));
    },
    values.small,
    values.findings === undefined ? undefined : Number(values.findings),
  );
}
process.stdout.write(markdownTable(rows));
process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
