import type { WorkerReply, WorkerRequest } from './worker-messages.js';

/** What a worker reports. */
export interface WorkerEvents {
  onReply(reply: WorkerReply): void;
  /** The worker has used more memory than it may. */
  onOutOfMemory(): void;
  /** The worker has failed or ended, and sends no more replies. */
  onEnd(error: unknown): void;
}

/** A worker of Node or of a browser. */
export interface ImportWorker {
  send(request: WorkerRequest): void;
  /** Ends the worker, also in the middle of its work. */
  end(): void;
}

/** In milliseconds. A worker that fills memory takes about 100 MB in this time. */
const MEMORY_INTERVAL = 50;

/**
 * Starts the program in `worker.ts`.
 *
 * @param program its address, if it is not next to this module
 * @param memory in megabytes. Browsers have limits of their own.
 */
export function startWorker(program: URL | string | undefined, memory: number, events: WorkerEvents): ImportWorker {
  const threads = nodeThreads();
  return threads === undefined ? startInBrowser(program, events) : startInNode(threads, program, memory, events);
}

type Threads = typeof import('node:worker_threads');

/** `undefined` in browsers. Bundlers do not look for what it loads. */
export function nodeThreads(): Threads | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: 'worker_threads'): Threads } };
  return process?.getBuiltinModule?.('worker_threads');
}

/** In bytes. */
function memoryOfProcess(): number {
  return (globalThis as unknown as { process: NodeJS.Process }).process.memoryUsage.rss();
}

function startInNode(
  { Worker }: Threads,
  program: URL | string = new URL('./worker.js', import.meta.url),
  memory: number,
  { onReply, onOutOfMemory, onEnd }: WorkerEvents,
): ImportWorker {
  const before = memoryOfProcess();
  const worker = new Worker(program, {
    // Twice the limit, so that the watch below ends the worker first: V8 aborts the process if a large object passes its limit.
    resourceLimits: { maxOldGenerationSizeMb: memory * 2 },
    // Libraries print warnings for developers.
    stdout: true,
    stderr: true,
  });
  // All memory of the process counts: V8 does not limit the bytes of arrays, such as unpacked streams.
  const watch = setInterval(() => {
    if (memoryOfProcess() - before > memory * 1024 * 1024) onOutOfMemory();
  }, MEMORY_INTERVAL);
  worker.on('message', onReply);
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') onOutOfMemory();
    else onEnd(error);
  });
  worker.on('exit', (code) => onEnd(new Error(`The worker ended with code ${code}.`)));
  return {
    send: (request) => worker.postMessage(request),
    end: () => {
      clearInterval(watch);
      void worker.terminate();
    },
  };
}

/** The parts of a browser's `Worker` that are used here. */
interface BrowserWorker {
  postMessage(request: WorkerRequest): void;
  terminate(): void;
  onmessage: (event: { readonly data: WorkerReply }) => void;
  onerror: (event: { readonly message?: string }) => void;
}

function startInBrowser(program: URL | string | undefined, { onReply, onEnd }: WorkerEvents): ImportWorker {
  const { Worker } = globalThis as unknown as {
    Worker: new (program: URL | string, options: { readonly type: 'module' }) => BrowserWorker;
  };
  // Bundlers recognize the first form, and bundle the program.
  const worker =
    program === undefined
      ? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
      : new Worker(program, { type: 'module' });
  worker.onmessage = ({ data }) => onReply(data);
  worker.onerror = ({ message }) => onEnd(new Error(message ?? 'The worker could not be started.'));
  return {
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
}
