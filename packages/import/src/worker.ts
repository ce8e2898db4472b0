import { importDocument } from './import-document.js';
import { ImportError } from './problems.js';
import { nodeThreads } from './start-worker.js';
import type { WorkerReply, WorkerRequest } from './worker-messages.js';

/** The other end, in Node and in browsers. */
interface Port {
  postMessage(reply: WorkerReply): void;
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerRequest }) => void): void;
}

/** The program of the worker that `importInWorker` starts. It imports one document. */
const port = (nodeThreads()?.parentPort ?? globalThis) as unknown as Port;

port.addEventListener('message', ({ data: { bytes, options } }) => {
  importDocument(bytes, { ...options, onProgress: (progress) => port.postMessage({ type: 'progress', progress }) })
    .then((result) => port.postMessage({ type: 'result', result }))
    .catch((error: unknown) => port.postMessage(failure(error)));
});

/** Copies of errors have neither their class nor their code. */
function failure(error: unknown): WorkerReply {
  if (error instanceof ImportError) return { type: 'refusal', code: error.code, message: error.message };
  return { type: 'error', error };
}
