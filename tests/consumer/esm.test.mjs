import * as citations from '@findings/citations';
import * as core from '@findings/core';
import * as check from '@findings/check';
import * as bibliography from '@findings/check/bibliography';
import * as works from '@findings/export';
import { importDocument } from '@findings/import';
import { readWordDocument } from '@findings/word';
import { callTool } from '@findings/mcp';
import * as tip2012 from '@findings/tip-2012';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectations } from './expectations.mjs';

for (const { name, run } of expectations({ citations, core, check, bibliography, works, tip2012 }))
  test(`imported: ${name}`, run);

test('imported: a web page becomes Markdown', async () => {
  const { markdown } = await importDocument(
    Uint8Array.from('<!doctype html><h2>Wells</h2><p>They run dry.</p>', (letter) => letter.charCodeAt(0)),
  );
  assert.equal(markdown, '---\ntitle: Wells\nkey: wells\npages: none\nreading: exact\n---\n\nThey run dry.\n');
});

test('imported: a file that is not a Word document is refused', () => {
  assert.throws(() => readWordDocument(Uint8Array.of(1)), { name: 'ImportError' });
});

test('imported: a tool for assistants checks a draft', async () => {
  const folder = { library: core.createLibrary([tip2012.report]), coverage: () => Promise.reject(new Error()) };
  const text = 'Wex said “there is no time at all for this” [@s4.h2].';
  const { ok, problems } = await callTool('check_text', { text }, folder);
  assert.equal(ok, false);
  assert.equal(problems[0].code, 'quote.missing');
});
