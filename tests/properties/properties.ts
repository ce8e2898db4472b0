import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'vitest';
import { demand } from './demand.ts';

/** The kept inputs of a suite: written by hand, or found by `pnpm fuzz`. Random inputs are derived from them. */
export function keptTexts(suite: string): readonly string[] {
  const folder = join(import.meta.dirname, 'kept', suite);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const builtIns = [Object, Array, Function, String, Number, RegExp, Map, Set, Promise];
const keysOfPrototypes = (): string =>
  builtIns.map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join(' ')).join('\n');

/** Tests each check with the kept texts, then with random ones. No check may throw or change a built-in prototype. */
export function checkTexts(
  texts: fc.Arbitrary<string>,
  kept: readonly string[],
  checks: Readonly<Record<string, (text: string) => void | Promise<void>>>,
): void {
  const before = keysOfPrototypes();
  test.each(Object.entries(checks))('%s', async (_, check) => {
    const property = fc.asyncProperty(texts, async (text) => {
      await check(text);
      demand(keysOfPrototypes() === before, 'built-in prototypes do not change', () => text);
    });
    await fc.assert(property, { examples: kept.map((text) => [text]) });
  });
}
