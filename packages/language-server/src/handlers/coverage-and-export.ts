import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Failure, worksFormats } from '@findings/project';
import { citedFindingItem, citedKeyItem } from '../to-lsp/custom-requests.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readObject, readText, readUri } from './read-params.js';

type Answered =
  | 'findings/cited'
  | 'findings/resolve'
  | 'findings/citable'
  | 'findings/coverage'
  | 'findings/coveragePage'
  | 'findings/export';

/** Requests of our own, about what was written: to read it, and to give it away. */
export function coverageAndExportHandlers({
  session,
  ranges,
  about,
  indexed,
}: RequestContext): Pick<Handlers, Answered> {
  const { service } = session;
  return {
    'findings/cited': (params) =>
      about(readUri(params), null, ({ uri }) => {
        const cited = service.cited(uri);
        return cited ? { ...cited, keys: cited.keys.map((key) => citedKeyItem(key, ranges)) } : null;
      }),
    'findings/resolve': (params) => {
      const key = readText(readObject(params)['key'], '“key”');
      return about(readUri(params), null, ({ uri }) => {
        const resolved = service.resolved(uri, key);
        return resolved ? citedKeyItem(resolved, ranges) : null;
      });
    },
    'findings/citable': (params) =>
      about(readUri(params), [], ({ uri }) => service.citable(uri).map((finding) => citedFindingItem(finding, ranges))),
    'findings/coverage': async (_, cancellation) => {
      await indexed(cancellation);
      const { workspaceCoverage } = await import('../workspace/coverage.js');
      return workspaceCoverage(session);
    },
    'findings/coveragePage': async (_, cancellation) => {
      await indexed(cancellation);
      const { coveragePageOf } = await import('../workspace/coverage.js');
      return coveragePageOf(session);
    },
    'findings/export': async (params, cancellation) => {
      const { format: given, ids } = readObject(params);
      const format = worksFormats.find((each) => each === given);
      if (!format) throw invalid(`“format” has to be one of ${worksFormats.join(', ')}.`);
      if (ids !== 'proposal' && ids !== 'proposals' && ids !== 'all') {
        throw invalid('“ids” has to be proposal, proposals or all.');
      }
      const of = ids === 'proposal' ? { proposal: readUri(params) } : ids;
      await indexed(cancellation);
      const { exportBibliography } = await import('../workspace/export-bibliography.js');
      try {
        return await exportBibliography(session, format, of);
      } catch (error) {
        if (error instanceof Failure) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        throw error;
      }
    },
  };
}

function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
