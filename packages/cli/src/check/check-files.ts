import { createConfigurationLoader, fileFailure, formatNumber, noReport } from '@findings/project';
import type { ConfigurationLoader } from '@findings/project';
import type { Format, Summary, UsedReport } from '../formats/format.js';
import { countNoun } from '../render/count-noun.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { fitEnd, widthOf } from '../terminal/width.js';
import type { DocumentResult } from '../documents/document-result.js';
import { createBufferedWriter } from '../terminal/buffered-writer.js';
import { createCheckPipeline } from './check-pipeline.js';
import type { CheckPipeline, CheckPipelineOptions } from './check-pipeline.js';
import { requestedDocuments } from '../documents/requested-documents.js';
import type { RequestedDocuments, RequestedDocument } from '../documents/requested-documents.js';
import type { Shard } from '../documents/shard.js';
import { SUMMARY_FIELDS } from '../formats/format.js';
import { nodeFiles } from '../files/node-files.js';
import { say } from '../terminal/say.js';

export interface CheckRequest extends RequestedDocuments, CheckPipelineOptions {
  readonly format: Format;
  /** Receives the results: standard output, or standard error if standard output receives the fixed text. */
  readonly output: Pick<Terminal, 'write'>;
  readonly shard?: Shard | undefined;
  /** The number of threads that check. By default, it depends on the number of documents. */
  readonly jobs?: number | undefined;
  /** Receives each document before its result is written, with the absolute paths of the files that the result depends on. */
  readonly onDocument?: (document: RequestedDocument, dependencies: readonly string[]) => void;
}

export interface CheckOutcome {
  readonly summary: Summary;
  /** The number of files that could not be checked or fixed. Each was reported on standard error. */
  readonly unchecked: number;
}

/** Up to so many documents, starting workers takes longer than they save. */
const DOCUMENTS_ON_ONE_THREAD = 200;
/** Each worker has its own copy of the reports. */
const MOST_JOBS = 64;
/** So many documents for each worker are in memory, so that it always has the next one. */
const DOCUMENTS_PER_WORKER = 16;
/** No more documents are read if those in memory are larger. */
const MOST_BYTES = 32_000_000;

/**
 * Checks documents and writes their results in order. One document is in memory at a time, or with workers a few for each. On a terminal,
 * each result is shown at once. A document that cannot be checked is reported on standard error, and the others are checked.
 *
 * @throws Failure if there is nothing to check
 */
export async function checkFiles(request: CheckRequest, terminal: Terminal): Promise<CheckOutcome> {
  const configurations = createConfigurationLoader(nodeFiles, terminal.directory, request.report);
  const documents = await documentsOf(request, terminal, configurations);
  if (request.commentsFile !== undefined) {
    const { refuseOtherDocuments } = await import('../word/comments-file.js');
    refuseOtherDocuments(documents, request.commentsFile);
  }
  const jobs = await countJobs(request, documents);
  const workers =
    jobs > 1
      ? (await import('./check-workers.js')).createCheckWorkers(
          { count: jobs, report: request.report },
          terminal,
          configurations,
        )
      : undefined;
  try {
    const pipeline = await createCheckPipeline(
      {
        ...request,
        isWholeConfiguration: await isWholeConfiguration(request, documents, terminal.directory, configurations),
      },
      terminal,
      configurations,
      workers,
    );
    return await checkDocuments(request, documents, terminal, {
      ...pipeline,
      ahead: workers ? jobs * DOCUMENTS_PER_WORKER : 1,
      printNotices: workers?.printNotices ?? (() => {}),
    });
  } finally {
    await workers?.end();
  }
}

interface Checks extends CheckPipeline {
  /** How many documents are checked at a time. */
  readonly ahead: number;
  readonly printNotices: (document: RequestedDocument) => void;
}

async function checkDocuments(
  request: CheckRequest,
  documents: readonly RequestedDocument[],
  terminal: Terminal,
  { check, finish, ahead, printNotices }: Checks,
): Promise<CheckOutcome> {
  const { format, onDocument = () => {} } = request;
  const totals = createRunTotals(request.fix !== undefined);
  const reported = new Set<unknown>();
  let unchecked = 0;
  const output = createBufferedWriter(request.output);
  await output.add([format.begin()]);
  for (const [index, document, result] of startAhead(documents, ahead, check)) {
    terminal.progress(progressLine(index, documents.length, document.displayName, terminal.width));
    let file: DocumentResult;
    try {
      file = await result.finally(() => printNotices(document));
    } catch (error) {
      await output.flush();
      unchecked++;
      onDocument(document, []);
      const failure = fileFailure(error, document.name);
      // A configuration error is the same failure for all documents of that configuration, and is reported once.
      if (!reported.has(failure)) printFailure(failure, terminal);
      reported.add(failure);
      await output.add([format.unchecked?.({ path: document.displayName, message: failure.message }) ?? '']);
      continue;
    }
    onDocument(document, file.dependencies);
    if (!file.isComplete) unchecked++;
    totals.add(file);
    if (totals.summary.errors > 0) terminal.setExitStatus(1);
    await output.add(format.file(file));
    if (terminal.interactive) await output.flush();
  }
  await output.flush();
  // Before the summary, because writing the baseline can fail.
  await finish(unchecked);
  const reports = totals.reports();
  await output.add([format.end(totals.summary, reports)]);
  await output.flush();
  // A run without any report must not pass.
  if (totals.summary.files > 0 && reports.length === 0 && unchecked === 0) throw noReport(say);
  return { summary: totals.summary, unchecked };
}

/**
 * Starts the checks of documents in order, up to `ahead` at a time, and returns their results in order. The next checks are started when
 * the caller has written a result.
 */
function* startAhead(
  documents: readonly RequestedDocument[],
  ahead: number,
  check: CheckPipeline['check'],
): Generator<readonly [index: number, document: RequestedDocument, result: Promise<DocumentResult>]> {
  const started: { readonly size: number; readonly result: Promise<DocumentResult> }[] = [];
  let size = 0;
  let next = 0;
  for (const [index, document] of documents.entries()) {
    for (const each of documents.slice(next, index + ahead)) {
      if (started.length > 0 && size > MOST_BYTES) break;
      const one = startCheck(each, check);
      size += one.size;
      started.push(one);
      next++;
    }
    const one = started.shift();
    if (!one) return;
    yield [index, document, one.result];
    size -= one.size;
  }
}

function startCheck(document: RequestedDocument, check: CheckPipeline['check']) {
  let size = 0;
  const start = async (): Promise<DocumentResult> => {
    const content = document.read();
    // Only standard input is not there at once, and it is checked on one thread.
    if (Buffer.isBuffer(content)) size = content.length;
    return check(document, await content);
  };
  const result = start();
  // The caller handles it when its turn comes.
  result.catch(() => {});
  return { size, result };
}

/** Fixes, comments and standard input need this thread. Otherwise threads pay off for many documents. */
async function countJobs(
  { jobs, fix, commentsFile }: CheckRequest,
  documents: readonly RequestedDocument[],
): Promise<number> {
  if (fix || commentsFile !== undefined || documents.some(({ isInput }) => isInput)) return 1;
  if (jobs !== undefined) return Math.min(jobs, documents.length, MOST_JOBS);
  if (documents.length <= DOCUMENTS_ON_ONE_THREAD) return 1;
  const { availableParallelism } = await import('node:os');
  const cores = availableParallelism();
  // This thread needs little of a core, so that two cores have two workers.
  return Math.min(cores <= 2 ? cores : cores - 1, MOST_JOBS);
}

/** Whether the run fixes all documents that the configuration includes. */
async function isWholeConfiguration(
  { operands, shard, fix }: CheckRequest,
  documents: readonly RequestedDocument[],
  directory: string,
  configurations: ConfigurationLoader,
): Promise<boolean> {
  if (!fix || shard) return false;
  if (operands.length === 0) return true;
  const { findDocuments } = await import('../documents/find-documents.js');
  // A configuration that includes nothing is not an error if files are named.
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
  const { documentsOfShard } = await import('../documents/shard.js');
  const { number, total } = request.shard;
  const own = documentsOfShard(all, request.shard);
  if (own.length === 0) {
    terminal.warn(
      `Part ${number} of ${total} is empty (${countNoun(all.length, 'file')} in total), so nothing is checked.`,
    );
  }
  return own;
}

/**
 * How far a run has come: ` 12 %  1,200 of 10,000  proposals/water.md`. Of a long path the end is shown.
 *
 * @param index from 0, of the document that is being checked
 */
function progressLine(index: number, total: number, shown: string, width: number): string {
  const percent = String(Math.floor((index * 100) / total)).padStart(3);
  const head = `${percent} %  ${formatNumber(index + 1)} of ${formatNumber(total)}  `;
  const room = width - head.length - 1;
  return head + (widthOf(shown) <= room ? shown : `…${fitEnd(shown, room - 1)}`);
}

/**
 * Adds up the results of a run.
 *
 * @param isFixing whether fixes were applied. A remaining fix could not be applied, so it does not count as fixable.
 */
function createRunTotals(isFixing = false) {
  const reports = new Map<string, UsedReport>();
  const summary: { -readonly [Name in keyof Summary]: Summary[Name] } = {
    files: 0,
    citations: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
  };
  const increase = (name: keyof Summary, count: number | undefined): void => {
    if (count !== undefined) summary[name] = (summary[name] ?? 0) + count;
  };
  return {
    summary,
    /** All reports of the results so far, without repetitions. */
    reports: (): readonly UsedReport[] => [...reports.values()],
    add: ({ citations, problems, fixed, wouldFix, accepted, reports: used, maxWarnings }: DocumentResult): void => {
      for (const report of used) reports.set(`${report.key}\n${report.path}`, report);
      if (maxWarnings !== undefined) summary.maxWarnings = Math.min(maxWarnings, summary.maxWarnings ?? Infinity);
      summary.files++;
      summary.citations += citations;
      for (const { severity, fix } of problems) {
        summary[SUMMARY_FIELDS[severity]]++;
        if (!isFixing) increase('fixable', fix && 1);
      }
      increase('fixed', fixed);
      increase('wouldFix', wouldFix);
      increase('accepted', accepted);
    },
  };
}
