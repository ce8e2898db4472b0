import type { Mask } from '../mask/mask.js';
import { Unmasking } from '../mask/unmask.js';
import { citationToken, type StateCore, type Token } from './tokens.js';

/** Puts the citations of a document into the tokens of its mask. */
export function citeTokens(state: StateCore, mask: Mask): void {
  const unmasking = new Unmasking(mask);
  const restoreAll = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === 'inline') {
        unmasking.looking(() => (token.content = unmasking.restore(token.content)));
        token.children = inline(state, token.children ?? [], unmasking);
      } else restore(token, unmasking);
    }
  };
  restoreAll(state.tokens);
}

function inline(state: StateCore, tokens: readonly Token[], unmasking: Unmasking): Token[] {
  const cited: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type !== 'text') {
      restore(token, unmasking);
      cited.push(token);
      continue;
    }
    // A citation that goes over the end of a line is text, the line's end, and text.
    while (unmasking.has(token.content) && unmasking.isCut(token.content)) {
      const [end, next] = [tokens[index + 1], tokens[index + 2]];
      if (end?.type !== 'softbreak' || next?.type !== 'text') break;
      token.content += `\n${next.content}`;
      index += 2;
    }
    for (const piece of split(state, token, unmasking)) cited.push(piece);
  }
  return cited;
}

function split(state: StateCore, token: Token, unmasking: Unmasking): readonly Token[] {
  if (!unmasking.has(token.content)) return [token];
  return unmasking.read(token.content).map((piece) => {
    if (typeof piece !== 'string') return citationToken(state, piece, token.level);
    const text = new state.Token('text', '', 0);
    return Object.assign(text, { content: piece, level: token.level });
  });
}

/** In code, addresses and titles nothing is cited: what stands there is as it was. */
function restore(token: Token, unmasking: Unmasking): void {
  if (token.type === 'image') {
    // The alternative text is there twice, as text and as tokens; it may not hold a citation, being an attribute.
    unmasking.looking(() => (token.content = unmasking.restore(token.content)));
    for (const child of token.children ?? []) child.content = unmasking.restore(child.content);
  } else if (token.content !== '') token.content = unmasking.restore(token.content);
  if (token.info !== '') token.info = unmasking.restore(token.info);
  for (const attribute of token.attrs ?? []) {
    if (typeof attribute[1] === 'string') attribute[1] = unmasking.restore(attribute[1]);
  }
}
