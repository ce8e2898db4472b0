import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { fixDocument } from '../../src/fixes/apply-fixes.js';
import { checkDocument } from '../../src/check-document.js';

/** A sentence as people write it, judged as an editor would, before the rules were run on it. */
interface Case {
  readonly id: string;
  readonly md: string;
  /** The codes of the problems that it has. */
  readonly expect: readonly string[];
  /** Other codes that are right, too. */
  readonly accept?: readonly (readonly string[])[];
  readonly why: string;
  /** No rule finds it, or editors disagree. */
  readonly gap?: boolean;
  readonly debatable?: boolean;
}

interface FixCase {
  readonly id: string;
  readonly md: string;
  readonly why: string;
  readonly mustBecome?: string;
  /** What `--fix` may write, besides nothing. */
  readonly mayBecome?: readonly string[];
  readonly mustNotChange?: boolean;
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = JSON.parse(read('cases.json')) as readonly Case[];
const fixCases = JSON.parse(read('fixes.json')) as readonly FixCase[];
const library = createLibrary([parseReport(read('lakes-2019.md'), { key: 'lakes2019' })]);
const check = (markdown: string) => checkDocument(markdown, { library }).problems;

const judged = cases.filter(({ gap, debatable }) => gap !== true && debatable !== true);

describe('judged sentences', () => {
  test.each(judged.map((each) => [each.id, each.why, each] as const))('%s: %s', (_, __, each) => {
    const found = check(`${each.md}\n`).map(({ code }) => code);
    const options = [each.expect, ...(each.accept ?? [])];
    expect(
      options.some((codes) => codes.every((code) => found.includes(code)) && codes.length === found.length),
      JSON.stringify({ md: each.md, options, found }),
    ).toBe(true);
  });
});

describe('judged fixes', () => {
  test.each(fixCases.map((each) => [each.id, each.why, each] as const))('%s: %s', (_, __, each) => {
    const { markdown } = fixDocument(each.md, check(each.md), check);
    if (each.mustBecome !== undefined) expect(markdown).toBe(each.mustBecome);
    else expect([each.md, ...(each.mayBecome ?? [])]).toContain(markdown);
  });
});
