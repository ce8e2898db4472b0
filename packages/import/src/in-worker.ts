/** `@findings/import/in-worker`: imports documents within limits. Loads no reader: only the worker does. */
import type { ImportOptions, ImportResult } from './import-document.js';
import { count, ImportError } from './problems.js';
import type { Progress } from './reader.js';
import { startWorker, type ImportWorker } from './start-worker.js';

export { ImportError } from './problems.js';
export type { ImportErrorCode, ImportProblem } from './problems.js';
export type { Progress } from './reader.js';
export type { ImportOptions, ImportResult } from './import-document.js';

export interface WorkerOptions extends ImportOptions {
  /** In seconds. By default 30, and an hour with `ocr`. */
  readonly timeout?: number;
  /** In megabytes, by default 1024. Only in Node: browsers have limits of their own. */
  readonly memory?: number;
  /** Ends the import, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The address of the worker's program, for bundlers that put it elsewhere. By default it is next to this module. */
  readonly worker?: URL | string;
}

const TIMEOUT = 30;
/** Recognizing text takes some seconds for each page. */
const OCR_TIMEOUT = 60 * 60;
/** A report of 500 pages takes about half of it. */
const MEMORY = 1024;
/** In milliseconds. Longer timers fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Runs `importDocument` in a worker, and ends it if it takes too long or too much memory.
 *
 * @throws ImportError if the document cannot be imported, also within the limits; its message says why and what to do
 */
export async function importInWorker(
  bytes: Uint8Array,
  {
    onProgress,
    ocr = false,
    timeout = ocr ? OCR_TIMEOUT : TIMEOUT,
    memory = MEMORY,
    signal,
    worker: program,
    ...options
  }: WorkerOptions = {},
): Promise<ImportResult> {
  signal?.throwIfAborted();
  const ending = new AbortController();
  let worker: ImportWorker | undefined;
  try {
    return await new Promise((resolve, reject) => {
      let last: Progress | undefined;
      const timer = setTimeout(() => reject(beyondTime(timeout, last)), Math.min(timeout * 1000, LONGEST_TIMER));
      ending.signal.addEventListener('abort', () => clearTimeout(timer));
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: ending.signal });
      worker = startWorker(program, memory, {
        onReply: (reply) => {
          if (reply.type === 'progress') {
            last = reply.progress;
            onProgress?.(last);
          } else if (reply.type === 'result') resolve(reply.result);
          else if (reply.type === 'refusal') reject(new ImportError(reply.code, reply.message));
          // In a browser's worker, pdf.js sends messages of its own, which have no type.
          else if (reply.type === 'error') reject(reply.error as Error);
        },
        onOutOfMemory: () => reject(beyondMemory(memory, last)),
        onEnd: reject,
      });
      worker.send({ bytes, options: { ...options, ocr } });
    });
  } finally {
    ending.abort();
    worker?.end();
  }
}

const ADVICE =
  'Save the part that holds the report as a file of its own, or copy its text into a .docx or .txt file, and import that';

function beyondTime(seconds: number, last: Progress | undefined): ImportError {
  return new ImportError(
    'import.too-large',
    `Reading the document took more than ${count(seconds, 'second')}, so it was stopped${place(last)}. ${ADVICE}, or allow more time (on the command line: --timeout SECONDS).`,
  );
}

function beyondMemory(megabytes: number, last: Progress | undefined): ImportError {
  return new ImportError(
    'import.too-large',
    `Reading the document took more than ${megabytes} MB of memory, so it was stopped${place(last)}. ${ADVICE}.`,
  );
}

function place(last: Progress | undefined): string {
  if (last === undefined) return '';
  const { unit, done, total } = last;
  return done < total ? ` at ${unit} ${done + 1} of ${total}` : ` after ${unit} ${total} of ${total}`;
}
