import { nodeFiles } from '@findings/project/node';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Failure, fileFailure, locateConfiguration } from '@findings/project';
import type { DocumentResult } from '../documents/document-result.js';
import type { CheckPipelineOptions } from '../documents/check-pipeline.js';
import { progressLine } from '../documents/progress-line.js';
import { requestedDocuments } from '../documents/requested-documents.js';
import type { RequestedDocuments, RequestedDocument } from '../documents/requested-documents.js';
import { displayPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CheckChanges, DisplayedDocument } from './watch-display.js';
import { openWatchState } from './watch-state.js';
import type { WatchState } from './watch-state.js';
import { signatureOf } from './file-signature.js';
import { documentFolders, watchedPaths } from './watched-paths.js';
import type { WatchedPaths } from './watched-paths.js';

export interface IncrementalCheckOptions {
  /** Makes of an answer what is kept of it. */
  readonly post: (answer: DocumentResult) => DisplayedDocument;
  /** Receives everything that the check depends on. */
  readonly onPaths: (paths: WatchedPaths) => void;
  readonly isEnded: () => boolean;
}

/** What is known of a document. */
interface Known {
  readonly signature: string;
  /** The configuration that held for it. */
  readonly config: string | undefined;
  readonly dependencies: readonly string[];
  readonly posted: DisplayedDocument | Failure;
  /** Whether it was checked, with nothing missing. */
  readonly isDone: boolean;
}

/**
 * Finds out what has changed since the last time, and checks that; the first time, everything.
 *
 * @returns a function whose answer is absent where there is nothing new
 */
export function createIncrementalCheck(
  request: RequestedDocuments & CheckPipelineOptions,
  terminal: Terminal,
  { post, onPaths, isEnded }: IncrementalCheckOptions,
): () => Promise<CheckChanges | undefined> {
  const { directory } = terminal;
  let known = new Map<string, Known>();
  let session: WatchState | undefined;
  let failure: Failure | undefined;
  let isFirst = true;
  /** Files that a document has ever depended on. A deleted one may be restored. */
  const files = new Set<string>();

  const checked = async (document: RequestedDocument, signature: string, open: WatchState): Promise<Known> => {
    const config = locateConfiguration(nodeFiles, dirname(document.path), new Map());
    try {
      const said = await open.answer(document);
      said.dependencies.forEach((path) => files.add(path));
      return { signature, config, dependencies: said.dependencies, posted: post(said), isDone: said.done };
    } catch (error) {
      const failure = fileFailure(error, document.name);
      return { signature, config, dependencies: [], posted: failure, isDone: false };
    }
  };

  const lookAt = async (
    open: WatchState,
    others: readonly string[],
  ): Promise<Omit<CheckChanges, 'isFirst' | 'failure'>> => {
    const documents = await requestedDocuments(request, terminal, open.configurations);
    const { include, directory: base } = await open.configurations.load(directory);
    const folders = documentFolders(request.operands, directory, { include, directory: base });
    const reportPaths = (): void =>
      onPaths(watchedPaths(folders, [...documents.map(({ path }) => path), ...files], directory));
    reportPaths();
    const configs = new Map<string, string | undefined>();
    const now = new Map<string, Known>();
    const done = new Set<string>();
    const changed = others.map((path) => displayPath(path, directory));
    for (const [index, document] of documents.entries()) {
      if (isEnded()) break;
      const { path, displayName: shown } = document;
      const before = known.get(shown);
      const signature = signatureOf(path);
      const isChanged = before?.signature !== signature;
      const isMoved = before?.config !== locateConfiguration(nodeFiles, dirname(path), configs);
      const isTouched = !before?.isDone || others.some((other) => before.dependencies.includes(other));
      if (before && !isChanged && !isMoved && !isTouched) {
        now.set(shown, before);
        continue;
      }
      terminal.progress(progressLine(index, documents.length, shown, terminal.width));
      const after = await checked(document, signature, open);
      now.set(shown, after);
      if (isChanged) changed.push(shown);
      if (isChanged || isMoved || !isSame(before?.posted, after.posted)) done.add(shown);
      // Ctrl-C is heard in between.
      await setImmediate();
    }
    const gone = [...known.keys()].filter((shown) => !now.has(shown));
    known = now;
    reportPaths();
    return { changed, gone, checked: done, documents: new Map([...now].map(([shown, { posted }]) => [shown, posted])) };
  };

  return async () => {
    const others = session?.changed() ?? [];
    const isFailing = failure !== undefined || [...known.values()].some(({ isDone }) => !isDone);
    let seen: Awaited<ReturnType<typeof lookAt>>;
    const before = failure;
    try {
      if (!session || others.length > 0 || isFailing) session = await openWatchState(request, terminal);
      seen = await lookAt(session, others);
      failure = undefined;
      session.save();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      session = undefined;
      failure = error;
      // Whatever they were, they are to be checked again.
      known = new Map([...known].map(([shown, one]) => [shown, { ...one, posted: error, isDone: false }]));
      onPaths(watchedPaths(documentFolders(request.operands, directory, undefined), files, directory));
      seen = {
        changed: others.map((path) => displayPath(path, directory)),
        gone: [],
        checked: new Set(),
        documents: new Map(),
      };
    }
    const isNew =
      isFirst || others.length > 0 || seen.checked.size > 0 || seen.gone.length > 0 || !isSame(before, failure);
    const changes = isNew ? { ...seen, isFirst, failure } : undefined;
    isFirst = false;
    return changes;
  };
}

/** Whether there is nothing new to show. */
function isSame(
  before: DisplayedDocument | Failure | undefined,
  after: DisplayedDocument | Failure | undefined,
): boolean {
  if (before instanceof Failure && after instanceof Failure) return before.message === after.message;
  if (before instanceof Failure || after instanceof Failure) return false;
  return before?.text === after?.text;
}
