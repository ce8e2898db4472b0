import type { Comment } from '../blocks/text-part.js';
import type { FurnitureDraft } from '../findings/draft.js';
import { FURNITURE_KINDS, type FurnitureKind, type Problem } from '../model.js';
import type { SourceText } from '../source/source.js';
import { LEFT_OUT, REVIEW } from './form.js';

/** Review notes and left-out lines of canonical Markdown. */
export interface ExactComments {
  readonly problems: readonly Problem[];
  readonly furniture: readonly FurnitureDraft[];
}

/** Reads `<!-- review: … -->` as a problem, and each line of `<!-- left out: contents … -->` as furniture. */
export function readExactComments(comments: readonly Comment[], source: SourceText): ExactComments {
  const problems: Problem[] = [];
  const furniture: FurnitureDraft[] = [];
  for (const { text, start, end } of comments) {
    if (text.startsWith(REVIEW)) {
      const message = text.slice(REVIEW.length).replace(/\s+/g, ' ').trim();
      const span = source.span(start, end);
      if (message !== '') problems.push({ code: 'report.review', severity: 'warning', message, span });
    } else if (text.startsWith(LEFT_OUT)) {
      const at = source.text.indexOf(text, start);
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
