import type { CodeLens } from 'vscode-languageserver';
import { codeLens } from '../to-lsp/code-lens.js';
import { documentLink } from '../to-lsp/document-link.js';
import { foldingRange } from '../to-lsp/folding-range.js';
import { inlayHint } from '../to-lsp/inlay-hint.js';
import { semanticTokensOf } from '../to-lsp/semantic-tokens.js';
import { documentSymbols, workspaceSymbol } from '../to-lsp/symbols.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readRange, readText, readUri } from './read-params.js';
import type { CurrentSettings } from '../settings.js';

type Answered =
  | 'textDocument/documentSymbol'
  | 'workspace/symbol'
  | 'textDocument/codeLens'
  | 'textDocument/documentLink'
  | 'textDocument/foldingRange'
  | 'textDocument/semanticTokens/full'
  | 'textDocument/inlayHint';

/** What is asked about a document as a whole, or about all. */
export function documentHandlers(
  { session, client, about, aboutAll, nextSlice, ranges }: RequestContext,
  settings: CurrentSettings,
): Pick<Handlers, Answered> {
  const { service } = session;
  return {
    'textDocument/documentSymbol': (params) =>
      about(readUri(params), [], ({ uri }) => documentSymbols(service.symbols(uri), uri, ranges, client())),
    'workspace/symbol': async (params) => {
      const words = readText(readObject(params)['query'], '“query”');
      // A report that was edited a moment ago is found by its new words.
      for (const { uri } of [...session.documents.all()]) await session.proposals.ready(uri);
      await nextSlice();
      return service.workspaceSymbols(words).map((symbol) => workspaceSymbol(symbol, ranges));
    },
    'textDocument/codeLens': (params, cancellation) => {
      const answer: Parameters<typeof about<CodeLens[]>>[2] = ({ uri }) =>
        service.codeLenses(uri).map((lens) => codeLens(lens, uri, ranges));
      // Who cannot be told to ask anew has to wait for what is counted.
      return client().refreshes.codeLens
        ? about(readUri(params), [], answer)
        : aboutAll(readUri(params), [], cancellation, answer);
    },
    'textDocument/documentLink': (params) =>
      about(readUri(params), [], ({ uri }) => service.links(uri).map((link) => documentLink(link, ranges))),
    'textDocument/foldingRange': (params) =>
      about(readUri(params), [], ({ uri }) => service.folding(uri).map(foldingRange)),
    'textDocument/semanticTokens/full': (params) =>
      about(readUri(params), { data: [] }, ({ uri }) => semanticTokensOf(service.semanticTokens(uri), ranges)),
    'textDocument/inlayHint': (params) => {
      const { start, end } = readRange(params.range);
      return about(readUri(params), [], (document) => {
        if (settings().inlayHints !== 'speaker') return [];
        const source = session.workspace.proposal(document.uri)?.source;
        if (!source) return [];
        const from = Math.min(document.offsetAt(start), document.getText().length);
        const span = source.span(from, Math.max(from, document.offsetAt(end)));
        return service.inlayHints(document.uri, span).map((hint) => inlayHint(hint, ranges, client()));
      });
    },
  };
}
