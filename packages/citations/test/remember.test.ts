import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { remember } from './remember.ts';

let folder: string;
let asked: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'findings-remember-'));
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const answer = (question: string): Promise<{ readonly said: string }> =>
  remember(folder, { question }, () => {
    asked.push(question);
    return Promise.resolve({ said: question.toUpperCase() });
  });

test('asks once and stores the answer', async () => {
  expect([await answer('a'), await answer('b'), await answer('a')]).toEqual([
    { said: 'A' },
    { said: 'B' },
    { said: 'A' },
  ]);
  expect(asked).toEqual(['a', 'b']);
});

test('asks again if the stored answer is damaged', async () => {
  await answer('a');
  const [file = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  writeFileSync(join(folder, file), '{"said":');
  expect([await answer('a'), await answer('a')]).toEqual([{ said: 'A' }, { said: 'A' }]);
  expect(asked).toEqual(['a', 'a']);
});

test('does not store failures', async () => {
  const fail = () => remember(folder, 'a', () => Promise.reject(new Error('no Pandoc')));
  await expect(fail()).rejects.toThrow('no Pandoc');
  expect(readdirSync(folder)).toEqual([]);
});
