import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { expectations } from './expectations.mjs';
import { openChromium } from './open-chromium.mjs';
import * as citations from '@findings/citations';
import * as core from '@findings/core';
import * as check from '@findings/check';
import * as bibliography from '@findings/check/bibliography';
import * as works from '@findings/export';
import * as tip2012 from '@findings/tip-2012';

/* The program of the page, bundled from the installed packages. A Node built-in would fail the build. */
const { outputFiles } = await build({
  stdin: {
    contents: `
      import * as citations from '@findings/citations';
      import * as core from '@findings/core';
      import * as check from '@findings/check';
      import * as bibliography from '@findings/check/bibliography';
      import * as works from '@findings/export';
      import * as tip2012 from '@findings/tip-2012';
      import { expectations } from './expectations.mjs';
      globalThis.cases = expectations({ citations, core, check, bibliography, works, tip2012 });
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

let browser;
let page;

before(async () => {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  browser = await openChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.cases);
});

after(async () => {
  await browser?.close();
  server.close();
});

for (const [index, { name }] of expectations({ citations, core, check, bibliography, works, tip2012 }).entries()) {
  test(`in a browser: ${name}`, () => page.evaluate((at) => globalThis.cases[at].run(), index));
}

test('in a browser: the sample report has the same model as in Node', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../packages/tip-2012/report/tip-2012.md'), 'utf8');
  const inBrowser = await page.evaluate((source) => globalThis.parseReport(source, { key: 'tip2012' }), text);
  assert.deepEqual(inBrowser, JSON.parse(JSON.stringify(core.parseReport(text, { key: 'tip2012' }))));
});
