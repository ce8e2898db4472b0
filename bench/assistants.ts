import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, ratioOf } from './measure.ts';
import { limit, type Benchmark } from './row.ts';
import { findings, timeNode } from './run-process.ts';
import { createScratch } from './scratch.ts';

/** Milliseconds. */
const START = 300;

const initialize = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'bench', version: '1' } },
};

/** `findings mcp`: from the start of its process to its first answer. */
export const benchmark: Benchmark = async (report, isSmall) => {
  const cwd = createScratch();
  writeFileSync(join(cwd, 'findings.config.json'), '{ "reports": { "tip2012": "sample" } }');
  const times = { ours: [] as number[], node: [] as number[] };
  await timeFirstAnswer(cwd);
  for (let round = 0; round < (isSmall ? 3 : 31); round++) {
    times.ours.push(await timeFirstAnswer(cwd));
    times.node.push(timeNode(['-e', '0'], { cwd }));
  }
  report({
    ...limit('start of findings mcp, to its first answer', median(times.ours), START, 'ms'),
    baseline: `node -e 0 ${median(times.node).toFixed(0)} ms`,
    ratio: ratioOf(times.ours, times.node),
  });
};

async function timeFirstAnswer(cwd: string): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, [findings, 'mcp'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  server.stdin.write(`${JSON.stringify(initialize)}\n`);
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const time = performance.now() - start;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin.end();
  await ended;
  return time;
}
