import { textContent } from './decode-text.js';
import { readXml } from './xml-events.js';

/** The author of our comments. */
export const AUTHOR = 'Findings';

/** Counts the comments of Findings by their text, with a line for each paragraph. */
export function countOwnComments(xml: string): Map<string, number> {
  const counts = new Map<string, number>();
  let text: string | undefined;
  const starts: number[] = [];
  readXml(xml, {
    open: ({ name, end, attribute }) => {
      starts.push(end);
      if (name === 'w:comment') text = attribute('author') === AUTHOR ? '' : undefined;
    },
    close: (name, start) => {
      const from = starts.pop()!;
      if (text === undefined) return;
      if (name === 'w:t' && from <= start) text += textContent(xml, from, start);
      else if (name === 'w:p') text += '\n';
      else if (name === 'w:comment') {
        counts.set(text, (counts.get(text) ?? 0) + 1);
        text = undefined;
      }
    },
  });
  return counts;
}

/** The text of a comment, as `countOwnComments` reads it. */
export function textOfComment(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('');
}
