import type { Translate } from './translate.js';

/** How often: `once`, `twice`, `3 times`. */
export function timesPhrase(say: Translate, count: number): string {
  if (count === 1) return say`once`;
  return count === 2 ? say`twice` : say`${formatNumber(say, count)} times`;
}

/** `1,200`, in the format of the language. Small numbers avoid `toLocaleString`, which takes 20 ms to load. */
export function formatNumber({ language }: Translate, count: number): string {
  return count < 1000 ? String(count) : count.toLocaleString(language);
}

/** A count with its noun: `1 highlight`, `2 highlights`. */
export function countNoun(say: Translate, count: number, noun: keyof typeof nouns): string {
  const [one, several] = nouns[noun];
  return count === 1 ? one(say) : several(say, formatNumber(say, count));
}

type One = (say: Translate) => string;
type Several = (say: Translate, count: string) => string;

const nouns = {
  reports: [(say) => say`1 report`, (say, count) => say`${count} reports`],
  proposals: [(say) => say`1 proposal`, (say, count) => say`${count} proposals`],
  citations: [(say) => say`1 citation`, (say, count) => say`${count} citations`],
  findings: [(say) => say`1 finding`, (say, count) => say`${count} findings`],
  'more proposals': [(say) => say`1 more proposal`, (say, count) => say`${count} more proposals`],
} satisfies Readonly<Record<string, readonly [One, Several]>>;
