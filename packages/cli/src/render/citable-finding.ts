import type { CitableFinding } from '@findings/check';
import type { Library } from '@findings/core/library';
import type { Layout } from '../terminal/style.js';
import { hitLines } from './search-hit.js';
import { wordDiffLines } from './word-diff.js';

const INDENT = '    ';

/** A finding that a sentence could cite: its citation and title, its words, and whether it has the quoted words. */
export function citableFindingLines(found: CitableFinding, library: Library, layout: Layout): string[] {
  return [...hitLines(found, library, layout, (id) => `[@${id}]`), ...quotedLines(found, layout)];
}

function quotedLines({ target, quoted, diff }: CitableFinding, layout: Layout): string[] {
  const { style } = layout;
  const report = target.report.digest === true ? 'digest' : 'report';
  switch (quoted) {
    case 'exact':
      return [`${INDENT}${style.good('exact:')} these are the words of the ${report}.`];
    case 'altered':
      return [
        `${INDENT}${style.warning('altered:')} the ${report} has other words.`,
        ...wordDiffLines(diff ?? [], layout, INDENT),
      ];
    case 'none':
      return [`${INDENT}${style.dim('none: the quoted words are not in this finding.')}`];
    default:
      return [];
  }
}
