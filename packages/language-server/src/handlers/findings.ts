import { explorerItem } from '../to-lsp/custom-requests.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readFinding } from './read-params.js';

type Answered = 'findings/explorerPath' | 'findings/card' | 'findings/citing' | 'findings/quotable';

/** What is asked about a finding, wherever it was met. */
export function findingHandlers({ session, ranges, indexed }: RequestContext): Pick<Handlers, Answered> {
  const { service } = session;
  return {
    'findings/explorerPath': (params) => {
      return service.explorerPath(readFinding(params)).map((each) => explorerItem(each, ranges));
    },
    'findings/card': (params) => service.documentation(undefined, readFinding(params)) ?? null,
    'findings/citing': async (params, cancellation) => {
      const finding = readFinding(params);
      await indexed(cancellation);
      return service.citing(finding).map(({ uri, span }) => ranges.location(uri, span));
    },
    'findings/quotable': (params) => service.quotable(readFinding(params)),
  };
}
