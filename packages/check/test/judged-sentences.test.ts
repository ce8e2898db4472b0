import { existsSync, readFileSync } from 'node:fs';
import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../src/check-document.js';

/*
 * Sentences that another author wrote and judged like an editor, without knowing the rules. They are in a folder next to this repository.
 * `docs/accuracy.md` has the figures.
 */

const shared = new URL('../../../../shared/', import.meta.url);
const cases = new URL('cases/cases.json', shared);
const isAbsent = !existsSync(cases);
if (isAbsent) console.info('Left out: the judged sentences of ../shared, which is not next to this repository.');

interface Case {
  readonly md: string;
  readonly expect: readonly string[];
  readonly accept?: readonly (readonly string[])[];
  /** No rule is meant to find it. */
  readonly gap?: true;
  /** Editors disagree. */
  readonly debatable?: true;
}

/** Shares of the mistakes that are found, and of the right usages that are left alone, at least. */
const CAUGHT = 0.9;
const CLEAN = 0.95;

describe.skipIf(isAbsent)('of the judged sentences', () => {
  test('the rules find most mistakes, and leave right usages alone', () => {
    const text = readFileSync(new URL('reports/tip-2012.txt', shared), 'utf8');
    const library = createLibrary([parseReport(text, { key: 'tip2012' })]);
    const codesOf = ({ md }: Case): string[] => checkDocument(md, { library }).problems.map(({ code }) => code);
    const all = (JSON.parse(readFileSync(cases, 'utf8')) as Case[]).filter(({ gap }) => !gap);
    const mistakes = all.filter(({ expect: codes }) => codes.length > 0);
    const caught = mistakes.filter((one) => {
      const codes = codesOf(one);
      return [one.expect, ...(one.accept ?? [])].some((expected) =>
        expected.every((code) => codes.includes(code as never)),
      );
    });
    const right = all.filter((one) => one.expect.length === 0 && !one.debatable);
    const clean = right.filter((one) => {
      const codes = codesOf(one).sort().join();
      return codes === '' || (one.accept ?? []).some((accepted) => [...accepted].sort().join() === codes);
    });
    expect(caught.length / mistakes.length).toBeGreaterThanOrEqual(CAUGHT);
    expect(clean.length / right.length).toBeGreaterThanOrEqual(CLEAN);
  });
});
