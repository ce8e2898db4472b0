import { Failure } from '@findings/project';
import { canonicalUri } from '../documents/canonical-uri.js';
import { toLsp } from '../to-lsp/to-lsp.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { invalid, readObject, readText } from './read-params.js';

/** Checks Word documents. */
export function wordHandlers({ state, ranges }: RequestContext) {
  const { host, resolver, say } = state;
  return {
    'findings/checkWord': async (params) => {
      const path = host.pathOf(canonicalUri(readText(readObject(params)['uri'], '“uri”')));
      if (path === undefined) throw invalid('“uri” must be that of a stored file.');
      if (!host.checkWord) {
        return { refusal: { message: say`Word documents can only be checked in a folder on this computer.` } };
      }
      const { proposal, loadedLibrary, lockFailure } = await resolver.resolve(path, '');
      if (proposal.failure) return { refusal: toLsp(proposal.failure, ranges) };
      if (!loadedLibrary) {
        const message = say`There is no report in this folder to check the document against. Add the report that it cites.`;
        return { refusal: { message }, hasNoReport: true };
      }
      const { lock, bibliography } = proposal.context;
      const { library } = loadedLibrary;
      const options = { library, severities: proposal.severities, lock, bibliography };
      try {
        const { copy, exportedFrom, ...rest } = await host.checkWord(path, {
          ...options,
          isLockBroken: lockFailure !== undefined,
        });
        return {
          ...rest,
          ...(exportedFrom !== undefined && { exportedFrom: host.uriOf(exportedFrom) }),
          ...(copy !== undefined && { copy: host.uriOf(copy) }),
        };
      } catch (error) {
        if (error instanceof Failure) return { refusal: { message: error.message } };
        throw error;
      }
    },
  } satisfies Partial<Handlers>;
}
