import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { root } from './run-program.ts';

/** Its folder is a small project, so that its types are checked fast. */
const TYPED_FILE = 'apps/vscode/src/preview-page/go-to-citation-target.ts';

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: {
      parserOptions: {
        project: 'apps/vscode/src/preview-page/tsconfig.json',
        // A single run, which CI implies, reads the file from the disk instead of the given code.
        disallowAutomaticSingleRunInference: true,
      },
    },
  },
});
/** Without the rules that need types. */
const withoutTypes = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });

/** The rules that `code` breaks in `file`. */
async function brokenRules(
  code: string,
  file = 'packages/core/src/model.ts',
  linter = withoutTypes,
): Promise<string[]> {
  const [result] = await linter.lintText(`${code}\n`, { filePath: file });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

test.each([
  [`import { readFileSync } from 'node:fs';\nexport const x = readFileSync;`, 'no-restricted-imports'],
  [`import { join } from 'path';\nexport const x = join;`, 'no-restricted-imports'],
  [`import { Uri } from 'vscode';\nexport const x = Uri;`, 'no-restricted-imports'],
  [`import type { Range } from 'vscode-languageserver-types';\nexport type X = Range;`, 'no-restricted-imports'],
  ['export const x = process.cwd();', 'no-restricted-globals'],
  [`export const x = Buffer.from('a');`, 'no-restricted-globals'],
  ['export const x = __dirname;', 'no-restricted-globals'],
  ['export const x = document.title;', 'no-restricted-globals'],
  [`export const x = fetch('a');`, 'no-restricted-globals'],
])('a pure package must not contain: %s', async (code, rule) => {
  expect(await brokenRules(code)).toContain(rule);
  expect(await brokenRules(code, 'packages/citations/src/index.ts')).toContain(rule);
});

test.each([
  [`import { get } from 'node:https';\nexport const x = get;`, 'no-restricted-imports'],
  [`import { lookup } from 'dns/promises';\nexport const x = lookup;`, 'no-restricted-imports'],
  [`import { spawn } from 'node:child_process';\nexport const x = spawn;`, 'no-restricted-imports'],
  [`export const x = fetch('a');`, 'no-restricted-globals'],
  [`export const x = eval('1');`, 'no-eval'],
  [`export const x = new Function('return 1');`, 'no-new-func'],
])('no package uses the network, starts a program or evaluates text: %s', async (code, rule) => {
  for (const file of [
    'packages/cli/src/main.ts',
    'packages/language-server/src/client/settings.ts',
    'apps/vscode/src/api.ts',
  ]) {
    expect(await brokenRules(code, file)).toEqual([rule]);
  }
});

test('the command line may use Node', async () => {
  const code = `import { readFileSync } from 'node:fs';\nexport const x = [readFileSync, process.cwd()];`;
  expect(await brokenRules(code, 'packages/cli/src/main.ts')).toEqual([]);
});

test.each([
  ['export default 1;', 'no-restricted-exports'],
  [`export * from './source/source.js';`, 'no-restricted-syntax'],
  ['export const x = 1; // TODO: more', 'no-warning-comments'],
  ['export const x = /^(a+)+$/;', 'regexp/no-super-linear-backtracking'],
])('no package contains: %s', async (code, rule) => {
  expect(await brokenRules(code)).toEqual([rule]);
});

test.each([
  [
    `export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}`,
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [`async function f() {}\nexport function g() {\n  f();\n}`, '@typescript-eslint/no-floating-promises'],
])('no package contains (needs type information): %s', async (code, rule) => {
  expect(await brokenRules(code, TYPED_FILE, eslint)).toEqual([rule]);
});

test.each([
  ['all.push(...list);', ['findings/bounded-arguments']],
  ['all.push(Math.max(...list.keys()));', ['findings/bounded-arguments']],
  ['export const x = new Map(...list);', ['findings/bounded-arguments']],
  ['all.push(...[1, ...list]);', ['findings/bounded-arguments']],
  ['all.push(...(all ? [1] : list));', ['findings/bounded-arguments']],
  ['export const x = ([, ...some]: number[]) => Math.max(...some);', ['findings/bounded-arguments']],
  ['const [, ...some] = list;\nall.push(...some);', ['findings/bounded-arguments']],
  ['all.push.apply(all, list);', ['findings/bounded-arguments']],
  ['Reflect.apply(Math.max, undefined, list);', ['findings/bounded-arguments']],
  ['all.push(...[1, 2]);', []],
  ['all.push(...(all ? [1] : []));', []],
  ['export const x = (...list: number[]) => Math.max(...list);', []],
  ['export const x = [...list, ...all];', []],
])('the number of arguments is bounded: %s', async (code, rules) => {
  const declared = 'declare const list: number[];\ndeclare const all: number[];\nexport const y = [list, all];\n';
  expect(await brokenRules(declared + code)).toEqual(rules);
});

test.each([
  [String.raw`export const x = /\b(?:said|wrote)\b/;`, true],
  ['export const x = new RegExp(String.raw`^(?:${y} )?wrote`);', true],
  [`export const x = new Set(['said', 'wrote', 'asked']);`, true],
  [`export const x = ['of', 'by', 'on'].includes('by');`, true],
  [`export const x = 'said wrote asked'.split(' ');`, true],
  [String.raw`export const x = /^(?:<blockquote|\p{Letter}+ [a-z]+ USD)/u;`, false],
  [`export const x = new Set<'part' | 'session' | 'summary'>(['part', 'session', 'summary']);`, false],
  [`export const x = new RegExp(y, 'giu');`, false],
])('words of a language are in the lexicon: %s', async (code, isRefused) => {
  const rules = await brokenRules(`const y = 'and';\n${code}\nexport const z = y;`);
  expect(rules).toEqual(isRefused ? ['lexicon/words-in-lexicon'] : []);
  expect(await brokenRules(`const y = 'and';\n${code}\nexport const z = y;`, 'packages/cli/src/main.ts')).toEqual([]);
});
