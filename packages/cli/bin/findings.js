#!/usr/bin/env node
import module from 'node:module';

// What was compiled is kept for the next start, where Node can do that: in its own folder among the temporary files.
module.enableCompileCache?.();
await import('../dist/main.js');
