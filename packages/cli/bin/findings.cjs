#!/usr/bin/env node
const { enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { join } = require('node:path');

// What was compiled is kept for the next start, where Node can do that, and where nobody else can write.
try {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  enableCompileCache?.(join(cache, 'findings', 'compiled'));
} catch {
  // Nobody's home: then all is compiled anew.
}
require('../dist/main.cjs');
