import { toLsp } from '../to-lsp/to-lsp.js';
import type { RequestContext } from './request-context.js';
import type { Handlers } from './methods.js';
import { readFinding, readObject, readPosition, readText, readUri } from './read-params.js';

/** Handles requests about one finding. */
export function findingHandlers({ state, ranges, editOf, untilIndexed, whenReady, whenChecked }: RequestContext) {
  const { service } = state;
  return {
    'findings/explorerPath': (params) => toLsp(service.explorerPath(readFinding(params)), ranges),
    'findings/card': (params) => service.documentation(undefined, readFinding(params)) ?? null,
    'findings/citing': async (params, cancellation) => {
      const finding = readFinding(params);
      await untilIndexed(cancellation);
      return toLsp(service.citing(finding), ranges);
    },
    'findings/quotable': (params) => {
      const { words } = readObject(params);
      return service.quotable(readFinding(params), words === undefined ? '' : readText(words, '“words”'));
    },
    'findings/reading': (params) => {
      const finding = readObject(params)['finding'] === undefined ? undefined : readFinding(params);
      const position = finding ? undefined : readPosition(readObject(params)['position']);
      return whenChecked(readUri(params), null, (document) => {
        const { uri } = document;
        const reading = finding
          ? service.readingOf(uri, finding)
          : service.readingAt(uri, document.offsetAt(position!));
        if (reading) return toLsp(reading, ranges);
        const unmatched = position && service.unmatchedCitation(uri, document.offsetAt(position));
        if (!unmatched) return null;
        const choices = unmatched.choices.flatMap(({ title, edit: change }) => {
          const edit = editOf(change);
          return edit ? [{ title, edit }] : [];
        });
        return { unmatched: { ...unmatched, choices } };
      });
    },
    'findings/pin': (params) => {
      const finding = readFinding(params);
      return whenReady(readUri(params), null, ({ uri }) => {
        const edit = service.pinFinding(uri, finding);
        return (edit && editOf(edit)) ?? null;
      });
    },
  } satisfies Partial<Handlers>;
}
