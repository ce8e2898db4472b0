import { checkDocument } from '@findings/core/check';
import { dirname, relative, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createConfigurations } from '../config/configurations.js';
import type { Configurations } from '../config/configurations.js';
import { Failure } from '../failure.js';
import { decode, readText } from '../files/read-text.js';
import { slashed } from '../files/slashed.js';
import { SUMMED } from '../formats/format.js';
import type { CheckedFile, Format, Summary } from '../formats/format.js';
import { tellFailure } from '../render/failure.js';
import { createBookshelf } from '../reports/bookshelf.js';
import type { Bookshelf } from '../reports/bookshelf.js';
import type { Terminal } from '../terminal/terminal.js';
import { findDocuments } from './find-documents.js';
import { namedReports } from './named-reports.js';

export interface CheckRequest {
  readonly operands: readonly string[];
  readonly stdinFilename: string | undefined;
  readonly format: Format;
}

export interface CheckOutcome {
  readonly summary: Summary;
  /** How many files could not be checked; each was told. */
  readonly unchecked: number;
}

/**
 * Checks documents one after another and writes each answer at once: of ten thousand proposals one is in memory.
 * What cannot be read is told on standard error, and the others are checked.
 *
 * @throws Failure where there is nothing to check
 */
export async function checkFiles(request: CheckRequest, terminal: Terminal): Promise<CheckOutcome> {
  const configurations = createConfigurations(terminal.directory);
  const bookshelf = createBookshelf(terminal.directory);
  const documents = await requestedDocuments(request, terminal, configurations);
  // What a document leaves behind is garbage at once: V8's nursery need not grow with their number, and its heap does not.
  if (documents.length > MANY) setFlagsFromString('--semi-space-growth-factor=1');
  const { format } = request;
  const summary = { files: 0, citations: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  const told = new Set<unknown>();
  let unchecked = 0;
  await terminal.write(format.begin());
  for (const [index, document] of documents.entries()) {
    terminal.progress(`Checking ${index + 1} of ${documents.length}: ${document.shown}`);
    try {
      const file = await checkOne(document, configurations, bookshelf);
      if (!file.checked) unchecked++;
      summary.files++;
      summary.citations += file.citations;
      for (const { severity } of file.problems) summary[SUMMED[severity]]++;
      if (summary.errors > 0) terminal.settle(1);
      await writePieces(format.file(file), terminal);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unchecked++;
      // A configuration that is wrong is so for all of its documents, and told once.
      if (!told.has(error)) tellFailure(error, terminal);
      told.add(error);
      await terminal.write(format.unchecked?.({ path: document.shown, message: error.message }) ?? '');
    }
  }
  await terminal.write(format.end(summary));
  return { summary, unchecked };
}

const ENOUGH = 64 * 1024;
const MANY = 100;

async function writePieces(pieces: Iterable<string>, terminal: Terminal): Promise<void> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    await terminal.write(text);
    text = '';
  }
  await terminal.write(text);
}

interface Readable {
  readonly path: string;
  readonly shown: string;
  readonly read: () => string | Promise<string>;
}

async function requestedDocuments(
  { operands, stdinFilename }: CheckRequest,
  { directory, readInput }: Terminal,
  configurations: Configurations,
): Promise<Readable[]> {
  const files = operands.filter((operand) => operand !== '-');
  const documents: Readable[] = [];
  if (files.length < operands.length) {
    const path = resolve(directory, stdinFilename ?? '<stdin>');
    const shown = stdinFilename === undefined ? '<stdin>' : slashed(relative(directory, path));
    documents.push({ path, shown, read: async () => decode(await readInput(), 'standard input') });
    if (files.length === 0) return documents;
  } else if (stdinFilename !== undefined) {
    throw new Failure('--stdin-filename says what standard input is, and needs “-” among the paths.');
  }
  for (const { path, shown } of await findDocuments(files, directory, configurations)) {
    documents.push({ path, shown, read: () => readText(path, shown) });
  }
  return documents;
}

async function checkOne(
  { path, shown, read }: Readable,
  configurations: Configurations,
  bookshelf: Bookshelf,
): Promise<CheckedFile & { checked: boolean }> {
  const source = await read();
  const configuration = await configurations.for(dirname(path));
  const named = await namedReports(source, path);
  const file = { path: shown, source };
  // Without the report that it is about, a document cannot be checked.
  if (named.problems.length > 0) {
    return { ...file, citations: 0, problems: named.problems, titleOf: () => undefined, checked: false };
  }
  const { library } = await bookshelf.for(configuration, named.paths);
  const severities = configuration.severitiesFor(path);
  const titleOf = (id: string): string | undefined => library.get(id)?.title;
  return { ...file, ...checkDocument(source, { library, severities }), titleOf, checked: true };
}
