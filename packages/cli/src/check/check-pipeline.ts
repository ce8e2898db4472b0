import { existsSync } from 'node:fs';
import type { ConfigurationLoader } from '@findings/project';
import { lockPathOf } from '@findings/project';
import type { Cache } from '../cache/cache.js';
import type { PinMoves } from '../lock/pin-moves.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CheckDocumentFile } from '../documents/document-result.js';
import { printFailure } from '../render/failure.js';
import { createDocumentChecker } from './check-document.js';
import type { CheckWorkers } from './check-workers.js';
import { nodeFiles } from '../files/node-files.js';

/** The optional steps around a check. */
export interface CheckPipelineOptions {
  /** The report that the user chose: a key, a path, or `sample`. */
  readonly report?: string | undefined;
  /** Whether fixes are written to the files or shown as a diff. */
  readonly fix?: 'write' | 'show' | undefined;
  /** Whether suggestions are applied, too. */
  readonly isUnsafe?: boolean | undefined;
  /** Whether the run checks all documents that the configuration includes. */
  readonly isWholeConfiguration?: boolean | undefined;
  readonly cache?: Cache | undefined;
  /** The file that receives a copy of a Word document with comments. */
  readonly commentsFile?: string | undefined;
  readonly baseline?: { readonly file: string; readonly change?: 'update' | 'prune' | undefined } | undefined;
}

export interface CheckPipeline {
  readonly check: CheckDocumentFile;
  /** Called once after the last document. `unchecked` is the number of documents that could not be checked. */
  readonly finish: (unchecked: number) => Promise<void>;
}

/**
 * Wraps the check of a document in the cache, the fixes, the baseline and the comments, in this order from the inside. Steps that are not
 * requested are not loaded.
 *
 * @param workers check in place of this thread. Only without fixes.
 * @throws Failure if the baseline cannot be read
 */
export async function createCheckPipeline(
  { fix, isUnsafe = false, isWholeConfiguration, cache, baseline, commentsFile }: CheckPipelineOptions,
  terminal: Terminal,
  configurations: ConfigurationLoader,
  workers?: CheckWorkers,
): Promise<CheckPipeline> {
  const pinMoves = fix && isWholeConfiguration ? await openPinMoves(terminal, configurations) : undefined;
  const { directory, warn } = terminal;
  const uncached = createDocumentChecker(
    { directory, warn, onFailure: (failure) => printFailure(failure, terminal) },
    configurations,
    pinMoves,
  );
  let finishBaseline = (): void => {};
  let check: CheckDocumentFile = workers?.check ?? uncached;
  // Cached problems do not have the fixes that move pins.
  if (cache && !pinMoves) check = cache.wrap(check, configurations);
  if (fix) {
    const { withFixes } = await import('../fix/fix-files.js');
    check = withFixes(check, uncached, { mode: fix, isUnsafe }, terminal);
  }
  if (baseline) {
    const { openBaseline } = await import('../baseline/baseline.js');
    const opened = openBaseline(baseline, terminal);
    check = opened.wrap(check);
    finishBaseline = opened.finish;
  }
  if (commentsFile !== undefined) {
    const { withCommentsFile } = await import('../word/comments-file.js');
    // Accepted problems get no comment.
    check = withCommentsFile(check, commentsFile, terminal);
  }
  const finish = async (unchecked: number): Promise<void> => {
    cache?.save();
    finishBaseline();
    if (fix === 'write') await pinMoves?.save(unchecked);
  };
  return { check, finish };
}

/** If the configuration has a lock, its pins move along with the rewritten citations. */
async function openPinMoves(terminal: Terminal, configurations: ConfigurationLoader): Promise<PinMoves | undefined> {
  const configuration = await configurations.load(terminal.directory);
  if (!existsSync(lockPathOf(nodeFiles.paths, configuration))) return undefined;
  const { createPinMoves } = await import('../lock/pin-moves.js');
  return createPinMoves(configuration, terminal);
}
