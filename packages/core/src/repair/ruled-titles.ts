import type { Headings } from './heading.js';
import { type Line, textOf } from './lines.js';
import { isRule, isText } from './prose-shape.js';

const LONGEST_TITLE = 100;
/** A shorter line of one mark may be a dash or a list. */
const SHORTEST_RULE = 10;
/** So many titles below rules are a style. */
const FEWEST = 3;

/** Titles right below a line of hyphens that runs across the page, as plain-text minutes set them. */
export function ruledTitles(text: string, lines: readonly Line[]): Headings {
  const found: Headings = new Map();
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (!above || above.end - above.start < SHORTEST_RULE || !isRule(text, above)) return;
    const title = textOf(text, line);
    if (title.length > LONGEST_TITLE || !isText(text, line) || !/^\p{Lu}/u.test(title) || /[.,;:!]$/.test(title))
      return;
    found.set(index, { level: 1, end: index + 1 });
  });
  return found.size >= FEWEST ? found : new Map();
}
