import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { openChromium } from './open-chromium.mjs';

/* The language server as a web worker, as it is published, in a browser: its files come from the page. */

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
  await page.evaluate(startEditor, FILES);
});

after(async () => {
  await browser?.close();
  server.close();
});

/** Runs in the page: an editor of a few lines, which keeps what it was told. */
function startEditor(files) {
  const worker = new globalThis.Worker('/worker.js', { type: 'module' });
  const waiting = new Map();
  const told = new Map();
  const base64 = (text) => globalThis.btoa(String.fromCharCode(...new globalThis.TextEncoder().encode(text)));
  const answers = {
    'findings/readFile': ({ uri }) => (uri in files ? { base64: base64(files[uri]) } : null),
    'findings/findFiles': ({ folder }) => ({ uris: Object.keys(files).filter((uri) => uri.startsWith(folder)) }),
  };
  worker.onmessage = ({ data: { id, method, params, result, error } }) => {
    if (method === undefined) waiting.get(id)(error ? { error } : { result });
    else if (id !== undefined) worker.postMessage({ jsonrpc: '2.0', id, result: answers[method]?.(params) ?? null });
    else if (method === 'textDocument/publishDiagnostics') told.set(params.uri, params.diagnostics);
  };
  let last = 0;
  globalThis.problems = (uri) => told.get(uri);
  globalThis.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  globalThis.ask = (method, params) =>
    new Promise((answered) => {
      waiting.set(++last, answered);
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });
}

const ask = (method, params) =>
  page
    .evaluate(([asked, about]) => globalThis.ask(asked, about), [method, params])
    .then(({ result, error }) => {
      assert.equal(error, undefined);
      return result;
    });
const notify = (method, params) => page.evaluate(([told, about]) => globalThis.notify(told, about), [method, params]);

test('in a worker: a proposal is explained and checked against a report that the page holds', async () => {
  const folder = { uri: 'memfs:/wells', name: 'work' };
  const { capabilities } = await ask('initialize', {
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
  const { contents } = await ask('textDocument/hover', { textDocument, position: { line: 0, character: 15 } });
  assert.match(contents.value, /Ada Okoye[^]*Half of the wells dry up/);
  const places = await ask('textDocument/references', {
    textDocument,
    position: { line: 0, character: 15 },
    context: { includeDeclaration: false },
  });
  assert.deepEqual(places.map((place) => place.uri).sort(), ['memfs:/wells/a.md', 'memfs:/wells/b.md']);
  await page.waitForFunction((name) => globalThis.problems(name)?.length > 0, uri);
  const told = await page.evaluate((name) => globalThis.problems(name), uri);
  assert.deepEqual(
    told.map(({ code }) => code),
    ['citation.unresolved'],
  );
});

test('in a worker: the report that comes with the server needs no file', async () => {
  const uri = 'memfs:/elsewhere/c.md';
  await notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: 'Donors spoke [@s4.h2].\n' },
  });
  const hover = await ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 16 } });
  assert.match(hover.contents.value, /Wex/);
});
