#!/usr/bin/env node
/*
 * Stands where the desktop's `code` would: takes the command line that `runTests()` gives it, runs the tests in a window of
 * code-server, and ends as they did. Exit status: 0 all passed, 1 some failed, 70 what ran them ended early, 124 no answer in time.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { format, parseArgs } from 'node:util';
import { openBrowser, SMALL_WINDOW } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { lowest, newest } from './editions.ts';
import { createEnding } from './ending.ts';
import { suiteEvidence } from './suite-evidence.ts';
import { developExtensions, workbenchUrl } from './workbench.ts';

const { values, positionals } = parseArgs({
  // The other options are for a desktop.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const given = (name: string): string => {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name} is missing.`);
  return resolve(value);
};

const run = mkdtempSync(join(tmpdir(), 'findings-vscode-'));
const printed = join(run, 'printed');
const result = join(run, 'result');
writeFileSync(printed, '');
const descriptor = openSync(printed, 'r');
const chunk = Buffer.alloc(64 * 1024);
let onLine: (line: string) => void = () => undefined;
let rest = '';
const drain = (): void => {
  for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
    const text = chunk.toString('utf8', 0, read);
    process.stdout.write(text);
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    lines.forEach((line) => onLine(line));
  }
};
const draining = setInterval(drain, 100);

/** The workbench says 0 also of an extension host that died: only what the host wrote itself counts. */
function statusOf(code: number): number {
  try {
    return Number(readFileSync(result, 'utf8'));
  } catch {
    process.stderr.write(`The extension host ended (${code}) without a result.\n`);
    return code || 70;
  }
}

const ending = createEnding();
const server = await startCodeServer({
  edition: process.env['FINDINGS_VSCODE'] === 'lowest' ? lowest : newest,
  userData: given('user-data-dir'),
  extensions: given('extensions-dir'),
  env: {
    ...process.env,
    FINDINGS_TESTS: given('extensionTestsPath'),
    FINDINGS_PRINTED: printed,
    FINDINGS_RESULT: result,
  },
});
const browser = await openBrowser();
const page = await browser.newPage(SMALL_WINDOW);
ending.watch(server, browser, page);
await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) => {
  if (process.env['FINDINGS_VERBOSE']) process.stderr.write(`${format(...args)}\n`);
});
await page.exposeFunction('codeAutomationExit', (code: number) => ending.end(statusOf(code)));
await developExtensions(
  page,
  server,
  [given('extensionDevelopmentPath')],
  join(import.meta.dirname, 'in-extension-host.cjs'),
);
const place = positionals.find((path) => path.endsWith('.code-workspace') || statSync(path).isDirectory());
const workspace = place === undefined ? run : dirname(resolve(place));
const evidence = suiteEvidence(page, server, { userData: given('user-data-dir'), workspace });
onLine = evidence.read;
await page.goto(workbenchUrl(server, { place }));

const status = await ending.status;
drain();
await evidence.keep(status);
// It may wait for what was going on in the page.
await Promise.race([browser.close().catch(() => undefined), setTimeout(3000)]);
server.stop();
clearInterval(draining);
drain();
closeSync(descriptor);
rmSync(run, { recursive: true, force: true, maxRetries: 3 });
// Who reads the pipe may stop reading when this has ended.
await setTimeout(100);
process.exit(status);
