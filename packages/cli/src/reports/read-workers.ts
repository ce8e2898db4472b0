import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { Failure } from '@findings/project';
import { decodeRows, readForIndex } from '@findings/project/indexed';
import type { ReadReport, ReportReaders, ReportTask } from '@findings/project/indexed';
import { nodeFiles } from '../files/node-files.js';
import { startReadWorker } from './read-worker.js';
import type { ReadReply } from './read-worker.js';

/** The main thread reads fewer reports before a worker has started. */
const MIN_REPORTS = 4;
/** Each worker needs memory. */
const MAX_WORKERS = 8;
/** The limit of a worker's heap. The main thread reads a report that needs more. */
const WORKER_MEGABYTES = 80;

interface Job {
  readonly task: ReportTask;
  readonly resolve: (report: ReadReport | Promise<ReadReport>) => void;
  readonly reject: (failure: Failure) => void;
}

/** Starts workers that read reports, one for each core. Undefined if they do not pay off. */
export function startReaders(reports: number): ReportReaders | undefined {
  if (reports < MIN_REPORTS) return undefined;
  const count = Math.min(availableParallelism(), MAX_WORKERS, reports);
  const waiting: Job[] = [];
  const threads = new Set<Worker>();
  const idle: ((job: Job) => void)[] = [];
  let isEnded = false;

  const start = (): void => {
    const thread = startReadWorker(WORKER_MEGABYTES);
    threads.add(thread);
    let current: Job | undefined;
    const run = (job: Job): void => {
      current = job;
      thread.postMessage(job.task);
    };
    const next = (): void => {
      current = undefined;
      const job = waiting.shift();
      if (job) run(job);
      else idle.push(run);
    };
    thread.on('message', (reply: ReadReply) => {
      if (current) settle(current, reply);
      next();
    });
    // Probably out of memory. The handler of `exit` reads the report on this thread.
    thread.on('error', () => {});
    thread.on('exit', () => {
      threads.delete(thread);
      if (isEnded) return;
      if (idle.includes(run)) idle.splice(idle.indexOf(run), 1);
      if (current) current.resolve(readForIndex(nodeFiles, VERSION, current.task));
      if (waiting.length > 0) start();
    });
    next();
  };
  return {
    ahead: 2 * count,
    read: (task) =>
      new Promise((resolve, reject) => {
        const job = { task, resolve, reject };
        const run = idle.shift();
        if (run) run(job);
        else waiting.push(job);
        if (!run && threads.size < count) start();
      }),
    end: async () => {
      isEnded = true;
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

function settle({ resolve, reject }: Job, reply: ReadReply): void {
  if ('failure' in reply) {
    reject(new Failure(reply.failure));
    return;
  }
  const { rows, ...file } = reply;
  resolve({ ...file, report: rows && decodeRows(rows) });
}
