import type {
  DocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { RequestContext } from '../handlers/request-context.js';
import type { Handlers } from '../handlers/methods.js';
import { readList, readObject, readUri } from '../handlers/read-params.js';
import { createPause } from '../workspace/pause.js';
import type { DiagnosticsOf } from './diagnostics-of.js';

/** Handles pull diagnostics. A result id is a hash of the content, so that unchanged diagnostics are not sent again. */
export function pullDiagnosticsHandlers(
  { state, whenChecked, checked, untilIndexed }: RequestContext,
  diagnosticsOf: DiagnosticsOf,
) {
  const { documents, proposals, workspace, host } = state;
  /** Documents that were sent with diagnostics. VS Code forgets the result id of a document that it closes, but shows its diagnostics. */
  const shown = new Set<string>();
  const report = (uri: string, previous: unknown): DocumentDiagnosticReport => {
    const { hash: resultId, items } = diagnosticsOf(uri);
    if (items.length > 0) shown.add(uri);
    else if (resultId === previous) shown.delete(uri);
    return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  };
  /** All documents that have diagnostics, or had some. */
  const uris = (before: Iterable<string>): readonly string[] => {
    const all = new Set([...before, ...shown, ...workspace.index.uris(), ...workspace.reports().map(({ uri }) => uri)]);
    for (const path of proposals.dependencies()) all.add(host.uriOf(path));
    return [...all].sort();
  };
  return {
    'textDocument/diagnostic': (params) => {
      const { previousResultId } = readObject(params);
      const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
      return whenChecked(readUri(params), nothing, ({ uri }) => report(uri, previousResultId));
    },
    'workspace/diagnostic': async (params, cancellation) => {
      const previous = new Map<string, string>();
      for (const each of readList(readObject(params)['previousResultIds'] ?? [], '“previousResultIds”')) {
        const { uri, value } = readObject(each) as unknown as PreviousResultId;
        if (typeof uri === 'string' && typeof value === 'string') previous.set(canonicalUri(uri), value);
      }
      await untilIndexed(cancellation);
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const pause = createPause(host.defer);
      for (const uri of uris(previous.keys())) {
        if (cancellation.isCancellationRequested) break;
        await checked(uri);
        const before = previous.get(uri);
        const one = report(uri, before);
        // A document without diagnostics, now and before, is not reported.
        if (before === undefined && !shown.has(uri) && one.kind === 'full' && one.items.length === 0) continue;
        const version = documents.get(uri)?.version ?? null;
        items.push({ uri: documents.asWritten(uri), version, ...one });
        await pause();
      }
      return { items };
    },
  } satisfies Partial<Handlers>;
}
