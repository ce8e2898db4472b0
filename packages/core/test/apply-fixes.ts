import type { DocumentProblem } from '../src/rules/check.js';

/** The document after all fixes; where two overlap, the first. */
export function applyFixes(markdown: string, problems: readonly DocumentProblem[]): string {
  let fixed = '';
  let done = 0;
  for (const { fix } of problems) {
    if (!fix || fix.span.start.offset < done) continue;
    fixed += markdown.slice(done, fix.span.start.offset) + fix.text;
    done = fix.span.end.offset;
  }
  return fixed + markdown.slice(done);
}
