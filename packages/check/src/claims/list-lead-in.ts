import { endsInColon } from './adjacent-citations.js';
import type { ResolvedCitation } from './resolved-citation.js';
import type { BlockReading } from './block-reading.js';

/** `-`, `*`, `+`, `1.`, `(a)`: a list's item, or what goes on with one. */
const item = /^(?:[ \t]|[-*+]\s|\(?(?:\d{1,9}|[a-z]|[ivx]{1,9}|#)[.)]\s)/i;

/**
 * Asked for one block after another, in order: what the sentence above a list cites, if it ends in a colon
 * (`The panel heard [@s4]:`), as long as the blocks are items of that list.
 */
export function leadIns({ blocks, markdown, read }: BlockReading): (index: number) => readonly ResolvedCitation[] {
  let lead: readonly ResolvedCitation[] = [];
  let reached = -1;
  return (index) => {
    while (reached < index) {
      const before = blocks[reached];
      reached++;
      if (before && endsInColon(before.text)) lead = read(reached - 1).statements.at(-1)?.citations ?? [];
      if (!before || !isListed(markdown, before.end, blocks[reached]!.start)) lead = [];
    }
    return lead;
  };
}

/** Whether a stretch of the document between two blocks is list items, the last of which the second block begins. */
function isListed(markdown: string, end: number, start: number): boolean {
  const lines = markdown.slice(end, start).split('\n').slice(1);
  const own = lines.pop();
  if (own === undefined || !item.test(own.trimStart())) return false;
  return lines.every((line) => line.trim() === '' || item.test(line));
}
