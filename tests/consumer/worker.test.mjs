import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { openChromium } from './open-chromium.mjs';

/* Runs the published language server as a web worker in a browser. The page provides the files. */

const worker = readFileSync(fileURLToPath(import.meta.resolve('@findings/language-server/browser')), 'utf8');

const server = createServer((request, response) => {
  const [type, body] =
    request.url === '/worker.js'
      ? ['text/javascript', worker]
      : ['text/html', '<!doctype html><title>An editor</title>'];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
});

const FILES = {
  'memfs:/wells/findings.config.json': '{ "reports": { "wells": "wells.md" }, "include": ["*.md"] }',
  'memfs:/wells/wells.md':
    '# Wells\n\n## Session 1: Digging\n\nPanel Highlights\n\n- **Ada Okoye (WaterAid):** Half of the wells dry up.\n',
  'memfs:/wells/b.md': 'As Ada says [@s1.h1]; see [@s7].\n',
};

let browser;
let page;

before(async () => {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  browser = await openChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(startClient, FILES);
});

after(async () => {
  await browser?.close();
  server.close();
});

/** Runs in the page: a minimal client, which stores the published diagnostics. */
function startClient(files) {
  const worker = new globalThis.Worker('/worker.js', { type: 'module' });
  const pending = new Map();
  const diagnostics = new Map();
  const base64 = (text) => globalThis.btoa(String.fromCharCode(...new globalThis.TextEncoder().encode(text)));
  const handlers = {
    'findings/readFile': ({ uri }) => (uri in files ? { base64: base64(files[uri]) } : null),
    'findings/findFiles': ({ folder }) => ({ uris: Object.keys(files).filter((uri) => uri.startsWith(folder)) }),
  };
  worker.onmessage = ({ data: { id, method, params, result, error } }) => {
    if (method === undefined) pending.get(id)(error ? { error } : { result });
    else if (id !== undefined) worker.postMessage({ jsonrpc: '2.0', id, result: handlers[method]?.(params) ?? null });
    else if (method === 'textDocument/publishDiagnostics') diagnostics.set(params.uri, params.diagnostics);
  };
  let last = 0;
  globalThis.problems = (uri) => diagnostics.get(uri);
  globalThis.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  globalThis.request = (method, params) =>
    new Promise((resolve) => {
      pending.set(++last, resolve);
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });
}

const request = (method, params) =>
  page
    .evaluate(([name, value]) => globalThis.request(name, value), [method, params])
    .then(({ result, error }) => {
      assert.equal(error, undefined);
      return result;
    });
const notify = (method, params) => page.evaluate(([name, value]) => globalThis.notify(name, value), [method, params]);

test('in a worker: hover, references and diagnostics use a report that the page provides', async () => {
  const folder = { uri: 'memfs:/wells', name: 'work' };
  const { capabilities } = await request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [folder],
    capabilities: {},
  });
  assert.equal(capabilities.hoverProvider, true);
  await notify('initialized', {});
  const uri = 'memfs:/wells/a.md';
  await notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: 'They dry up [@s1.h1], and [@s9].\n' },
  });
  const textDocument = { uri };
  const { contents } = await request('textDocument/hover', { textDocument, position: { line: 0, character: 15 } });
  assert.match(contents.value, /Half of the wells dry up[^]*Ada Okoye/);
  const locations = await request('textDocument/references', {
    textDocument,
    position: { line: 0, character: 15 },
    context: { includeDeclaration: false },
  });
  assert.deepEqual(locations.map((location) => location.uri).sort(), ['memfs:/wells/a.md', 'memfs:/wells/b.md']);
  await page.waitForFunction((name) => globalThis.problems(name)?.length > 0, uri);
  const problems = await page.evaluate((name) => globalThis.problems(name), uri);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['citation.unresolved'],
  );
});

test('in a worker: the sample report needs no file', async () => {
  const uri = 'memfs:/wells/c.md';
  const text = '---\nfindings: sample\n---\n\nDonors spoke [@s4.h2].\n';
  await notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const hover = await request('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 16 } });
  assert.match(hover.contents.value, /Wex/);
});
