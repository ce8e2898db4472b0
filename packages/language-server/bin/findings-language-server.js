#!/usr/bin/env node
// Old versions of Node run this file, so it uses only syntax that they can parse.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 13)) {
  import('../dist/main.js');
} else {
  console.error(
    'findings-language-server needs Node 22.13 or later. This is Node ' +
      process.versions.node +
      ', in ' +
      process.execPath +
      '.\n' +
      'Install a newer version from https://nodejs.org, and restart your editor.',
  );
  process.exitCode = 2;
}
