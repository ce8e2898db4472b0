import { parentPort, workerData } from 'node:worker_threads';
import { importDocument, ImportError } from '@findings/import';
import { newReportKey } from '@findings/project';
import { nodeFiles } from '@findings/project/node';
import type { ImportMessage, ImportRequest } from './import-message.js';

const { bytes, name, password } = workerData as ImportRequest;

function post(message: ImportMessage): void {
  parentPort!.postMessage(message);
}

/** Imports the document that the worker was started for. Reports progress, then the result or why there is none. */
async function run(): Promise<void> {
  try {
    const { markdown, problems } = await importDocument(bytes, {
      name,
      ...(password === undefined ? {} : { password }),
      chooseKey: (report) => newReportKey(nodeFiles.paths, name, report.title, [], report.key),
      onProgress: ({ done, total }) => post({ type: 'progress', done, total }),
    });
    const remarks = problems.filter(({ severity }) => severity === 'info').map(({ message }) => message);
    post({ type: 'result', markdown, remarks });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failure', message, ...(error instanceof ImportError && { code: error.code }) });
  }
}

void run();
