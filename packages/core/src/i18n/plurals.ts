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
  paragraphs: [(say) => say`1 paragraph`, (say, count) => say`${count} paragraphs`],
  'overview paragraphs': [(say) => say`1 overview paragraph`, (say, count) => say`${count} overview paragraphs`],
  sessions: [(say) => say`1 session`, (say, count) => say`${count} sessions`],
  highlights: [(say) => say`1 highlight`, (say, count) => say`${count} highlights`],
  'guiding questions': [(say) => say`1 guiding question`, (say, count) => say`${count} guiding questions`],
  exchanges: [(say) => say`1 question`, (say, count) => say`${count} questions`],
  recommendations: [(say) => say`1 recommendation`, (say, count) => say`${count} recommendations`],
  actions: [(say) => say`1 action`, (say, count) => say`${count} actions`],
  'table rows': [(say) => say`1 table row`, (say, count) => say`${count} table rows`],
  'more proposals': [(say) => say`1 more proposal`, (say, count) => say`${count} more proposals`],
  'more sessions': [(say) => say`1 more session`, (say, count) => say`${count} more sessions`],
  'more parts': [(say) => say`1 more part`, (say, count) => say`${count} more parts`],
  'more days': [(say) => say`1 more day`, (say, count) => say`${count} more days`],
  'more highlights': [(say) => say`1 more highlight`, (say, count) => say`${count} more highlights`],
} satisfies Readonly<Record<string, readonly [One, Several]>>;
