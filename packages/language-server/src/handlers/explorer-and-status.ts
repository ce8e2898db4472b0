import { rulesOff } from '@findings/language-service';
import type { ExplorerOrder, NoSuggestion } from '@findings/language-service';
import { canonicalUri } from '../documents/canonical-uri.js';
import { toLsp } from '../to-lsp/to-lsp.js';
import { configurationsOf } from '../workspace/move-files.js';
import { readStored } from '../workspace/proposal-file.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readText, readUri, refused } from './read-params.js';

const DEFAULT_LIMIT = 50;

const ORDERS: readonly ExplorerOrder[] = ['session', 'speaker', 'organization', 'uncited'];

/** Handles the requests of the explorer, the status and the list of suggestions. */
export function explorerAndStatusHandlers({ state, whenReadyAt, whenChecked, ranges, editOrRefuse }: RequestContext) {
  const { service, proposals, workspace, documents, files, host, say } = state;
  const uriFrom = (params: { readonly textDocument?: unknown }): string | undefined =>
    params.textDocument === undefined ? undefined : readUri(params);
  return {
    'findings/explorer': (params) => {
      const { node, words, by } = readObject(params);
      const uri = uriFrom(params);
      const order = ORDERS.find((each) => each === by);
      const children = service.explorer({
        ...(node !== undefined && { node: readText(node, '“node”') }),
        ...(words !== undefined && { words: readText(words, '“words”') }),
        ...(uri !== undefined && { from: uri }),
        ...(order && { by: order }),
      });
      return toLsp(children, ranges);
    },
    'findings/outline': (params) => whenChecked(readUri(params), [], ({ uri }) => toLsp(service.outline(uri), ranges)),
    'findings/search': (params) => {
      const { query, limit } = readObject(params);
      const words = readText(query, '“query”');
      const maximum = typeof limit === 'number' && limit >= 0 ? limit : DEFAULT_LIMIT;
      const uri = uriFrom(params);
      const found = service.search(words, { limit: maximum, ...(uri !== undefined && { from: uri }) });
      return toLsp(found, ranges);
    },
    'findings/citationAt': (params) =>
      whenReadyAt(params, null, (uri, offset) => toLsp(service.citationAt(uri, offset) ?? null, ranges)),
    'findings/status': (params) => {
      const uri = uriFrom(params);
      if (uri !== undefined && documents.get(uri)) {
        const fallback = toLsp(service.status(), ranges);
        return whenChecked(uri, fallback, () => toLsp(service.status(uri), ranges));
      }
      const failure = proposals.failure();
      const unread = proposals.unread();
      return toLsp({ ...service.status(), ...(failure && { failure }), ...(unread.length > 0 && { unread }) }, ranges);
    },
    'findings/rulesOff': () =>
      [...configurationsOf(state)].flatMap(({ path }) => {
        const text = readStored(files, path);
        return text === undefined
          ? []
          : rulesOff(say, host.uriOf(path), text).map(({ rule, edit }) => ({ rule, edit: editOrRefuse(edit) }));
      }),
    'findings/openProblems': (params) =>
      whenChecked(readUri(params), null, ({ uri }) => toLsp(service.openProblems(uri) ?? null, ranges)),
    'findings/whyNoSuggestion': (params) => {
      const fallback: NoSuggestion = {
        reason: 'not-a-proposal',
        message: say`Findings only suggests in Markdown files.`,
      };
      return whenReadyAt(params, toLsp(fallback, ranges), (uri, offset) =>
        toLsp(service.whyNoSuggestion(uri, offset), ranges),
      );
    },
    'workspace/textDocumentContent': (params) => {
      const uri = canonicalUri(readText(readObject(params)['uri'], '“uri”'));
      const report = workspace.report(uri);
      if (!report) throw refused(say`This report is not available.`);
      return { text: report.source.text };
    },
  } satisfies Partial<Handlers>;
}
