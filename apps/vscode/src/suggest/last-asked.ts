import type { TextDocument } from 'vscode';

/** The version of each document about which VS Code last asked for suggestions: it does so at each key while its list is open. */
export const lastAsked = new WeakMap<TextDocument, number>();
