import type { Comment } from '../blocks/text-part.js';
import type { FurnitureDraft } from '../findings/draft.js';
import type { ParseContext } from '../findings/parse-context.js';
import { FURNITURE_KINDS, type FurnitureKind, type Problem } from '../model.js';
import { LEFT_OUT, readLeftOutKind, readReviewNote, REVIEW, REVIEW_CODE } from '../canonical-words.js';

/** Review notes and left-out lines of canonical Markdown. */
export interface ExactComments {
  readonly problems: readonly Problem[];
  readonly furniture: readonly FurnitureDraft[];
}

/** Reads `<!-- review: … -->` as a problem, and each line of `<!-- left out: contents … -->` as furniture. */
export function readExactComments(
  comments: readonly Comment[],
  { source }: Pick<ParseContext, 'source'>,
): ExactComments {
  const problems: Problem[] = [];
  const furniture: FurnitureDraft[] = [];
  for (const { text, start, end } of comments) {
    if (text.startsWith(REVIEW)) {
      const message = readReviewNote(text);
      const span = source.span(start, end);
      if (message !== '') problems.push({ code: REVIEW_CODE, severity: 'warning', message, span });
    } else if (text.startsWith(LEFT_OUT)) {
      const at = source.text.indexOf(text, start);
      for (const each of readLeftOut(text, at)) furniture.push(each);
    }
  }
  return { problems, furniture };
}

/** @param at offset of the text in the source */
function readLeftOut(text: string, at: number): readonly FurnitureDraft[] {
  const { name, end } = readLeftOutKind(text);
  const kind: FurnitureKind = FURNITURE_KINDS.find((each) => each === name) ?? 'boilerplate';
  let from = at + end;
  return text
    .slice(end)
    .split('\n')
    .flatMap((line) => {
      const words = line.trim();
      const start = from + line.indexOf(words);
      const { length } = words;
      from += line.length + 1;
      return length === 0
        ? []
        : [{ kind, prose: { text: words, runs: [{ at: 0, length, from: start, size: length }] } }];
    });
}
