import { describe, expect, test } from 'vitest';
import { programName, withProgramName } from './say.js';

describe('the name of the program', () => {
  test.each([
    [undefined, '/usr/bin/findings', 'findings'],
    ['', '/usr/bin/findings', 'findings'],
    ['cargo/1.0', '/usr/bin/findings', 'findings'],
    ['npm/11.0.0 node/v24.0.0 linux x64', '/ana/proposals/node_modules/.bin/findings', 'npx findings'],
    ['npm/11.0.0', '/ana/.npm/_npx/3a1f/node_modules/.bin/findings', 'npx @findings/cli'],
    ['npm/11.0.0', 'C:\\Users\\ana\\npm-cache\\_npx\\3a1f\\node_modules\\findings.js', 'npx @findings/cli'],
    ['pnpm/10.0.0 npm/? node/v24.0.0', '/ana/node_modules/findings.js', 'pnpm exec findings'],
    ['pnpm/10.0.0', '/ana/.cache/pnpm/dlx/3a1f/node_modules/findings.js', 'pnpm dlx @findings/cli'],
    ['yarn/4.0.0', '/ana/node_modules/findings.js', 'yarn findings'],
    ['bun/1.2.0', '/tmp/bunx-1000-@findings/node_modules/findings.js', 'bunx @findings/cli'],
  ])('for %j and %s is %s', (agent, script, name) => {
    expect(programName(agent, script)).toBe(name);
  });
});

test.each([
  ['Run “findings pin”.', 'Run “npx findings pin”.'],
  ['Name one: findings check FILE', 'Name one: npx findings check FILE'],
  ['findings import a.pdf -o - | findings parse -', 'npx findings import a.pdf -o - | npx findings parse -'],
  ['“findings --help” lists them.', '“npx findings --help” lists them.'],
  ['Two findings cite this, and “findings” is a key.', 'Two findings cite this, and “findings” is a key.'],
])('commands in %j', (text, expected) => {
  expect(withProgramName(text, 'npx findings')).toBe(expected);
});
