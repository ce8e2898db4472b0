const { test } = require('node:test');
const citations = require('@findings/citations');
const core = require('@findings/core');
const check = require('@findings/check');
const bibliography = require('@findings/check/bibliography');
const works = require('@findings/export');
const tip2012 = require('@findings/tip-2012');

import('./expectations.mjs').then(({ expectations }) => {
  for (const { name, run } of expectations({ citations, core, check, bibliography, works, tip2012 }))
    test(`required: ${name}`, run);
});
