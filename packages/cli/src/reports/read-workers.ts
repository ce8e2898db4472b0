import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Worker } from 'node:worker_threads';
import { Failure } from '@findings/project';
import { readForIndex } from '@findings/project/indexed';
import type { ReadReport, ReportReaders, ReportTask } from '@findings/project/indexed';
import { nodeFiles } from '../files/node-files.js';
import { startReadWorker } from './read-worker.js';
import type { ReadReply } from './read-worker.js';

/** Fewer reports are read on the main thread before a worker has started. */
const FEWEST = 4;
/** Each takes memory. */
const MOST_WORKERS = 8;
/** A report that needs more is read on the main thread. */
const MEGABYTES = 48;

/** So many reports make several megabytes of garbage on this thread. */
const COLLECTED = 8;

interface Job {
  readonly task: ReportTask;
  readonly resolve: (report: ReadReport | Promise<ReadReport>) => void;
  readonly reject: (failure: Failure) => void;
}

/** Starts workers that read reports, one for each core. Undefined if they do not pay off. */
export function startReaders(reports: number): ReportReaders | undefined {
  if (reports < FEWEST) return undefined;
  const count = Math.min(availableParallelism(), MOST_WORKERS, reports);
  const waiting: Job[] = [];
  const threads = new Set<Worker>();
  const idle: ((job: Job) => void)[] = [];
  const collectGarbage = garbageCollector();
  let replies = 0;
  let isEnded = false;

  const start = (): void => {
    const thread = startReadWorker(MEGABYTES);
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
      if (++replies % COLLECTED === 0) collectGarbage();
      next();
    });
    // Out of memory, most likely.
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

/** The heap of this thread has no limit, so that V8 alone collects its garbage late. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

function settle({ resolve, reject }: Job, reply: ReadReply): void {
  if ('failure' in reply) reject(new Failure(reply.failure));
  else resolve(reply);
}
