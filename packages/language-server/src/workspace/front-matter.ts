import { MAX_UNCLOSED_LENGTH } from '@findings/project';

/**
 * A document's front matter, including its last line, or the start of a text whose front matter has no end. No other part of
 * the text can change the document's context.
 */
export function frontMatterOf(text: string): string {
  if (!text.startsWith('---') && !text.startsWith('\uFEFF---')) return '';
  const end = END.exec(text);
  const found = text.slice(0, end ? end.index + end[0].length : MAX_UNCLOSED_LENGTH);
  // It is kept for each proposal, and a slice would keep the whole text in memory.
  return JSON.parse(JSON.stringify(found)) as string;
}

const END = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
