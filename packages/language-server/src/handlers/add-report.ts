import { canonicalUri } from '../documents/canonical-uri.js';
import { toLsp } from '../to-lsp/to-lsp.js';
import type { ReportChange } from '../workspace/edit-report.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { invalid, readList, readObject, readText } from './read-params.js';

/** Handles requests to find, add and change reports. */
export function addReportHandlers({ state, ranges, editOf, editOrRefuse, untilIndexed }: RequestContext) {
  const { host } = state;
  const pathAt = (uri: unknown, what: string): string => {
    const path = host.pathOf(canonicalUri(readText(uri, what)));
    if (path !== undefined) return path;
    throw invalid(`${what} must be the URI of a stored file.`);
  };
  return {
    'workspace/willRenameFiles': async (params) => {
      const moves = readList(readObject(params)['files'], '“files”').flatMap((file) => {
        const { oldUri, newUri } = readObject(file);
        const [from, to] = [oldUri, newUri].map((uri) => host.pathOf(canonicalUri(readText(uri, 'Each URI'))));
        return from === undefined || to === undefined ? [] : [{ from, to }];
      });
      const { moveFiles } = await import('../workspace/move-files.js');
      const edit = moveFiles(state, moves);
      return edit.changes.length === 0 ? null : (editOf(edit) ?? null);
    },
    'findings/editReport': async (params, cancellation) => {
      const { report, change } = readObject(params);
      const { type, key } = readObject(change);
      await untilIndexed(cancellation);
      const { editReport } = await import('../workspace/edit-report.js');
      const result = await editReport(state, canonicalUri(readText(report, '“report”')), readChange(type, key));
      if ('refusal' in result) return { refusal: toLsp(result.refusal, ranges) };
      const { edit, effect } = result;
      return { edit: editOrRefuse(edit), ...(effect !== undefined && { effect }) };
    },
    'findings/addReport': async (params) => {
      const { folder, report, copy, isImported, replaces } = readObject(params);
      const { addReport } = await import('../workspace/add-report.js');
      const added = await addReport(state, {
        folder: pathAt(folder, '“folder”'),
        report: report === undefined ? undefined : pathAt(report, '“report”'),
        copy: copy === true,
        isImported: isImported === true,
        replaces: replaces === undefined ? undefined : readText(replaces, '“replaces”'),
      });
      if ('refusal' in added) return { refusal: toLsp(added.refusal, ranges) };
      const { firstDoubt, edit, ...reading } = added;
      return { ...reading, ...(firstDoubt && { firstDoubt: ranges.range(firstDoubt) }), edit: editOrRefuse(edit) };
    },
    'findings/reportFiles': async (params) => {
      const { findReportFiles } = await import('../workspace/find-report-files.js');
      const candidates = await findReportFiles(state, pathAt(readObject(params)['folder'], '“folder”'));
      return candidates.map(({ path, ...rest }) => ({ uri: host.uriOf(path), ...rest }));
    },
  } satisfies Partial<Handlers>;
}

function readChange(type: unknown, key: unknown): ReportChange {
  if (type === 'remove' || type === 'default') return { type };
  if (type === 'rename') return { type, key: readText(key, '“key”') };
  throw invalid('“type” must be “remove”, “default” or “rename”.');
}
