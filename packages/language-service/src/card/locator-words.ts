import { readLocator } from '@findings/citations';

/** Labels of CSL that are no words of English. */
const WORDS: Readonly<Record<string, string>> = {
  'article-locator': 'article',
  'title-locator': 'title',
  'sub-verbo': 'entry',
  elocation: 'location',
};

/** `page 9` of a citation's suffix `, p. 9`; absent where it names no part. */
export function locatorWords(suffix: string): string | undefined {
  const { label, locator } = readLocator(suffix);
  if (locator === undefined) return undefined;
  return label === undefined ? locator : `${WORDS[label] ?? label} ${locator}`;
}
