import { htmlTagNames } from 'html-tag-names';

const ELEMENTS: ReadonlySet<string> = new Set(htmlTagNames);

/** False for the nickname of a speaker: `<ana>`. */
export function isHtmlElement(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase());
}
