import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { fileFailure } from '@findings/project';
import { encodeRows, readForIndex } from '@findings/project/indexed';
import type { ReadReport, ReportTask } from '@findings/project/indexed';
import { nodeFiles } from '../files/node-files.js';

const TYPE = 'findings-read';

/** A report, with its rows as bytes, or why it cannot be read. */
export type ReadReply =
  (Omit<ReadReport, 'report'> & { readonly rows: Uint8Array<ArrayBuffer> | undefined }) | { readonly failure: string };

/**
 * Starts a worker that reads reports. It replies to each task in order.
 *
 * @param megabytes the limit of its heap. Without a limit, garbage takes several times as much memory
 */
export function startReadWorker(megabytes: number): Worker {
  // The worker runs the file that this module is bundled into.
  return new Worker(import.meta.filename, {
    workerData: { type: TYPE },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8 },
  });
}

if (!isMainThread && parentPort && (workerData as { type?: string } | undefined)?.type === TYPE) serve(parentPort);

function serve(port: MessagePort): void {
  let last = Promise.resolve();
  port.on('message', (task: ReportTask) => {
    last = last.then(async () => {
      const reply = await replyTo(task);
      port.postMessage(reply, 'rows' in reply && reply.rows ? [reply.rows.buffer] : []);
    });
  });
}

async function replyTo(task: ReportTask): Promise<ReadReply> {
  try {
    const { report, ...file } = await readForIndex(nodeFiles, VERSION, task);
    return { ...file, rows: report && encodeRows(report) };
  } catch (error) {
    return { failure: fileFailure(error, `“${task.displayName}”`).message };
  }
}
