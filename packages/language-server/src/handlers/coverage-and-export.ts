import { Failure, worksFormats } from '@findings/project';
import { toLsp } from '../to-lsp/to-lsp.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { invalid, readObject, readText, readUri, refused } from './read-params.js';

/** Handles requests about citations, coverage and exports. */
export function coverageAndExportHandlers({ state, ranges, whenReady, untilIndexed }: RequestContext) {
  const { service } = state;
  return {
    'findings/cited': (params) =>
      whenReady(readUri(params), null, ({ uri }) => toLsp(service.cited(uri) ?? null, ranges)),
    'findings/resolve': (params) => {
      const key = readText(readObject(params)['key'], '“key”');
      return whenReady(readUri(params), null, ({ uri }) => toLsp(service.resolved(uri, key) ?? null, ranges));
    },
    'findings/citable': (params) => whenReady(readUri(params), [], ({ uri }) => toLsp(service.citable(uri), ranges)),
    'findings/coverage': async (_, cancellation) => {
      await untilIndexed(cancellation);
      const { workspaceCoverage } = await import('../workspace/coverage.js');
      return workspaceCoverage(state);
    },
    'findings/coveragePage': async (_, cancellation) => {
      await untilIndexed(cancellation);
      const { coveragePageOf } = await import('../workspace/coverage.js');
      return coveragePageOf(state);
    },
    'findings/export': async (params, cancellation) => {
      const { format: requested, ids } = readObject(params);
      const format = worksFormats.find((each) => each === requested);
      if (!format) throw invalid(`“format” must be one of ${worksFormats.join(', ')}.`);
      if (ids !== 'proposal' && ids !== 'proposals' && ids !== 'all') {
        throw invalid('“ids” must be proposal, proposals or all.');
      }
      const scope = ids === 'proposal' ? { proposal: readUri(params) } : ids;
      await untilIndexed(cancellation);
      const { exportBibliography } = await import('../workspace/export-bibliography.js');
      try {
        return await exportBibliography(state, format, scope);
      } catch (error) {
        if (error instanceof Failure) throw refused(error.message);
        throw error;
      }
    },
  } satisfies Partial<Handlers>;
}
