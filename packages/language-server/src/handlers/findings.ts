import { explorerItem } from '../to-lsp/custom-requests.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readFinding } from './read-params.js';

type Methods = 'findings/explorerPath' | 'findings/card' | 'findings/citing' | 'findings/quotable';

/** Handles requests about one finding. */
export function findingHandlers({ state, ranges, untilIndexed }: RequestContext): Pick<Handlers, Methods> {
  const { service } = state;
  return {
    'findings/explorerPath': (params) => {
      return service.explorerPath(readFinding(params)).map((each) => explorerItem(each, ranges));
    },
    'findings/card': (params) => service.documentation(undefined, readFinding(params)) ?? null,
    'findings/citing': async (params, cancellation) => {
      const finding = readFinding(params);
      await untilIndexed(cancellation);
      return service.citing(finding).map(({ uri, span }) => ranges.location(uri, span));
    },
    'findings/quotable': (params) => service.quotable(readFinding(params)),
  };
}
