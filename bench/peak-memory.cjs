/*
 * Loaded into a process before its own code. When the process exits, this writes its peak memory in megabytes to a file. With /proc,
 * `process.resourceUsage()` is not used, since a child process starts with the peak of its parent.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const status = '/proc/self/status';
  const kilobytes = existsSync(status)
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1])
    : process.resourceUsage().maxRSS;
  // Both sources count in units of 1024 bytes.
  writeFileSync(process.env.PEAK_MEMORY_FILE, String((kilobytes * 1024) / 1e6));
});
