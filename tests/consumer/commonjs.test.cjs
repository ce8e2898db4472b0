const { test } = require('node:test');
const citations = require('@findings/citations');
const core = require('@findings/core');
const check = require('@findings/core/check');

test('required', async (context) => {
  const { expectations } = await import('./expectations.mjs');
  for (const { name, run } of expectations({ citations, core, check })) await context.test(`required: ${name}`, run);
});
