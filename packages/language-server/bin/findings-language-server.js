#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// What was compiled is kept for the next start, where Node can do that, and where nobody else can write.
try {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  module.enableCompileCache?.(join(cache, 'findings', 'compiled'));
} catch {
  // Nobody's home: then all is compiled anew.
}
await import('../dist/main.js');
