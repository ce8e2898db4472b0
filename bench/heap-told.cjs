/*
 * Loaded into a server before its own code, with --expose-gc: at SIGUSR2 it collects its garbage and writes down how many
 * megabytes of objects are left.
 */
const { renameSync, writeFileSync } = require('node:fs');

process.on('SIGUSR2', () => {
  globalThis.gc();
  const file = process.env.HEAP_FILE;
  // Whoever waits for it never reads a half of it.
  writeFileSync(`${file}.new`, String(process.memoryUsage().heapUsed / 1e6));
  renameSync(`${file}.new`, file);
});
