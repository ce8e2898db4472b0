import { textContent } from './decode-text.js';
import { readXml } from './xml-events.js';
import type { XmlPart } from './xml-part.js';

/** The author of our comments. */
export const AUTHOR = 'Findings';

export interface ExistingComments {
  readonly ids: ReadonlySet<number>;
  /** The number of comments of Findings, by their text with a line for each paragraph. */
  readonly own: ReadonlyMap<string, number>;
}

/** @throws ImportError if the part is damaged */
export function readExistingComments(part: XmlPart | undefined): ExistingComments {
  const ids = new Set<number>();
  const own = new Map<string, number>();
  if (!part) return { ids, own };
  let text: string | undefined;
  const starts: number[] = [];
  readXml(part, {
    open: ({ name, end, attribute }) => {
      starts.push(end);
      if (name !== 'w:comment') return;
      text = attribute('author') === AUTHOR ? '' : undefined;
      ids.add(Number(attribute('id')));
    },
    close: (name, start) => {
      const from = starts.pop()!;
      if (text === undefined) return;
      if (name === 'w:t' && from <= start) text += textContent(part.xml, from, start);
      else if (name === 'w:p') text += '\n';
      else if (name === 'w:comment') {
        own.set(text, (own.get(text) ?? 0) + 1);
        text = undefined;
      }
    },
  });
  return { ids, own };
}

/** The text of a comment, as `readExistingComments` reads it. */
export function textOfComment(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('');
}
