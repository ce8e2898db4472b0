import { nodeFiles } from '@findings/project/node';
import { existsSync } from 'node:fs';
import type { ConfigurationLoader } from '@findings/project';
import { lockPathOf } from '@findings/project';
import type { PinMoves } from '../lock/pin-moves.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CheckDocumentFile } from './document-result.js';
import { createDocumentChecker } from './check-document.js';

/** What is done around the checking itself. */
export interface CheckPipelineOptions {
  /** Writes what can be fixed into the files, or only shows it. */
  readonly fix?: 'write' | 'show' | undefined;
  /** Whether all documents are checked that the configuration includes. */
  readonly all?: boolean | undefined;
  readonly cache?: { readonly location?: string | undefined } | undefined;
  readonly baseline?: { readonly file: string; readonly change?: 'update' | 'prune' | undefined } | undefined;
}

export interface CheckPipeline {
  readonly answer: CheckDocumentFile;
  /** Keeps what was found for the next run; may be called again. */
  readonly save: () => void;
  /** To be called once, when all documents were answered for, but for `unchecked` of them. */
  readonly finish: (unchecked: number) => Promise<void>;
}

/**
 * Puts a cache, fixing and a baseline around the checking, from the inside out; what is not asked for is not loaded.
 *
 * @throws Failure where the baseline cannot be read
 */
export async function createCheckPipeline(
  { fix, all, cache, baseline }: CheckPipelineOptions,
  terminal: Terminal,
  configurations: ConfigurationLoader,
): Promise<CheckPipeline> {
  const moving = fix && all ? await movingIn(terminal, configurations) : undefined;
  const plain = createDocumentChecker(terminal, configurations, moving);
  let save = (): void => {};
  let close = (): void => {};
  let answer: CheckDocumentFile = plain;
  // What moved has other fixes than what is remembered.
  if (cache && !moving) {
    const { openCache } = await import('../cache/cache.js');
    const opened = openCache(cache, terminal, configurations);
    answer = opened.around(answer);
    ({ save } = opened);
  }
  if (fix) {
    const { withFixes } = await import('../fix/fix-files.js');
    answer = withFixes(answer, plain, fix, terminal);
  }
  if (baseline) {
    const { openBaseline } = await import('../baseline/baseline.js');
    const opened = openBaseline(baseline, terminal);
    answer = opened.around(answer);
    close = opened.finish;
  }
  const finish = async (unchecked: number): Promise<void> => {
    close();
    if (fix === 'write') await moving?.save(unchecked);
  };
  return { answer, save, finish };
}

/** Pins go along where there are any: then all that cites what moved is rewritten. */
async function movingIn(terminal: Terminal, configurations: ConfigurationLoader): Promise<PinMoves | undefined> {
  const configuration = await configurations.load(terminal.directory);
  if (!existsSync(lockPathOf(nodeFiles.paths, configuration))) return undefined;
  const { createPinMoves } = await import('../lock/pin-moves.js');
  return createPinMoves(configuration, terminal);
}
