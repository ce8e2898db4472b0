import type { ExplorerOrder } from '@findings/language-service';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import { citationAtAnswer, explorerItem, searchItem, statusAnswer } from '../to-lsp/custom-requests.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readPosition, readText, readUri } from './read-params.js';

type Answered =
  | 'findings/explorer'
  | 'findings/search'
  | 'findings/citationAt'
  | 'findings/status'
  | 'findings/whyNoSuggestion'
  | 'workspace/textDocumentContent';

const MOST_FOUND = 50;

const ORDERS: ReadonlySet<unknown> = new Set<ExplorerOrder>(['session', 'speaker', 'organization', 'uncited']);

/** What is no order is that of the sessions. */
function isOrder(value: unknown): value is ExplorerOrder {
  return ORDERS.has(value);
}

/** Requests of our own. */
export function explorerAndStatusHandlers({ session, about, ranges }: RequestContext): Pick<Handlers, Answered> {
  const { service, proposals, workspace, documents, say } = session;
  const from = (params: { readonly textDocument?: unknown }): string | undefined =>
    params.textDocument === undefined ? undefined : readUri(params);
  return {
    'findings/explorer': (params) => {
      const { node, words, by } = readObject(params ?? {});
      const uri = from(params ?? {});
      const children = service.explorer({
        ...(node !== undefined && { node: readText(node, '“node”') }),
        ...(words !== undefined && { words: readText(words, '“words”') }),
        ...(uri !== undefined && { from: uri }),
        ...(isOrder(by) && { by }),
      });
      return children.map((each) => explorerItem(each, ranges));
    },
    'findings/search': (params) => {
      const { query, limit } = readObject(params);
      const words = readText(query, '“query”');
      const most = typeof limit === 'number' && limit >= 0 ? limit : MOST_FOUND;
      const uri = from(params);
      const found = service.search(words, { limit: most, ...(uri !== undefined && { from: uri }) });
      return found.map((each) => searchItem(each, ranges));
    },
    'findings/citationAt': (params) => {
      const position = readPosition(params.position);
      return about(readUri(params), null, (document) => {
        const found = service.citationAt(document.uri, document.offsetAt(position));
        return found ? citationAtAnswer(found, ranges) : null;
      });
    },
    'findings/status': (params) => {
      const uri = from(params ?? {});
      if (uri !== undefined && documents.get(uri)) {
        const unknown = statusAnswer(service.status(), ranges);
        return about(uri, unknown, () => statusAnswer(service.status(uri), ranges));
      }
      const failure = proposals.failure();
      return statusAnswer({ ...service.status(), ...(failure && { failure }) }, ranges);
    },
    'findings/whyNoSuggestion': (params) => {
      const position = readPosition(params.position);
      const uri = readUri(params);
      const unknown = { reason: 'not-a-proposal', message: say`This document is not open.` } as const;
      return about(uri, unknown, (document) => {
        return service.whyNoSuggestion(uri, document.offsetAt(position));
      });
    },
    'workspace/textDocumentContent': (params) => {
      const uri = canonicalUri(readText(readObject(params)['uri'], '“uri”'));
      const report = workspace.report(uri);
      if (!report) throw new ResponseError(LSPErrorCodes.RequestFailed, say`There is no such report.`);
      return { text: report.source.text };
    },
  };
}
