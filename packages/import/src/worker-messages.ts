import type { ImportOptions, ImportResult } from './import-document.js';
import type { ImportErrorCode } from './problems.js';
import type { Progress } from './reader.js';

/** What `importInWorker` sends to its worker: a document, and the options that can be copied. */
export interface WorkerRequest {
  readonly bytes: Uint8Array;
  readonly options: Omit<ImportOptions, 'onProgress'>;
}

/** What the worker sends back: progress, then one of the others. */
export type WorkerReply =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'result'; readonly result: ImportResult }
  | { readonly type: 'refusal'; readonly code: ImportErrorCode; readonly message: string }
  | { readonly type: 'error'; readonly error: unknown };
