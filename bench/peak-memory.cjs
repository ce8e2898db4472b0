/*
 * Loaded into a process before its own code: writes down, as the process ends, how much memory it held at most, in
 * megabytes. `process.resourceUsage()` will not do where there is /proc: a child starts with the peak of its parent.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const status = '/proc/self/status';
  const kilobytes = existsSync(status)
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1])
    : process.resourceUsage().maxRSS;
  // Both say kilobytes, and mean 1024 bytes.
  writeFileSync(process.env.PEAK_MEMORY_FILE, String((kilobytes * 1024) / 1e6));
});
