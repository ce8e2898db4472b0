import { nodeFiles } from '@findings/project/node';
import { createConfigurationLoader, fileFailure } from '@findings/project';
import type { ConfigurationLoader } from '@findings/project';
import type { Format, Summary } from '../formats/format.js';
import { counted } from '../render/count-noun.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import type { DocumentResult } from './document-result.js';
import { createPieces } from '../terminal/buffered-writer.js';
import { createCheckPipeline } from './check-pipeline.js';
import type { CheckPipelineOptions } from './check-pipeline.js';
import { progressLine } from './progress-line.js';
import { requestedDocuments } from './requested-documents.js';
import type { RequestedDocuments, RequestedDocument } from './requested-documents.js';
import type { Shard } from './shard.js';
import { createRunTotals } from './run-totals.js';

export interface CheckRequest extends RequestedDocuments, CheckPipelineOptions {
  readonly format: Format;
  /** Where answers are written: standard output, unless that is taken by what is fixed. */
  readonly answers: Pick<Terminal, 'write'>;
  readonly shard?: Shard | undefined;
}

export interface CheckOutcome {
  readonly summary: Summary;
  /** How many files could not be checked, or not fixed; each was told. */
  readonly unchecked: number;
}

/**
 * Checks documents one after another and writes their answers: of ten thousand proposals one is in memory. Who reads them in a
 * terminal has each at once. A document that cannot be checked is reported on standard error, and the others are checked.
 *
 * @throws Failure where there is nothing to check
 */
export async function checkFiles(request: CheckRequest, terminal: Terminal): Promise<CheckOutcome> {
  const configurations = createConfigurationLoader(nodeFiles, terminal.directory);
  const documents = await documentsOf(request, terminal, configurations);
  // What a document leaves behind is garbage at once: V8's nursery need not grow with their number, and its heap does not.
  if (documents.length > MANY) (await import('node:v8')).setFlagsFromString('--semi-space-growth-factor=1');
  const { answer, save, finish } = await createCheckPipeline(
    { ...request, all: await isAll(request, documents, terminal.directory, configurations) },
    terminal,
    configurations,
  );
  const { format, answers } = request;
  const tally = createRunTotals(request.fix !== undefined);
  const reported = new Set<unknown>();
  let unchecked = 0;
  const output = createPieces(answers);
  await output.add([format.begin()]);
  for (const [index, document] of documents.entries()) {
    terminal.progress(progressLine(index, documents.length, document.displayName, terminal.width));
    let file: DocumentResult;
    try {
      file = await answer(document, await document.read());
    } catch (error) {
      await output.flush();
      unchecked++;
      const failure = fileFailure(error, document.name);
      // A configuration error is the same failure for all documents of that configuration, and is reported once.
      if (!reported.has(failure)) printFailure(failure, terminal);
      reported.add(failure);
      await output.add([format.unchecked?.({ path: document.displayName, message: failure.message }) ?? '']);
      continue;
    }
    if (!file.done) unchecked++;
    tally.add(file);
    if (tally.summary.errors > 0) terminal.settle(1);
    await output.add(format.file(file));
    if (terminal.interactive) await output.flush();
  }
  await output.flush();
  save();
  // Before the summary, which reports what a baseline accepts: writing the baseline may fail.
  await finish(unchecked);
  await output.add([format.end(tally.summary)]);
  await output.flush();
  return { summary: tally.summary, unchecked };
}

const MANY = 100;

/** Whether nothing is left out that the configuration includes; asked only of who fixes. */
async function isAll(
  { operands, shard, fix }: CheckRequest,
  documents: readonly RequestedDocument[],
  directory: string,
  configurations: ConfigurationLoader,
): Promise<boolean> {
  if (!fix || shard) return false;
  if (operands.length === 0) return true;
  const { findDocuments } = await import('./find-documents.js');
  // That nothing is included is no mistake of who names files.
  const included = await findDocuments([], directory, configurations).catch(() => []);
  const requested = new Set(documents.filter(({ isInput }) => !isInput).map(({ path }) => path));
  return included.length > 0 && included.every(({ path }) => requested.has(path));
}

async function documentsOf(
  request: CheckRequest,
  terminal: Terminal,
  configurations: ConfigurationLoader,
): Promise<readonly RequestedDocument[]> {
  const all = await requestedDocuments(request, terminal, configurations);
  if (!request.shard) return all;
  const { documentsOfShard } = await import('./shard.js');
  const { number, of } = request.shard;
  const own = documentsOfShard(all, request.shard);
  if (own.length === 0) {
    terminal.warn(
      `shard ${number} of ${of} is empty (${counted(all.length, 'file')} in total), so nothing is checked.`,
    );
  }
  return own;
}
