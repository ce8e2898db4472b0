import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expectations } from './expectations.mjs';
import * as citations from '@findings/citations';
import * as core from '@findings/core';
import * as check from '@findings/core/check';
import * as tip2012 from '@findings/tip-2012';

/* The page's whole program: what a bundler makes of the installed packages. A Node built-in would fail the build. */
const { outputFiles } = await build({
  stdin: {
    contents: `
      import * as citations from '@findings/citations';
      import * as core from '@findings/core';
      import * as check from '@findings/core/check';
      import * as tip2012 from '@findings/tip-2012';
      import { expectations } from './expectations.mjs';
      globalThis.cases = expectations({ citations, core, check, tip2012 });
      globalThis.parseReport = core.parseReport;
    `,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  format: 'esm',
  platform: 'browser',
  write: false,
  logLevel: 'error',
});
const script = outputFiles[0].text;

const server = createServer((request, response) => {
  const [type, body] =
    request.url === '/page.js'
      ? ['text/javascript', script]
      : ['text/html', '<!doctype html><script type=module src=/page.js></script>'];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
});

const profile = mkdtempSync(join(tmpdir(), 'findings-browser-'));
let context;
let page;

before(async () => {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    headless: true,
    // Without them Chromium calls home at every start.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.cases);
});

after(async () => {
  await context?.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
});

for (const [index, { name }] of expectations({ citations, core, check, tip2012 }).entries()) {
  test(`in a browser: ${name}`, () => page.evaluate((at) => globalThis.cases[at].run(), index));
}

test('in a browser: the shipped report is read as in Node', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../packages/tip-2012/report/tip-2012.md'), 'utf8');
  const there = await page.evaluate((source) => globalThis.parseReport(source, { key: 'tip2012' }), text);
  assert.deepEqual(there, JSON.parse(JSON.stringify(core.parseReport(text, { key: 'tip2012' }))));
});
