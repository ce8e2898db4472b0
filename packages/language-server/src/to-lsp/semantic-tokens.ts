import type { SemanticToken } from '@findings/language-service';
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Ranges } from './ranges.js';

const TYPES = ['citation', 'locator'] as const satisfies readonly SemanticToken['type'][];
const MODIFIERS = ['unresolved', 'foreign', 'report', 'session', 'finding'] as const;

export const legend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

/** Five numbers for each token, with positions relative to the token before. Tokens over several lines are omitted, since clients may not support them. */
export function semanticTokensOf(tokens: readonly SemanticToken[], ranges: Ranges): SemanticTokens {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, type, modifiers } of tokens) {
    const { start, end } = ranges.range(span);
    if (start.line !== end.line || end.character <= start.character) continue;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
    const column = start.line === line ? start.character - character : start.character;
    data.push(start.line - line, column, end.character - start.character, TYPES.indexOf(type), bits);
    ({ line, character } = start);
  }
  return { data };
}
