import { commands } from 'vscode';
import type { Disposable, Uri } from 'vscode';
import { markdownItCitations } from '@findings/citations/markdown-it';
import type { CitationToken } from '@findings/citations/markdown-it';
import type { FeatureContext } from '../feature-context.js';
import { escapeHtml } from '../labels.js';
import { createCitedCache } from './cited-cache.js';
import type { CitedCache } from './cited-cache.js';
import { deferUntilRendered } from './defer-citations.js';
import type { CoreState, MarkdownIt } from './defer-citations.js';
import { citationHtml, citationListHtml, createRenderState } from './render.js';
import type { RenderState } from './render.js';

/** The contribution to VS Code's Markdown preview. */
export interface PreviewPlugin {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export function registerPreview(context: FeatureContext): PreviewPlugin & Disposable {
  const refresh = (): void => void commands.executeCommand('markdown.preview.refresh');
  const cache = createCitedCache(context, refresh);
  return {
    extendMarkdownIt: (md) => {
      addCitations(md, cache);
      return md;
    },
    dispose: () => void cache.dispose(),
  };
}

/** Renders citations, and a list of the cited findings after the document. The list is a token, since VS Code caches tokens. */
function addCitations(md: MarkdownIt, cache: CitedCache): void {
  const states = new WeakMap<object, RenderState>();
  /** VS Code passes a new `env` each time that it renders a preview. */
  const stateOf = (env: unknown): RenderState | undefined => {
    const { currentDocument } = (env ?? {}) as { readonly currentDocument?: Uri };
    if (!currentDocument) return undefined;
    const known = states.get(env as object);
    if (known) return known;
    const result = cache.get(currentDocument);
    const state = result && createRenderState(result, currentDocument);
    if (state) states.set(env as object, state);
    return state;
  };
  const render = (token: CitationToken, env: unknown): string => {
    const state = stateOf(env);
    return state ? citationHtml(token, state) : escapeHtml(token.content);
  };
  markdownItCitations(md, { render });
  md.core.ruler.after('citations', 'findings_cited', (value) => {
    const state = value as CoreState;
    const hasCitations = state.tokens.some(({ children }) => children?.some(({ type }) => type === 'citation'));
    if (hasCitations) state.tokens.push(new state.Token('findings_cited', '', 0));
  });
  md.renderer.rules['findings_cited'] = (_: never, __: number, ...rest: unknown[]) => {
    const state = stateOf(rest[1]);
    return state ? citationListHtml(state) : '';
  };
  deferUntilRendered(md, ['mask_citations', 'citations', 'findings_cited']);
}
