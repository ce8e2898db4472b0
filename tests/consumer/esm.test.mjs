import * as citations from '@findings/citations';
import * as core from '@findings/core';
import * as check from '@findings/core/check';
import { test } from 'node:test';
import { expectations } from './expectations.mjs';

for (const { name, run } of expectations({ citations, core, check })) test(`imported: ${name}`, run);
