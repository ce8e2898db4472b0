import { anyCue } from '@findings/language';

/** The content of the balanced brackets that end a text. */
export function trailingBracket(text: string): { readonly before: string; readonly inside: string } | undefined {
  if (!text.endsWith(')')) return undefined;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ')') depth++;
    else if (text[index] === '(' && --depth === 0) {
      const inside = text.slice(index + 1, -1).trim();
      return index === 0 || inside === '' ? undefined : { before: text.slice(0, index).trim(), inside };
    }
  }
  return undefined;
}

const LINK = new RegExp(String.raw`^(?:[,;]\s+(?:${anyCue('and')}\s+)?|\s+${anyCue('and')}\s+)`);

/** Cuts at commas and at `and` outside brackets. */
export function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 40) depth++;
    else if (code === 41) depth--;
    else if (depth === 0 && (code === 32 || code === 44 || code === 59)) {
      const link = LINK.exec(text.slice(index, index + 10))?.[0];
      if (link === undefined) continue;
      parts.push(text.slice(from, index));
      from = index + link.length;
      index = from - 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}
