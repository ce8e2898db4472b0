import { inDocument } from '@findings/core/check';
import type { CheckedDocument, Statement, Target } from '@findings/core/check';

/** A sentence that cites, and where it stands in the document. */
interface PlacedStatement {
  readonly start: number;
  readonly end: number;
  readonly statement: Statement;
}

/** What the sentence leans on in which a stretch of a proposal stands, each once. */
export function citedAround(document: CheckedDocument, start: number, end: number): readonly Target[] {
  const targets = (statementAround(document, start, end)?.citations ?? []).flatMap(({ resolution }) =>
    resolution.type === 'found' ? [resolution.target] : [],
  );
  return [...new Set(targets)];
}

/** Sentences of notes stand within others; of what holds a stretch the innermost is meant, a few starts before it. */
const NESTED = 16;

function statementAround(document: CheckedDocument, start: number, end: number): Statement | undefined {
  const placed = document.once(placedStatements);
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && index >= low - NESTED; index--) {
    if (end <= placed[index]!.end) return placed[index]!.statement;
  }
  return undefined;
}

function placedStatements({ claims }: CheckedDocument): readonly PlacedStatement[] {
  return claims.citing.flatMap(placed).sort((one, other) => one.start - other.start);
}

function placed(statement: Statement): readonly PlacedStatement[] {
  const { block, start, end } = statement;
  // What a sentence cites behind its words is in no run of its text.
  const sentence = block.text.slice(start, end);
  const lead = /^[\s\ufffc]*/.exec(sentence)![0].length;
  let last = sentence.length;
  while (last > lead && /[\s\ufffc]/.test(sentence.charAt(last - 1))) last--;
  return last > lead ? [{ ...inDocument(block, { start: start + lead, end: start + last }), statement }] : [];
}
