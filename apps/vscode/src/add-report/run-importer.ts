import type { Worker } from 'node:worker_threads';
import { l10n, ProgressLocation, Uri, window } from 'vscode';
import type { CancellationToken, Progress } from 'vscode';
import type { ImportMessage, ImportRequest } from '../importer/import-message.js';

export type ImportOutcome = Exclude<ImportMessage, { readonly type: 'progress' }>;

/** Megabytes. A PDF of 500 pages needs about 500. */
const MEMORY_LIMIT = 2048;

/** Reads a document on a thread of its own, so that the editor stays responsive. Undefined if the user cancels. */
export function runImporter(extensionUri: Uri, request: ImportRequest): Thenable<ImportOutcome | undefined> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Reading “{0}”…', request.name),
      cancellable: true,
    },
    async (progress, cancellation) => {
      // Browsers have no such threads, so the module is loaded only here.
      const { Worker } = await import('node:worker_threads');
      const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'importer.mjs').fsPath, {
        workerData: request,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
        // Libraries print warnings for developers.
        stdout: true,
        stderr: true,
      });
      try {
        return await outcomeOf(worker, progress, cancellation);
      } finally {
        await worker.terminate();
      }
    },
  );
}

function outcomeOf(
  worker: Worker,
  progress: Progress<{ readonly message: string; readonly increment: number }>,
  cancellation: CancellationToken,
): Promise<ImportOutcome | undefined> {
  return new Promise((resolve, reject) => {
    let shown = 0;
    cancellation.onCancellationRequested(() => resolve(undefined));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(error);
      const message = l10n.t('It needs too much memory. Save the part that holds the report, and add that.');
      resolve({ type: 'failure', code: 'import.too-large', message });
    });
    worker.on('exit', () => reject(new Error(l10n.t('Reading the file stopped unexpectedly.'))));
    worker.on('message', (message: ImportMessage) => {
      if (message.type !== 'progress') return resolve(message);
      const { done, total } = message;
      const percent = Math.floor((100 * done) / total);
      // Long documents have many pages, and VS Code draws each message.
      if (percent === shown) return;
      progress.report({ message: l10n.t('page {0} of {1}', done, total), increment: percent - shown });
      shown = percent;
    });
  });
}
