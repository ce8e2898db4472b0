import type { ExplorerOrder } from '@findings/language-service';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import { citationAtResult, explorerItem, outlineEntry, searchItem, withReason } from '../to-lsp/custom-requests.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readPosition, readText, readUri } from './read-params.js';

type Methods =
  | 'findings/explorer'
  | 'findings/outline'
  | 'findings/search'
  | 'findings/citationAt'
  | 'findings/status'
  | 'findings/openProblems'
  | 'findings/whyNoSuggestion'
  | 'workspace/textDocumentContent';

const DEFAULT_LIMIT = 50;

const ORDERS: ReadonlySet<unknown> = new Set<ExplorerOrder>(['session', 'speaker', 'organization', 'uncited']);

function isOrder(value: unknown): value is ExplorerOrder {
  return ORDERS.has(value);
}

/** Handles the requests of the explorer, the status and the list of suggestions. */
export function explorerAndStatusHandlers({
  state,
  whenReady,
  whenChecked,
  ranges,
}: RequestContext): Pick<Handlers, Methods> {
  const { service, proposals, workspace, documents, say } = state;
  const uriFrom = (params: { readonly textDocument?: unknown }): string | undefined =>
    params.textDocument === undefined ? undefined : readUri(params);
  return {
    'findings/explorer': (params) => {
      const { node, words, by } = readObject(params ?? {});
      const uri = uriFrom(params ?? {});
      const children = service.explorer({
        ...(node !== undefined && { node: readText(node, '“node”') }),
        ...(words !== undefined && { words: readText(words, '“words”') }),
        ...(uri !== undefined && { from: uri }),
        ...(isOrder(by) && { by }),
      });
      return children.map((each) => explorerItem(each, ranges));
    },
    'findings/outline': (params) =>
      whenChecked(readUri(params), [], ({ uri }) => service.outline(uri).map((each) => outlineEntry(each, ranges))),
    'findings/search': (params) => {
      const { query, limit } = readObject(params);
      const words = readText(query, '“query”');
      const maximum = typeof limit === 'number' && limit >= 0 ? limit : DEFAULT_LIMIT;
      const uri = uriFrom(params);
      const found = service.search(words, { limit: maximum, ...(uri !== undefined && { from: uri }) });
      return found.map((each) => searchItem(each, ranges));
    },
    'findings/citationAt': (params) => {
      const position = readPosition(params.position);
      return whenReady(readUri(params), null, (document) => {
        const found = service.citationAt(document.uri, document.offsetAt(position));
        return found ? citationAtResult(found, ranges) : null;
      });
    },
    'findings/status': (params) => {
      const uri = uriFrom(params ?? {});
      if (uri !== undefined && documents.get(uri)) {
        const fallback = withReason(service.status(), ranges);
        return whenChecked(uri, fallback, () => withReason(service.status(uri), ranges));
      }
      const failure = proposals.failure();
      return withReason({ ...service.status(), ...(failure && { failure }) }, ranges);
    },
    'findings/openProblems': (params) =>
      whenChecked(readUri(params), null, ({ uri }) => {
        const problems = service.openProblems(uri);
        return problems ? withReason(problems, ranges) : null;
      }),
    'findings/whyNoSuggestion': (params) => {
      const position = readPosition(params.position);
      const uri = readUri(params);
      const fallback = { reason: 'not-a-proposal', message: say`This document is not open.` } as const;
      return whenReady(uri, fallback, (document) => {
        return service.whyNoSuggestion(uri, document.offsetAt(position));
      });
    },
    'workspace/textDocumentContent': (params) => {
      const uri = canonicalUri(readText(readObject(params)['uri'], '“uri”'));
      const report = workspace.report(uri);
      if (!report) throw new ResponseError(LSPErrorCodes.RequestFailed, say`This report is not available.`);
      return { text: report.source.text };
    },
  };
}
