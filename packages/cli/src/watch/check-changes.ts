import { setImmediate } from 'node:timers/promises';
import { Failure, fileFailure } from '@findings/project';
import type { DocumentResult } from '../documents/document-result.js';
import type { CheckPipelineOptions } from '../check/check-pipeline.js';
import { progressLine } from '../check/progress-line.js';
import { requestedDocuments } from '../documents/requested-documents.js';
import type { RequestedDocuments } from '../documents/requested-documents.js';
import { displayPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CheckChanges, DisplayedDocument } from './watch-display.js';
import { openWatchState, signatureOf } from './watch-state.js';
import type { WatchState } from './watch-state.js';
import { documentFolders, watchedPaths } from './watched-paths.js';
import type { WatchedPaths } from './watched-paths.js';

export interface CheckChangesOptions {
  /** Converts a result to its displayed form, which is kept. */
  readonly toDisplayed: (result: DocumentResult) => DisplayedDocument;
  /** Receives everything that the check depends on. */
  readonly onPaths: (paths: WatchedPaths) => void;
  readonly isEnded: () => boolean;
}

/** The last check of a document. */
interface CheckedDocument {
  readonly signature: string;
  readonly displayed: DisplayedDocument | Failure;
  /** Whether it could be checked with everything that it needs. */
  readonly isComplete: boolean;
}

/**
 * Returns a function that checks the documents that have changed since its last call, or all of them if anything else has changed.
 * It resolves to undefined if nothing has changed.
 */
export function createChangeChecker(
  request: RequestedDocuments & CheckPipelineOptions,
  terminal: Terminal,
  { toDisplayed, onPaths, isEnded }: CheckChangesOptions,
): () => Promise<CheckChanges | undefined> {
  const { directory } = terminal;
  let known = new Map<string, CheckedDocument>();
  let state: WatchState | undefined;
  let failure: Failure | undefined;
  let isFirst = true;
  /** Files that a document has ever depended on. A deleted one may be restored. */
  const files = new Set<string>();

  const checkDocuments = async (
    { configurations, check }: WatchState,
    isNewState: boolean,
  ): Promise<Pick<CheckChanges, 'changed' | 'checked'>> => {
    const documents = await requestedDocuments(request, terminal, configurations);
    const folders = documentFolders(request.operands, directory, await configurations.load(directory));
    const reportPaths = (): void =>
      onPaths(watchedPaths(folders, [...documents.map(({ path }) => path), ...files], directory));
    reportPaths();
    const current = new Map<string, CheckedDocument>();
    const changed: string[] = [];
    const checked = new Set<string>();
    for (const [index, document] of documents.entries()) {
      if (isEnded()) break;
      const { path, displayName } = document;
      const before = known.get(displayName);
      const signature = signatureOf(path);
      const isChanged = before?.signature !== signature;
      if (before && !isChanged && !isNewState) {
        current.set(displayName, before);
        continue;
      }
      terminal.progress(progressLine(index, documents.length, displayName, terminal.width));
      let after: CheckedDocument;
      try {
        const result = await check(document);
        for (const file of result.dependencies) files.add(file);
        after = { signature, displayed: toDisplayed(result), isComplete: result.isComplete };
      } catch (error) {
        after = { signature, displayed: fileFailure(error, document.name), isComplete: false };
      }
      current.set(displayName, after);
      if (isChanged) changed.push(displayName);
      if (isChanged || !isSame(before.displayed, after.displayed)) checked.add(displayName);
      // Lets the process handle Ctrl-C between two documents.
      await setImmediate();
    }
    known = current;
    reportPaths();
    return { changed, checked };
  };

  return async () => {
    const changedFiles = state?.changed() ?? [];
    const names = [...known.keys()];
    const isFailing = failure !== undefined || [...known.values()].some(({ isComplete }) => !isComplete);
    const isNewState = !state || changedFiles.length > 0 || isFailing;
    const before = failure;
    let found: Awaited<ReturnType<typeof checkDocuments>> = { changed: [], checked: new Set() };
    let documents: CheckChanges['documents'] = new Map();
    try {
      if (!state || isNewState) state = await openWatchState(request, terminal);
      found = await checkDocuments(state, isNewState);
      documents = new Map([...known].map(([name, { displayed }]) => [name, displayed]));
      failure = undefined;
      state.save();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      state = undefined;
      failure = error;
      known = new Map([...known].map(([name, document]) => [name, { ...document, displayed: error }]));
      onPaths(watchedPaths(documentFolders(request.operands, directory, undefined), files, directory));
    }
    const changed = [...changedFiles.map((path) => displayPath(path, directory)), ...found.changed];
    const gone = names.filter((name) => !known.has(name));
    const isNew =
      isFirst || changed.length > 0 || found.checked.size > 0 || gone.length > 0 || !isSame(before, failure);
    const changes = isNew ? { changed, gone, isFirst, checked: found.checked, documents, failure } : undefined;
    isFirst = false;
    return changes;
  };
}

/** Whether two results are displayed the same. */
function isSame(
  before: DisplayedDocument | Failure | undefined,
  after: DisplayedDocument | Failure | undefined,
): boolean {
  if (before instanceof Failure && after instanceof Failure) return before.message === after.message;
  if (before instanceof Failure || after instanceof Failure) return false;
  return before?.text === after?.text;
}
