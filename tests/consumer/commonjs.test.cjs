const { test } = require('node:test');
const citations = require('@findings/citations');
const core = require('@findings/core');
const check = require('@findings/core/check');
const bibliography = require('@findings/core/bibliography');
const works = require('@findings/core/export');
const tip2012 = require('@findings/tip-2012');

import('./expectations.mjs').then(({ expectations }) => {
  for (const { name, run } of expectations({ citations, core, check, bibliography, works, tip2012 }))
    test(`required: ${name}`, run);
});
