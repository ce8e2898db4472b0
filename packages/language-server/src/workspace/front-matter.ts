import { MAX_UNCLOSED_LENGTH } from '@findings/project';

/**
 * A document's front matter, including its last line, or the start of a text whose front matter has no end. No other part of
 * the text can change the document's context.
 */
export function frontMatterOf(text: string): string {
  if (!text.startsWith('---') && !text.startsWith('\uFEFF---')) return '';
  return (
    // Most front matter is this short, so the whole text is rarely searched.
    frontMatterWithin(text, MAX_UNCLOSED_LENGTH) ??
    frontMatterWithin(text, text.length) ??
    text.slice(0, MAX_UNCLOSED_LENGTH)
  );
}

const END = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function frontMatterWithin(text: string, length: number): string | undefined {
  const start = text.slice(0, length);
  const end = END.exec(start);
  if (!end) return undefined;
  const frontMatter = start.slice(0, end.index + end[0].length);
  // The last line may continue after the cut.
  return frontMatter.length === length && length < text.length ? undefined : frontMatter;
}
