const assert = require('node:assert/strict');
const { test } = require('node:test');
const citations = require('@findings/citations');
const core = require('@findings/core');
const check = require('@findings/check');
const bibliography = require('@findings/check/bibliography');
const works = require('@findings/export');
const { importDocument } = require('@findings/import');
const { readWordDocument } = require('@findings/word');
const tip2012 = require('@findings/tip-2012');

import('./expectations.mjs').then(({ expectations }) => {
  for (const { name, run } of expectations({ citations, core, check, bibliography, works, tip2012 }))
    test(`required: ${name}`, run);
});

test('required: a web page becomes Markdown', async () => {
  const { markdown } = await importDocument(
    Uint8Array.from('<!doctype html><h2>Wells</h2><p>They run dry.</p>', (letter) => letter.charCodeAt(0)),
  );
  assert.equal(markdown, '---\ntitle: Wells\nkey: wells\npages: none\nreading: exact\n---\n\nThey run dry.\n');
});

test('required: a file that is not a Word document is refused', () => {
  assert.throws(() => readWordDocument(Uint8Array.of(1)), { name: 'ImportError' });
});

test('required: the server for assistants', () => {
  const { openFolder, serveStdio } = require('@findings/mcp/server');
  assert.equal(typeof openFolder('.').read, 'function');
  assert.equal(typeof serveStdio, 'function');
});
