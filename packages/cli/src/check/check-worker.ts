import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { createConfigurationLoader, dependenciesOf, fileFailure } from '@findings/project';
import type { Failure, FileProblems } from '@findings/project';
import { dirname } from 'node:path';
import { titlesOf } from '../documents/document-result.js';
import type { DocumentResult } from '../documents/document-result.js';
import { nodeFiles } from '../files/node-files.js';
import type { UsedReport } from '../formats/format.js';
import { createDocumentChecker } from './check-document.js';

/** What a worker needs to check documents as the main thread would. */
export interface WorkerSetup {
  readonly type: 'findings-check';
  readonly directory: string;
  readonly report: string | undefined;
  /** How many tasks the worker has begun, in memory that is still there after a crash. */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** In milliseconds. Each message wakes up the main thread. */
const REPLY_INTERVAL = 20;

/** The limit for new objects in the heap of a worker. With V8's own, two workers need 250 MB more, and no less time. */
const YOUNG_MEGABYTES = 24;

/** A document to check. */
export interface WorkerTask {
  readonly path: string;
  readonly displayName: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A `Failure` as plain data: copies of errors lose their class. */
export interface FailureData {
  readonly message: string;
  readonly fileProblems: readonly FileProblems[];
}

/** A message for the user that is printed before the result of the document. */
export type Notice = { readonly warning: string } | { readonly failure: FailureData };

/** A result as plain data. */
export interface ResultData extends Omit<
  DocumentResult,
  'titleOf' | 'withComments' | 'reports' | 'dependencies' | 'fixed' | 'wouldFix' | 'accepted'
> {
  readonly titles: Readonly<Record<string, string>>;
  /** Undefined if they are those of the worker's last result: a library can have thousands. */
  readonly reports: readonly UsedReport[] | undefined;
  /** The files that the document itself names. */
  readonly named: readonly string[];
}

/** Each task gets one reply, in order. The worker sends several together. */
export interface WorkerReply {
  readonly notices: readonly Notice[];
  readonly outcome: { readonly result: ResultData } | { readonly failure: FailureData };
}

/**
 * Starts a worker that checks documents.
 *
 * @param megabytes the limit of its heap
 */
export function startCheckWorker(setup: WorkerSetup, megabytes: number): Worker {
  // The worker runs the file that this module is bundled into.
  return new Worker(import.meta.filename, {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}

if (!isMainThread && parentPort && isSetup(workerData)) serve(workerData, parentPort);

/** Programs that load the command in a worker of their own have other data. */
function isSetup(data: unknown): data is WorkerSetup {
  return (data as WorkerSetup | undefined)?.type === 'findings-check';
}

function serve({ directory, report, begun }: WorkerSetup, port: MessagePort): void {
  const configurations = createConfigurationLoader(nodeFiles, directory, report);
  let notices: Notice[] = [];
  const check = createDocumentChecker(
    {
      directory,
      warn: (warning) => void notices.push({ warning }),
      onFailure: (failure) => void notices.push({ failure: failureData(failure) }),
    },
    configurations,
  );
  let sentReports: readonly UsedReport[] | undefined;
  const outcomeOf = async ({ path, displayName, name, bytes }: WorkerTask): Promise<WorkerReply['outcome']> => {
    try {
      const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const checked = await check({ path, displayName, name }, content);
      const { source, citations, problems, isWord, reports, maxWarnings, isComplete, dependencies } = checked;
      // The configuration's files come first.
      const common = dependenciesOf(nodeFiles, await configurations.load(dirname(path))).length;
      const result: ResultData = {
        ...{ path: displayName, source, citations, problems, isWord, maxWarnings, isComplete },
        titles: titlesOf(checked),
        reports: reports === sentReports ? undefined : reports,
        named: dependencies.slice(common),
      };
      sentReports = reports;
      return { result };
    } catch (error) {
      return { failure: failureData(fileFailure(error, name)) };
    }
  };
  const replies: WorkerReply[] = [];
  let waiting = 0;
  let sent = performance.now();
  let last = Promise.resolve();
  port.on('message', (task: WorkerTask) => {
    waiting++;
    last = last.then(async () => {
      Atomics.add(begun, 0, 1);
      notices = [];
      const outcome = await outcomeOf(task);
      replies.push({ notices, outcome });
      waiting--;
      const now = performance.now();
      if (waiting > 0 && now - sent < REPLY_INTERVAL) return;
      sent = now;
      port.postMessage(replies.splice(0));
    });
  });
}

function failureData({ message, fileProblems }: Failure): FailureData {
  return { message, fileProblems };
}
