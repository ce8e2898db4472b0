import type { Unmasker } from '../mask/unmask.js';
import { citationToken, type StateCore, type Token } from './tokens.js';

/** Inserts the citations of a document into the tokens of its masked text. */
export function insertCitationTokens(state: StateCore, unmasking: Unmasker): void {
  for (const token of state.tokens) {
    restore(state, token, unmasking);
    if (token.type === 'inline') token.children = inline(state, token.children ?? [], unmasking);
  }
}

function inline(state: StateCore, tokens: readonly Token[], unmasking: Unmasker): Token[] {
  const cited: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type !== 'text') {
      restore(state, token, unmasking);
      cited.push(token);
      continue;
    }
    // A citation with a line end is a text token, a soft break and another text token.
    const lines = [token.content];
    for (let last = token; ; index += 2) {
      const [end, next] = [tokens[index + 1], tokens[index + 2]];
      if (end?.type !== 'softbreak' || next?.type !== 'text') break;
      if (!unmasking.isSign(last.content, last.content.length - 1) || !unmasking.isSign(next.content, 0)) break;
      lines.push(next.content);
      last = next;
    }
    for (const piece of split(state, token, lines, unmasking)) cited.push(piece);
  }
  return cited;
}

/** @param lines the contents of a text token, and of those that follow it after soft breaks */
function split(state: StateCore, token: Token, lines: readonly string[], unmasking: Unmasker): readonly Token[] {
  if (lines.length === 1 && !unmasking.has(token.content)) return [token];
  const make = (type: string, tag: string, content: string): Token =>
    Object.assign(new state.Token(type, tag, 0), { content, level: token.level });
  return unmasking.read(lines.join('\n')).flatMap((piece) => {
    if (typeof piece !== 'string') return [citationToken(state, piece, token.level)];
    if (lines.length === 1) return [make('text', '', piece)];
    return piece.split('\n').flatMap((words, index) => {
      const text = words === '' ? [] : [make('text', '', words)];
      return index === 0 ? text : [make('softbreak', 'br', ''), ...text];
    });
  });
}

/** Code, URLs and titles contain no citations, so their original text is restored. */
function restore({ md }: StateCore, token: Token, unmasking: Unmasker): void {
  const { unescapeAll, lib } = md.utils;
  token.content = unmasking.restore(token.content);
  token.info = unmasking.restore(token.info);
  for (const attribute of token.attrs ?? []) {
    if (typeof attribute[1] === 'string')
      attribute[1] = unmasking.restoreAddress(attribute[1], (raw) => lib.mdurl.encode(unescapeAll(raw)));
  }
  if (token.type !== 'image') return;
  for (const child of token.children ?? []) restore({ md } as StateCore, child, unmasking);
}
