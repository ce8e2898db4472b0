#!/usr/bin/env node
// Old versions of Node run this file, so it uses only syntax that they can parse.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 13)) {
  // By default, V8 compiles a regular expression to bytecode, and at its second use to machine code. Each takes as long, so compile only once.
  require('node:v8').setFlagsFromString('--no-regexp-tier-up');
  require('../dist/main.cjs');
} else {
  console.error(
    'findings needs Node 22.13 or later. This is Node ' +
      process.versions.node +
      ', in ' +
      process.execPath +
      '.\n' +
      'Install a newer version from https://nodejs.org, and run the command again.',
  );
  process.exitCode = 2;
}
