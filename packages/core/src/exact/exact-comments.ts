import type { FurnitureDraft } from '../findings/draft.js';
import { FURNITURE_KINDS, type FurnitureKind, type Problem } from '../model.js';
import type { SourceText } from '../source/source.js';
import { LEFT_OUT, REVIEW } from './form.js';

const COMMENT = /<!--([^]*?)-->/g;

/** What comments of canonical Markdown say besides credits and pages. */
export interface ExactComments {
  readonly problems: readonly Problem[];
  readonly furniture: readonly FurnitureDraft[];
}

/** Reads `<!-- review: … -->` as a problem, and each line of `<!-- left out: contents … -->` as furniture. */
export function readExactComments(source: SourceText): ExactComments {
  const problems: Problem[] = [];
  const furniture: FurnitureDraft[] = [];
  for (const { index, 0: whole, 1: inside = '' } of source.text.matchAll(COMMENT)) {
    const text = inside.trim();
    if (text.startsWith(REVIEW)) {
      const message = text.slice(REVIEW.length).replace(/\s+/g, ' ').trim();
      const span = source.span(index, index + whole.length);
      if (message !== '') problems.push({ code: 'report.review', severity: 'warning', message, span });
    } else if (text.startsWith(LEFT_OUT)) {
      const at = index + whole.indexOf(text);
      for (const each of readLeftOut(text, at)) furniture.push(each);
    }
  }
  return { problems, furniture };
}

/** @param at offset of the text in the source */
function readLeftOut(text: string, at: number): readonly FurnitureDraft[] {
  const [head = '', ...lines] = text.split('\n');
  const name = head.slice(LEFT_OUT.length).trim();
  const kind: FurnitureKind = FURNITURE_KINDS.find((each) => each === name) ?? 'boilerplate';
  let from = at + head.length + 1;
  return lines.flatMap((line) => {
    const words = line.trim();
    const start = from + line.indexOf(words);
    const { length } = words;
    from += line.length + 1;
    return length === 0 ? [] : [{ kind, prose: { text: words, runs: [{ at: 0, length, from: start, size: length }] } }];
  });
}
