import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
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

/* The page that imports, and the program of its worker. */
const importing = await build({
  stdin: {
    contents: `
      import { importInWorker } from '@findings/import/in-worker';
      globalThis.importText = (text, name, options) =>
        importInWorker(new TextEncoder().encode(text), { name, worker: '/worker.js', ...options }).then(
          ({ markdown }) => markdown,
          ({ code, message }) => code + ': ' + message,
        );
    `,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  format: 'esm',
  platform: 'browser',
  write: false,
  logLevel: 'error',
});
const worker = await build({
  entryPoints: [fileURLToPath(import.meta.resolve('@findings/import/worker'))],
  conditions: ['worker', 'browser'],
  bundle: true,
  format: 'esm',
  platform: 'browser',
  write: false,
  logLevel: 'error',
});

const server = createServer((request, response) => {
  const scripts = {
    '/page.js': script,
    '/import.js': importing.outputFiles[0].text,
    '/worker.js': worker.outputFiles[0].text,
  };
  const [type, body] =
    request.url in scripts
      ? ['text/javascript', scripts[request.url]]
      : [
          'text/html',
          '<!doctype html><script type=module src=/page.js></script><script type=module src=/import.js></script>',
        ];
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

const pdfOf = (content) => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return `%PDF-1.7\n${objects.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF`;
};
const imported = (...args) => page.evaluate((values) => globalThis.importText(...values), args);

test('in a browser: a worker imports a web page and a PDF', async () => {
  assert.match(await imported('<!doctype html><p>Wells run dry.</p>', 'wells.html'), /\n\nWells run dry\.\n$/);
  assert.match(
    await imported(pdfOf('BT /F1 12 Tf 72 700 Td (Wells run dry.) Tj ET'), 'wells.pdf'),
    /\nWells run dry\.\n$/,
  );
});

test('in a browser: a document that takes too long is stopped', async () => {
  // pdf.js takes time that is quadratic in the operators.
  const message = await imported(pdfOf('q '.repeat(100_000)), 'slow.pdf', { timeout: 1 });
  assert.match(message, /^import\.too-large: Reading the document took more than 1 second, so it was stopped/);
});
