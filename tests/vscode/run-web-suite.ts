/*
 * Runs the same tests in a web worker without Node: `node tests/vscode/run-web-suite.ts FIXTURE`. VS Code uses the worker only for
 * extensions without an entry for Node, so a copy without that entry is opened.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { format } from 'node:util';
import { openBrowser, SMALL_WINDOW } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { copyExtension, extension } from './copy-extension.ts';
import { newest } from './editions.ts';
import { createEnding } from './ending.ts';
import { suiteEvidence } from './suite-evidence.ts';
import { developExtensions, workbenchUrl } from './workbench.ts';

/** Lines of TAP, and errors of tests. */
const TAP_LINE = /^(?:\d+\.\.\d+|ok |not ok |# | {2})/;

const [place = ''] = process.argv.slice(2);
const run = mkdtempSync(join(tmpdir(), 'findings-web-'));
const copy = join(run, 'extension');
copyExtension(copy);
const manifest = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as Record<string, unknown>;
writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, main: undefined, extensionKind: ['web'] }));
cpSync(join(extension, 'test/fixtures'), join(run, 'workspace'), { recursive: true });

const server = await startCodeServer({
  edition: newest,
  userData: join(run, 'user'),
  extensions: join(run, 'extensions'),
});
const browser = await openBrowser();
const ending = createEnding();
const page = await browser.newPage(SMALL_WINDOW);
ending.watch(server, browser, page);
const evidence = suiteEvidence(page, server, { userData: join(run, 'user'), workspace: join(run, 'workspace') });
await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) => {
  const line = format(...args);
  evidence.read(line);
  // The workbench prints much more than the tests.
  if (TAP_LINE.test(line) || process.env['FINDINGS_VERBOSE']) process.stdout.write(`${line}\n`);
});
// The last output arrives later.
await page.exposeFunction('codeAutomationExit', async (code: number) => {
  await setTimeout(500);
  ending.end(code);
});
await developExtensions(page, server, [copy], join(copy, 'dist-test/suite.cjs'));
await page.goto(workbenchUrl(server, { place: join(run, 'workspace', place) }));

const status = await ending.status;
process.exitCode = status;
await evidence.keep(status);
// Closing may wait for work in the page.
await Promise.race([browser.close().catch(() => undefined), setTimeout(3000)]);
server.stop();
rmSync(run, { recursive: true, force: true, maxRetries: 3 });
process.exit();
