import { maskCitations } from '../mask/mask.js';
import { Unmasker } from '../mask/unmask.js';
import { insertCitationTokens } from './insert-citation-tokens.js';
import type { CitationToken, MarkdownIt, StateCore } from './tokens.js';

export type { CitationToken } from './tokens.js';

export interface MarkdownItCitationOptions {
  /**
   * Renders a citation as HTML. It must escape its output. The default is Pandoc's HTML:
   * `<span class="citation" data-cites="s4 s5">[@s4; @s5]</span>`.
   */
  readonly render?: (token: CitationToken, env: unknown) => string;
}

/** The scheme and host of a URL. */
const HOST = /^(?:[a-z][a-z\d+.-]*:(?:\/\/)?|\/\/)[^/?#]*/i;

/**
 * A plugin for markdown-it that makes a token of each citation that Pandoc would read. Blocks follow CommonMark: an unclosed fence is
 * code, so it has no citations.
 *
 * ```js
 * const html = markdownIt().use(markdownItCitations).render('As was said [@s4, p. 9].');
 * ```
 */
export function markdownItCitations(md: MarkdownIt, { render }: MarkdownItCitationOptions = {}): void {
  const masked = new WeakMap<StateCore, Unmasker>();
  let current: Unmasker | undefined;
  const maskSource = (state: StateCore): void => {
    const mask = maskCitations(state.src);
    current = mask.groups.length === 0 ? undefined : new Unmasker(mask);
    if (!current) return;
    masked.set(state, current);
    state.src = mask.text;
  };
  const cite = (state: StateCore): void => {
    const unmasking = masked.get(state);
    current = undefined;
    if (unmasking) insertCitationTokens(state, unmasking);
  };
  // A citation is not a URL. In `[^1]: [@s4]`, a link definition would hide the citation.
  const { normalizeLink, validateLink } = md;
  md.validateLink = (address) => current?.startsAddress(address) !== true && validateLink.call(md, address);
  // markdown-it converts hosts to Punycode, in which a masked citation cannot be recognized.
  md.normalizeLink = (address) => {
    const isMasked = current?.has(HOST.exec(address)?.[0] ?? '') === true;
    return normalizeLink.call(md, isMasked ? current!.restore(address) : address);
  };
  md.core.ruler.after('normalize', 'mask_citations', (state) => maskSource(state as StateCore));
  // By then, other plugins have found links in text and moved footnotes.
  md.core.ruler.after('linkify', 'citations', (state) => cite(state as StateCore));
  md.renderer.rules['citation'] = (tokens: readonly CitationToken[], index: number, ...rest: unknown[]) => {
    const token = tokens[index]!;
    if (render) return render(token, rest[1]);
    const { group, nested } = token.meta;
    const cites = [group, ...nested].flatMap(({ items }) => items.map(({ id }) => id)).join(' ');
    const { escapeHtml } = md.utils;
    return `<span class="citation" data-cites="${escapeHtml(cites)}">${escapeHtml(token.content)}</span>`;
  };
}
