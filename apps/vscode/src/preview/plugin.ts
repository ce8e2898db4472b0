import { markdownItCitations } from '@findings/citations/markdown-it';
import type { CitationToken } from '@findings/citations/markdown-it';
import type { Uri } from 'vscode';
import type { CitedCache } from './cited-cache.js';
import { citationHtml } from './citation.js';
import { citationListHtml } from './citation-list.js';
import { deferUntilRendered } from './defer-citations.js';
import type { CoreState, MarkdownIt } from './defer-citations.js';
import { createRendering } from './render-state.js';
import type { RenderState } from './render-state.js';

/** Citations, and behind the last words the list of what is cited: a token of its own, since tokens are kept and HTML is not. */
export function addCitations(md: MarkdownIt, cache: CitedCache): void {
  const { escapeHtml } = md.utils;
  const renderings = new WeakMap<object, RenderState>();
  /** `env` is VS Code's, and another one each time that a preview is made. */
  const renderingOf = (env: unknown): RenderState | undefined => {
    const { currentDocument } = (env ?? {}) as { readonly currentDocument?: Uri };
    if (!currentDocument) return undefined;
    const known = renderings.get(env as object);
    if (known) return known;
    const answer = cache.get(currentDocument);
    const rendering = answer && createRendering(answer, currentDocument);
    if (rendering) renderings.set(env as object, rendering);
    return rendering;
  };
  const render = (token: CitationToken, env: unknown): string => {
    const rendering = renderingOf(env);
    return rendering ? citationHtml(token, rendering, escapeHtml) : escapeHtml(token.content);
  };
  markdownItCitations(md, { render });
  md.core.ruler.after('citations', 'findings_cited', (given) => {
    const state = given as CoreState;
    const cites = state.tokens.some(({ children }) => children?.some(({ type }) => type === 'citation'));
    if (cites) state.tokens.push(new state.Token('findings_cited', '', 0));
  });
  md.renderer.rules['findings_cited'] = (_: never, __: number, ...rest: unknown[]) => {
    const rendering = renderingOf(rest[1]);
    return rendering ? citationListHtml(rendering, escapeHtml) : '';
  };
  deferUntilRendered(md, ['mask_citations', 'citations', 'findings_cited']);
}
