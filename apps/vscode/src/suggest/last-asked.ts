import type { Position, TextDocument } from 'vscode';

const known = new WeakMap<TextDocument, string>();

/** VS Code asks for suggestions: at each key while its list is open. */
export function noteAsked(document: TextDocument, position: Position): void {
  known.set(document, nameOf(document, position));
}

/** Whether it asked for them in this place of the document as it is now. */
export function wasAsked(document: TextDocument, position: Position): boolean {
  return known.get(document) === nameOf(document, position);
}

/** Who types is faster than VS Code's questions, which then are about a place farther back. */
function nameOf({ version }: TextDocument, { line, character }: Position): string {
  return `${version}:${line}:${character}`;
}
