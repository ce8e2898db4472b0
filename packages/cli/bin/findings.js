#!/usr/bin/env node
const { enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { keepCompiled } = require('./keep-compiled.cjs');

// What was compiled is kept for the next start, where nobody else can write.
try {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'findings', 'compiled');
  // Only of a check is so much compiled that it has to be kept whole.
  if (process.argv[2] !== 'check') enableCompileCache?.(cache);
  else if (!process.env.NODE_DISABLE_COMPILE_CACHE) keepCompiled(cache);
} catch {
  // Nobody's home: then all is compiled anew.
}
require('../dist/main.cjs');
