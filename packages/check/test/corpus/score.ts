import { checkDocument } from '../../src/check-document.js';
import type { Library } from '@findings/core/library';
import type { RuleCode } from '../../src/rules/rules.js';
import type { Page } from './page.js';

export interface Miss {
  readonly code: string;
  readonly what: string;
  readonly text: string;
}

/** What a rule made of the proposals. */
export interface Score {
  /** Mistakes that were planted and reported. */
  found: number;
  readonly overlooked: Miss[];
  readonly falseAlarms: Miss[];
}

/** Counts, for each of `codes`, what was found, overlooked and reported for nothing. */
export function score(
  pages: Iterable<readonly [Library, Page]>,
  codes: readonly RuleCode[],
): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>(codes.map((code) => [code, { found: 0, overlooked: [], falseAlarms: [] }]));
  for (const [library, { markdown, planted }] of pages) {
    // The text in between is not about what it cites.
    const { problems } = checkDocument(markdown, {
      library,
      severities: { 'citation.unrelated': 'off', 'date.unsupported': 'off' },
    });
    const right = new Set<unknown>();
    for (const { code, what, start, end } of planted) {
      if (code === undefined) continue;
      const hits = problems.filter(
        (one) => one.code === code && one.span.start.offset < end && start < one.span.end.offset,
      );
      for (const hit of hits) right.add(hit);
      const text = around(markdown, start, end);
      if (hits.length > 0) scores.get(code)!.found++;
      else scores.get(code)!.overlooked.push({ code, what, text });
    }
    for (const problem of problems) {
      if (right.has(problem)) continue;
      const { start, end } = problem.span;
      const at = planted.find((one) => one.start < end.offset && start.offset < one.end);
      const what = at ? `${at.code ?? 'right'}: ${at.what}` : 'text in between';
      const miss = { code: problem.code, what, text: around(markdown, start.offset, end.offset) };
      scores.get(problem.code)?.falseAlarms.push(miss);
      // A problem that no rule of the corpus should report is a mistake of the corpus.
      if (!scores.has(problem.code)) throw new Error(`${problem.code} was not planted: ${miss.text}`);
    }
  }
  return scores;
}

export function precision({ found, falseAlarms }: Score): number {
  return found / (found + falseAlarms.length);
}

export function recall({ found, overlooked }: Score): number {
  return found / (found + overlooked.length);
}

function around(markdown: string, start: number, end: number): string {
  return `${markdown.slice(Math.max(0, start - 80), start)}⟦${markdown.slice(start, end)}⟧${markdown.slice(end, end + 60)}`;
}
