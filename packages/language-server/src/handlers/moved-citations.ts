import { countNoun } from '@findings/core/text';
import type { CitedReport, FollowedWords } from '@findings/language-service';
import { MessageType } from 'vscode-languageserver';
import type { Remote } from '../client/connection.js';
import { canonicalUri } from '../documents/canonical-uri.js';
import type { RequestContext } from './request-context.js';

/**
 * Offers to move citations along when a report was edited by hand and saved, so that the words of cited findings have other ids.
 * It asks once for each save.
 */
export interface MovedCitations {
  /** A document is about to change. */
  changing(uri: string): void;
  closed(uri: string): void;
  /** Never rejects. */
  saved(uri: string): Promise<void>;
  /** The server sends this result. An edit of a report together with its citations moves them itself. */
  responding(result: unknown): void;
}

const MOST_IDS = 5;

export function createMovedCitations(
  { state, client, ranges, editOf }: RequestContext,
  remote: Remote,
  log: (message: string) => void,
): MovedCitations {
  const { documents, refresher, service, workspace, host, say } = state;
  /** Each report with unsaved changes, as it was saved. Undefined if that is not known: nothing is offered then. */
  const saved = new Map<string, CitedReport | undefined>();
  let isAsking = false;

  const isStored = (uri: string): boolean => {
    const path = host.pathOf(uri);
    if (path === undefined || host.files.kindOf(path) !== 'file') return false;
    // A file that another program has changed is read again: this is not a change by hand.
    return host.files.read(path, path) === documents.get(uri)?.getText();
  };
  const update = async (before: CitedReport): Promise<void> => {
    await refresher.idle();
    const followed = service.followWords(before);
    const edit = followed && editOf(followed.edit);
    if (edit) await remote.sendRequest('workspace/applyEdit', { label: say`Update moved citations`, edit });
  };
  const ask = async (before: CitedReport, { moved, lost }: FollowedWords, canShow: boolean): Promise<void> => {
    const message = [
      ...(moved.length === 1 ? [say`1 citation points to a moved finding.`] : []),
      ...(moved.length > 1 ? [say`${countNoun(say, moved.length, 'citations')} point to moved findings.`] : []),
      ...(lost.length > 0
        ? [say`Correct the citations of ${say.and(lost.slice(0, MOST_IDS))} yourself: they now cite other text.`]
        : []),
    ].join(' ');
    const [all, show] = [moved.length === 1 ? say`Update it` : say`Update them`, say`Show`];
    const titles = moved.length === 0 ? [] : [all, ...(canShow ? [show] : []), say`Not now`];
    const chosen = await remote.sendRequest('window/showMessageRequest', {
      type: MessageType.Warning,
      message,
      actions: titles.map((title) => ({ title })),
    });
    const title = (chosen as { readonly title?: unknown } | null)?.title;
    if (title === all) return update(before);
    if (title !== show) return;
    const { uri, range } = ranges.location(moved[0]!.uri, moved[0]!.span);
    await remote.sendRequest('window/showDocument', { uri, selection: range, takeFocus: true });
    await ask(before, { moved, lost, edit: { changes: [] } }, false);
  };
  return {
    changing: (uri) => {
      if (saved.has(uri) || !workspace.report(uri)) return;
      saved.set(uri, isStored(uri) && refresher.isIdle() ? service.citedReport(uri) : undefined);
    },
    closed: (uri) => void saved.delete(uri),
    saved: async (uri) => {
      const before = saved.get(uri);
      saved.delete(uri);
      if (!before || isAsking || !client().asksUser) return;
      isAsking = true;
      try {
        await refresher.idle();
        const followed = service.followWords(before);
        if (followed) await ask(before, followed, client().showsDocuments);
      } catch (error) {
        log(`Moved citations could not be offered: ${String(error)}`);
      } finally {
        isAsking = false;
      }
    },
    responding: (result) => {
      const uris = urisOf(result);
      if (uris.length < 2) return;
      for (const uri of uris) if (workspace.report(uri)) saved.set(uri, undefined);
    },
  };
}

/** The documents that a result changes, if it is an edit or has one. */
function urisOf(result: unknown): readonly string[] {
  if (typeof result !== 'object' || result === null) return [];
  const { changes = {}, documentChanges = [] } = ('edit' in result ? (result.edit ?? {}) : result) as {
    readonly changes?: object;
    readonly documentChanges?: readonly { readonly textDocument?: { readonly uri?: unknown } }[];
  };
  if (typeof changes !== 'object' || !Array.isArray(documentChanges)) return [];
  const uris: unknown[] = [...Object.keys(changes), ...documentChanges.map((change) => change?.textDocument?.uri)];
  return uris.flatMap((uri) => (typeof uri === 'string' ? [canonicalUri(uri)] : []));
}
