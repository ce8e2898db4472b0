/*
 * Runs the tests (FINDINGS_TESTS) in the extension host. Writes their output to FINDINGS_PRINTED, and their exit code to
 * FINDINGS_RESULT. If the extension host crashes, that file contains 70 or does not exist.
 */
const { appendFileSync, writeFileSync } = require('node:fs');
const { format } = require('node:util');

let isSettled = false;
function settle(status) {
  if (isSettled) return;
  isSettled = true;
  writeFileSync(process.env.FINDINGS_RESULT, String(status));
}
const print = (text) => appendFileSync(process.env.FINDINGS_PRINTED, text);

exports.run = async () => {
  for (const name of ['log', ...(process.env.FINDINGS_VERBOSE ? ['info', 'warn', 'error'] : [])]) {
    // VS Code has made them read-only.
    Object.defineProperty(console, name, { value: (...args) => print(`${format(...args)}\n`), configurable: true });
  }
  process.on('exit', () => settle(70));
  try {
    await require(process.env.FINDINGS_TESTS).run();
    settle(0);
  } catch (error) {
    print(`${error?.stack ?? error}\n`);
    settle(1);
    throw error;
  }
};
