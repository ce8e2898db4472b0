import type {
  DocumentDiagnosticReport,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { Asking } from '../server/asking.js';
import type { Handlers } from '../server/methods.js';
import { readList, readObject, readUri } from '../server/read-params.js';
import type { SaidOf } from './said-of.js';

/** Milliseconds of work after which other requests are answered. */
const SLICE = 6;

/** Answers clients that ask. A result is named by its content, so that only what changed is sent. */
export function answerDiagnostics(
  { session, about, indexed }: Asking,
  saidOf: SaidOf,
): Pick<Handlers, 'textDocument/diagnostic' | 'workspace/diagnostic'> {
  const { documents, proposals, workspace, host } = session;
  const report = (uri: string, previous: unknown): DocumentDiagnosticReport => {
    const { name: resultId, diagnostics } = saidOf(uri);
    return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: diagnostics };
  };
  /** All of which something is said, or was. */
  const uris = (before: Iterable<string>): readonly string[] => {
    const all = new Set([...before, ...workspace.index.uris(), ...workspace.reports().map(({ uri }) => uri)]);
    for (const path of proposals.dependencies()) all.add(host.uriOf(path));
    return [...all].sort();
  };
  return {
    'textDocument/diagnostic': (params) => {
      const { previousResultId } = readObject(params);
      const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
      return about(readUri(params), nothing, ({ uri }) => report(uri, previousResultId));
    },
    'workspace/diagnostic': async (params, cancellation) => {
      const previous = new Map<string, string>();
      for (const each of readList(readObject(params)['previousResultIds'] ?? [], '“previousResultIds”')) {
        const { uri, value } = readObject(each) as unknown as PreviousResultId;
        if (typeof uri === 'string' && typeof value === 'string') previous.set(canonicalUri(uri), value);
      }
      await indexed(cancellation);
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      let start = performance.now();
      for (const uri of uris(previous.keys())) {
        if (cancellation.isCancelled) break;
        const before = previous.get(uri);
        const one = report(uri, before);
        // Of what had no problems, and has none, nothing is said.
        if (before === undefined && one.kind === 'full' && one.items.length === 0) continue;
        const version = documents.get(uri)?.version ?? null;
        items.push({ uri: documents.asWritten(uri), version, ...one });
        if (performance.now() - start > SLICE) {
          await new Promise<void>((resolve) => host.soon(resolve));
          start = performance.now();
        }
      }
      return { items };
    },
  };
}
