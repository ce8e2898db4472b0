/*
 * `pnpm bench`: everything, as one Markdown table; `pnpm bench search start-up`: only these.
 */
import { benchmark as checkProposals } from './check-proposals.ts';
import { benchmark as keystrokes } from './keystrokes.ts';
import { benchmark as languageServer } from './language-server.ts';
import { benchmark as languageServerStart } from './language-server-start.ts';
import { benchmark as parseReport } from './parse-report.ts';
import { benchmark as parseScaling } from './parse-scaling.ts';
import { benchmark as peers } from './peers.ts';
import { benchmark as quotes } from './quotes.ts';
import { markdownTable, type Benchmark, type Row } from './row.ts';
import { benchmark as search } from './search.ts';
import { benchmark as startUp } from './start-up.ts';
import { benchmark as vscode } from './vscode.ts';

const benchmarks: Readonly<Record<string, Benchmark>> = {
  'start-up': startUp,
  'parse-report': parseReport,
  'parse-scaling': parseScaling,
  search,
  quotes,
  'check-proposals': checkProposals,
  keystrokes,
  'language-server-start': languageServerStart,
  'language-server': languageServer,
  vscode,
  peers,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // The table comes at the end; who waits sees each line as it is known.
  await run((row) => {
    rows.push(row);
    console.error(markdownTable([row]).split('\n').at(-2));
  });
}
process.stdout.write(markdownTable(rows));
process.exitCode = rows.some(({ held }) => held === false) ? 1 : 0;
