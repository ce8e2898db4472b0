import * as citations from '@findings/citations';
import * as core from '@findings/core';
import * as check from '@findings/check';
import * as bibliography from '@findings/check/bibliography';
import * as works from '@findings/export';
import * as tip2012 from '@findings/tip-2012';
import { test } from 'node:test';
import { expectations } from './expectations.mjs';

for (const { name, run } of expectations({ citations, core, check, bibliography, works, tip2012 }))
  test(`imported: ${name}`, run);
