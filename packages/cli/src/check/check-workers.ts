import { getHeapStatistics } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { dirname } from 'node:path';
import { dependenciesOf, Failure } from '@findings/project';
import type { ConfigurationLoader } from '@findings/project';
import { titleLookup } from '../documents/document-result.js';
import type { CheckDocumentFile, DocumentResult } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { nodeFiles } from '../files/node-files.js';
import type { UsedReport } from '../formats/format.js';
import { printFailure } from '../render/failure.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';
import { startCheckWorker } from './check-worker.js';
import type { FailureData, Notice, ResultData, WorkerReply, WorkerTask } from './check-worker.js';

export interface CheckWorkers {
  /** Can be called for further documents while others are being checked. */
  readonly check: CheckDocumentFile;
  /** Prints the messages about the check of a document. Call it in the order of the documents. */
  readonly printNotices: (document: RequestedDocument) => void;
  readonly end: () => Promise<void>;
}

interface Job {
  readonly document: RequestedDocument;
  readonly bytes: Buffer;
  readonly resolve: (result: DocumentResult | Promise<DocumentResult>) => void;
  readonly reject: (failure: Failure) => void;
}

interface RunningWorker {
  readonly thread: Worker;
  /** Those without a reply. */
  readonly jobs: Job[];
  reports: readonly UsedReport[];
}

/** So many workers in a row that end without a result mean that none will ever have one. */
const MOST_CRASHES = 8;

/**
 * Starts up to `count` workers, each when there is a document for it. If one ends unexpectedly, its document cannot be checked, and another
 * worker goes on with the rest.
 */
export function createCheckWorkers(
  { count, report }: { readonly count: number; readonly report: string | undefined },
  terminal: Terminal,
  configurations: ConfigurationLoader,
): CheckWorkers {
  const { directory } = terminal;
  const running = new Set<RunningWorker>();
  const noticesOf = new Map<RequestedDocument, readonly Notice[]>();
  const failureOf = createFailures();
  const printed = new Set<Failure>();
  let crashes = 0;
  let isEnded = false;

  const start = (): RunningWorker => {
    const megabytes = Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20);
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const thread = startCheckWorker({ type: 'findings-check', directory, report, begun }, megabytes);
    const worker: RunningWorker = { thread, jobs: [], reports: [] };
    let error: unknown;
    let replies = 0;
    const receive = ({ notices, outcome }: WorkerReply): void => {
      const job = worker.jobs.shift();
      if (!job) return;
      replies++;
      crashes = 0;
      if (notices.length > 0) noticesOf.set(job.document, notices);
      if ('failure' in outcome) job.reject(failureOf(outcome.failure));
      else {
        worker.reports = outcome.result.reports ?? worker.reports;
        job.resolve(toResult(outcome.result, worker.reports, job.document, configurations));
      }
    };
    thread.on('message', (received: readonly WorkerReply[]) => received.forEach(receive));
    thread.on('error', (thrown) => (error = thrown));
    thread.on('exit', (code) => {
      running.delete(worker);
      if (isEnded) return;
      crashes++;
      // Results that were not sent are lost, and those documents are checked again.
      const [job] = worker.jobs.splice(Math.max(0, Atomics.load(begun, 0) - replies - 1), 1);
      job?.reject(crashFailure(job.document, error ?? `exit code ${code}`));
      for (const each of worker.jobs) run(each);
    });
    running.add(worker);
    return worker;
  };

  const run = (job: Job): void => {
    if (crashes >= MOST_CRASHES) {
      job.reject(failureOf({ message: allCrashed(), fileProblems: [] }));
      return;
    }
    const idlest = [...running].reduce<RunningWorker | undefined>(
      (best, worker) => (best && best.jobs.length <= worker.jobs.length ? best : worker),
      undefined,
    );
    const worker = idlest && (idlest.jobs.length === 0 || running.size >= count) ? idlest : start();
    worker.jobs.push(job);
    const { path, displayName, name } = job.document;
    worker.thread.postMessage({ path, displayName, name, bytes: job.bytes } satisfies WorkerTask);
  };

  return {
    check: (document, bytes) => new Promise((resolve, reject) => run({ document, bytes, resolve, reject })),
    printNotices: (document) => {
      for (const notice of noticesOf.get(document) ?? []) {
        if ('warning' in notice) terminal.warn(notice.warning);
        else {
          const failure = failureOf(notice.failure);
          // Each worker reports a file that all documents share.
          if (!printed.has(failure)) printFailure(failure, terminal);
          printed.add(failure);
        }
      }
      noticesOf.delete(document);
    },
    end: async () => {
      isEnded = true;
      await Promise.all([...running].map(({ thread }) => thread.terminate()));
    },
  };
}

/** Returns the same failure for the same content, because failures that several workers report are one for the user. */
function createFailures(): (data: FailureData) => Failure {
  const failures = new Map<string, Failure>();
  return (data) => {
    const content = JSON.stringify(data);
    const failure = failures.get(content) ?? new Failure(data.message, data.fileProblems);
    failures.set(content, failure);
    return failure;
  };
}

async function toResult(
  { titles, named, ...result }: ResultData,
  reports: readonly UsedReport[],
  { path }: RequestedDocument,
  configurations: ConfigurationLoader,
): Promise<DocumentResult> {
  const configuration = await configurations.load(dirname(path));
  return {
    ...result,
    reports,
    titleOf: titleLookup(titles),
    // Computed lazily, because only the cache needs them.
    get dependencies() {
      return [...dependenciesOf(nodeFiles, configuration), ...named];
    },
  };
}

function crashFailure({ displayName, name }: RequestedDocument, error: unknown): Failure {
  const { code, message = String(error) } = error as Partial<NodeJS.ErrnoException>;
  return new Failure(
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? say`${name} could not be checked: the check ran out of memory. Split the document, or allow more memory, such as 8 GB: set NODE_OPTIONS=--max-old-space-size=8192 and run the command again.`
      : say`${name} could not be checked: the thread that checked it ended unexpectedly (${message}). Try it alone: findings check "${displayName}". If that fails, too, please report it.`,
  );
}

function allCrashed(): string {
  return say`The other files could not be checked: ${MOST_CRASHES} threads in a row ended unexpectedly. To check on one thread: findings check --jobs 1`;
}
