import type { Vocabulary } from '../lexicon/vocabulary.js';
import { dateNamesOf, publishedPattern } from './date-names.js';
import { readDates } from './date-range.js';

/** Whether the dates of a text say when the report was published: `Published: 12 June 2021`. */
export function isPublication(text: string, vocabulary: Vocabulary): boolean {
  return publishedPattern(vocabulary).test(text);
}

/** The date of the report itself on a line that says so. It has no `start`, since it says nothing about the workshop. */
export function publishedOn(lines: readonly string[], vocabulary: Vocabulary): { readonly text: string } | undefined {
  const names = dateNamesOf(vocabulary);
  for (const line of lines) {
    const date = isPublication(line, vocabulary)
      ? readDates(line, { names }).find(({ from }) => from !== undefined)
      : undefined;
    if (date) return { text: date.precision === 'month' ? date.from!.slice(0, 7) : date.from! };
  }
  return undefined;
}
