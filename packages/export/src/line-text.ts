import { visible } from '@findings/core/text';

/** A text on one line, without control characters. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).trim();
}

/** Whether each `opening` in a text has its `closing` after it, and no other is there. */
export function isBalanced(text: string, opening: string, closing: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === opening) depth++;
    else if (sign === closing && --depth < 0) return false;
  }
  return depth === 0;
}
