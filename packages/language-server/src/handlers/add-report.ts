import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import { reasonAnswer } from '../to-lsp/custom-requests.js';
import { workspaceEditOf } from '../to-lsp/workspace-edit.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readText } from './read-params.js';

type Answered = 'findings/addReport' | 'findings/reportFiles';

/** Which reports a folder could cite, and what to write so that it can. */
export function addReportHandlers({ session, client, ranges }: RequestContext): Pick<Handlers, Answered> {
  const { host, documents, say } = session;
  const pathAt = (uri: unknown, what: string): string => {
    const path = host.pathOf(canonicalUri(readText(uri, what)));
    if (path !== undefined) return path;
    throw new ResponseError(ErrorCodes.InvalidParams, `${what} has to be the URI of a file that is stored.`);
  };
  return {
    'findings/addReport': async (params) => {
      const { folder, report, copy, keepShipped } = readObject(params);
      const { addReport } = await import('../workspace/add-report.js');
      const added = await addReport(session, {
        folder: pathAt(folder, '“folder”'),
        report: report === undefined ? undefined : pathAt(report, '“report”'),
        copy: copy === true,
        keepShipped: keepShipped === true,
      });
      if ('refusal' in added) return { refusal: reasonAnswer(added.refusal, ranges) };
      const edit = workspaceEditOf(added.edit, ranges, client(), (uri) => documents.get(uri)?.version);
      if (!edit)
        throw new ResponseError(LSPErrorCodes.RequestFailed, say`Your editor cannot make the files that this needs.`);
      return { ...added, edit };
    },
    'findings/reportFiles': async (params) => {
      const { reportFiles } = await import('../workspace/find-report-files.js');
      const read = await reportFiles(session, pathAt(readObject(params)['folder'], '“folder”'));
      return read.map(({ path, ...about }) => ({ uri: host.uriOf(path), ...about }));
    },
  };
}
