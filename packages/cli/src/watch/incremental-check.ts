import { nodeFiles } from '@findings/project/node';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Failure, fileFailure, locateConfiguration } from '@findings/project';
import type { DocumentResult } from '../documents/document-result.js';
import type { CheckPipelineOptions } from '../check/check-pipeline.js';
import { progressLine } from '../check/progress-line.js';
import { requestedDocuments } from '../documents/requested-documents.js';
import type { RequestedDocuments, RequestedDocument } from '../documents/requested-documents.js';
import { displayPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CheckChanges, DisplayedDocument } from './watch-display.js';
import { openWatchState, signatureOf } from './watch-state.js';
import type { WatchState } from './watch-state.js';
import { documentFolders, watchedPaths } from './watched-paths.js';
import type { WatchedPaths } from './watched-paths.js';

export interface IncrementalCheckOptions {
  /** Converts a result to its displayed form, which is kept. */
  readonly toDisplayed: (result: DocumentResult) => DisplayedDocument;
  /** Receives everything that the check depends on. */
  readonly onPaths: (paths: WatchedPaths) => void;
  readonly isEnded: () => boolean;
}

/** The last check of a document. */
interface CheckedDocument {
  readonly signature: string;
  /** The path of its configuration. */
  readonly config: string | undefined;
  readonly dependencies: readonly string[];
  readonly displayed: DisplayedDocument | Failure;
  /** Whether it could be checked with everything that it needs. */
  readonly isComplete: boolean;
}

/**
 * Returns a function that checks what has changed since its last call. The first call checks everything. It resolves to
 * undefined if nothing has changed.
 */
export function createIncrementalCheck(
  request: RequestedDocuments & CheckPipelineOptions,
  terminal: Terminal,
  { toDisplayed, onPaths, isEnded }: IncrementalCheckOptions,
): () => Promise<CheckChanges | undefined> {
  const { directory } = terminal;
  let known = new Map<string, CheckedDocument>();
  let state: WatchState | undefined;
  let failure: Failure | undefined;
  let isFirst = true;
  /** Files that a document has ever depended on. A deleted one may be restored. */
  const files = new Set<string>();

  const checkDocuments = async (
    state: WatchState,
    changedFiles: readonly string[],
  ): Promise<Omit<CheckChanges, 'isFirst' | 'failure'>> => {
    const documents = await requestedDocuments(request, terminal, state.configurations);
    const { include, directory: base } = await state.configurations.load(directory);
    const folders = documentFolders(request.operands, directory, { include, directory: base });
    const reportPaths = (): void =>
      onPaths(watchedPaths(folders, [...documents.map(({ path }) => path), ...files], directory));
    reportPaths();
    const configs = new Map<string, string | undefined>();
    const current = new Map<string, CheckedDocument>();
    const checkedNames = new Set<string>();
    const changed = changedFiles.map((path) => displayPath(path, directory));
    for (const [index, document] of documents.entries()) {
      if (isEnded()) break;
      const { path, displayName } = document;
      const before = known.get(displayName);
      const signature = signatureOf(path);
      const isChanged = before?.signature !== signature;
      const isMoved = before?.config !== locateConfiguration(nodeFiles, dirname(path), configs);
      const isTouched = !before?.isComplete || changedFiles.some((file) => before.dependencies.includes(file));
      if (before && !isChanged && !isMoved && !isTouched) {
        current.set(displayName, before);
        continue;
      }
      terminal.progress(progressLine(index, documents.length, displayName, terminal.width));
      const after = await checkOne(document, signature, state, toDisplayed);
      after.dependencies.forEach((file) => files.add(file));
      current.set(displayName, after);
      if (isChanged) changed.push(displayName);
      if (isChanged || isMoved || !isSame(before?.displayed, after.displayed)) checkedNames.add(displayName);
      // Lets the process handle Ctrl-C between two documents.
      await setImmediate();
    }
    const gone = [...known.keys()].filter((name) => !current.has(name));
    known = current;
    reportPaths();
    const displayed = new Map([...current].map(([name, { displayed }]) => [name, displayed]));
    return { changed, gone, checked: checkedNames, documents: displayed };
  };

  return async () => {
    const changedFiles = state?.changed() ?? [];
    const isFailing = failure !== undefined || [...known.values()].some(({ isComplete }) => !isComplete);
    let found: Awaited<ReturnType<typeof checkDocuments>>;
    const before = failure;
    try {
      if (!state || changedFiles.length > 0 || isFailing) state = await openWatchState(request, terminal);
      found = await checkDocuments(state, changedFiles);
      failure = undefined;
      state.save();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      state = undefined;
      failure = error;
      known = failed(known, error);
      onPaths(watchedPaths(documentFolders(request.operands, directory, undefined), files, directory));
      found = noneChecked(changedFiles.map((path) => displayPath(path, directory)));
    }
    const isNew =
      isFirst || changedFiles.length > 0 || found.checked.size > 0 || found.gone.length > 0 || !isSame(before, failure);
    const changes = isNew ? { ...found, isFirst, failure } : undefined;
    isFirst = false;
    return changes;
  };
}

async function checkOne(
  document: RequestedDocument,
  signature: string,
  state: WatchState,
  toDisplayed: IncrementalCheckOptions['toDisplayed'],
): Promise<CheckedDocument> {
  const config = locateConfiguration(nodeFiles, dirname(document.path), new Map());
  try {
    const result = await state.check(document);
    const { dependencies, isComplete } = result;
    return { signature, config, dependencies, displayed: toDisplayed(result), isComplete };
  } catch (error) {
    const failure = fileFailure(error, document.name);
    return { signature, config, dependencies: [], displayed: failure, isComplete: false };
  }
}

/** The documents with the failure as their result. All of them have to be checked again. */
function failed(known: ReadonlyMap<string, CheckedDocument>, error: Failure): Map<string, CheckedDocument> {
  return new Map([...known].map(([name, document]) => [name, { ...document, displayed: error, isComplete: false }]));
}

function noneChecked(changed: readonly string[]): Omit<CheckChanges, 'isFirst' | 'failure'> {
  return { changed, gone: [], checked: new Set(), documents: new Map() };
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
