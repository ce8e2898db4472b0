import { excerpt } from '@findings/core/library';

/** The first words of a text on one line; `…` where there are more. */
export function firstWords(text: string, length: number): string {
  return excerpt(text, length).replace(/[.,;:–—-]+…$/, '…');
}
