import { shortCitation } from '@findings/export';
import type { CodeLens } from 'vscode-languageserver';
import { codeLens, documentLink, foldingRange, inlayHint } from '../to-lsp/features.js';
import { semanticTokensOf } from '../to-lsp/semantic-tokens.js';
import { documentSymbols, outlineSymbols, workspaceSymbol } from '../to-lsp/symbols.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readRange, readText, readUri } from './read-params.js';
import type { CurrentSettings } from '../client/settings.js';

/** Handles requests about a whole document, or about the workspace's symbols. */
export function documentHandlers(
  { state, client, whenReady, whenChecked, whenIndexed, ranges }: RequestContext,
  settings: CurrentSettings,
) {
  const { service } = state;
  return {
    'textDocument/documentSymbol': (params) =>
      whenChecked(readUri(params), [], ({ uri }) => {
        // A client with views of its own would list each heading twice.
        const outline = settings().explorer ? [] : outlineSymbols(service.outline(uri));
        return documentSymbols(outline.length > 0 ? outline : service.symbols(uri), ranges);
      }),
    'workspace/symbol': async (params) => {
      const words = readText(readObject(params)['query'], '“query”');
      // Otherwise the latest edits of a report would not be found.
      for (const { uri } of [...state.documents.all()]) await state.refresher.ready(uri);
      return service.workspaceSymbols(words).map((symbol) => workspaceSymbol(symbol, ranges));
    },
    'textDocument/codeLens': (params, cancellation) => {
      const respond: Parameters<typeof whenReady<CodeLens[]>>[2] = ({ uri }) =>
        service.codeLenses(uri).map((lens) => codeLens(lens, uri, ranges));
      // A client without refresh support would keep counts of a workspace that is not indexed yet.
      return client().refreshes.codeLens
        ? whenReady(readUri(params), [], respond)
        : whenIndexed(readUri(params), [], cancellation, respond);
    },
    'textDocument/documentLink': (params) =>
      whenReady(readUri(params), [], ({ uri }) => service.links(uri).map((link) => documentLink(link, ranges))),
    'textDocument/foldingRange': (params) =>
      whenReady(readUri(params), [], ({ uri }) => service.folding(uri).map(foldingRange)),
    'textDocument/semanticTokens/full': (params) =>
      whenReady(readUri(params), { data: [] }, ({ uri }) => semanticTokensOf(service.semanticTokens(uri), ranges)),
    'textDocument/inlayHint': (params) => {
      const { start, end } = readRange(params.range);
      return whenReady(readUri(params), [], (document) => {
        const label = settings().inlayHints;
        if (label === 'off') return [];
        const source = state.workspace.proposal(document.uri)?.source;
        if (!source) return [];
        const from = Math.min(document.offsetAt(start), document.getText().length);
        const span = source.span(from, Math.max(from, document.offsetAt(end)));
        const labelOf = label === 'citation' ? shortCitation : undefined;
        return service.inlayHints(document.uri, span, labelOf).map((hint) => inlayHint(hint, ranges, client()));
      });
    },
  } satisfies Partial<Handlers>;
}
