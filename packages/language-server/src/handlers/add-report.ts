import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { canonicalUri } from '../documents/canonical-uri.js';
import { reasonResult } from '../to-lsp/custom-requests.js';
import { workspaceEditOf } from '../to-lsp/workspace-edit.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readText } from './read-params.js';

type Methods = 'findings/addReport' | 'findings/reportFiles';

/** Handles requests to find and add reports. */
export function addReportHandlers({ state, client, ranges }: RequestContext): Pick<Handlers, Methods> {
  const { host, documents, say } = state;
  const pathAt = (uri: unknown, what: string): string => {
    const path = host.pathOf(canonicalUri(readText(uri, what)));
    if (path !== undefined) return path;
    throw new ResponseError(ErrorCodes.InvalidParams, `${what} must be the URI of a stored file.`);
  };
  return {
    'findings/addReport': async (params) => {
      const { folder, report, copy } = readObject(params);
      const { addReport } = await import('../workspace/add-report.js');
      const added = await addReport(state, {
        folder: pathAt(folder, '“folder”'),
        report: report === undefined ? undefined : pathAt(report, '“report”'),
        copy: copy === true,
      });
      if ('refusal' in added) return { refusal: reasonResult(added.refusal, ranges) };
      const edit = workspaceEditOf(added.edit, ranges, client(), (uri) => documents.get(uri)?.version);
      if (!edit)
        throw new ResponseError(
          LSPErrorCodes.RequestFailed,
          say`Your editor does not support creating files, which this needs.`,
        );
      return { ...added, edit };
    },
    'findings/reportFiles': async (params) => {
      const { findReportFiles: reportFiles } = await import('../workspace/find-report-files.js');
      const candidates = await reportFiles(state, pathAt(readObject(params)['folder'], '“folder”'));
      return candidates.map(({ path, ...rest }) => ({ uri: host.uriOf(path), ...rest }));
    },
  };
}
