import { checkDocument } from '@findings/check';
import type { DocumentCheck, DocumentProblem } from '@findings/check';
import { sourceText } from '@findings/core/text';
import { createProject, noReport, SAMPLE } from '@findings/project';
import type { ConfigurationLoader, Failure, LoadedLibrary } from '@findings/project';
import { decode } from '@findings/project/node';
import type { DocumentResult, FreshResult } from '../documents/document-result.js';
import { citedFindings } from '../documents/cited-finding.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { displayPath } from '../files/display-path.js';
import type { UsedReport } from '../formats/format.js';
import type { PinMoves } from '../lock/pin-moves.js';
import { isWordFile } from '@findings/project';
import { say } from '../terminal/say.js';
import { nodeFiles } from '../files/node-files.js';

interface CheckerOptions {
  /** The working directory. */
  readonly directory: string;
  readonly warn: (message: string) => void;
  /** Receives each file that cannot be read, and without which documents are checked. */
  readonly onFailure: (failure: Failure) => void;
}

/**
 * Returns a function that checks documents. It reads each report, lock and bibliography once.
 *
 * @param pinMoves set if the run rewrites all citations whose text has moved
 */
export function createDocumentChecker(
  { directory, warn, onFailure }: CheckerOptions,
  configurations: ConfigurationLoader,
  pinMoves?: PinMoves,
): (
  document: Pick<RequestedDocument, 'path' | 'displayName' | 'name'>,
  bytes: Buffer,
) => Promise<DocumentResult | FreshResult> {
  const project = createProject(nodeFiles, directory, { configurations, onFailure });
  const reportsOf = createUsedReports(directory);
  return async (document, bytes) => {
    const isWord = isWordDocument(document.path, bytes);
    const source = isWord ? '' : decode(bytes, document.name, say);
    const context = await project.contextFor(document.path, source);
    const { configuration, severities, loadedLibrary, lock, bibliography, problems, isComplete, dependencies } =
      context;
    const { maxWarnings } = configuration;
    const file = { path: document.displayName, source, dependencies, isComplete, reports: [], maxWarnings };
    if (!loadedLibrary && isWord) throw noReport(say);
    if (!loadedLibrary) return withoutReport(file, problems);
    // If the lock cannot be compared, the command fails, so that the run does not count as a successful check.
    if (context.lockFailure) throw context.lockFailure;
    const { library } = loadedLibrary;
    const reports = reportsOf(loadedLibrary);
    const options = { library, severities, lock, bibliography };
    if (isWord) {
      const { checkWord } = await import('../word/check-word.js');
      const checked = await checkWord(document, bytes, options, warn);
      return { ...file, reports, ...checked, titleOf: (id) => library.get(id)?.title };
    }
    const moves = lock && pinMoves?.appliesTo(configuration) ? { pinMoves, lock } : undefined;
    const checked = checkDocument(source, { ...options, movesPins: moves !== undefined });
    moves?.pinMoves.record(checked.problems, moves.lock, library);
    const optionsAfterMoves = moves ? { ...options, lock: moves.pinMoves.lockAfter(moves.lock, library) } : options;
    const withFrontMatter = (check: DocumentCheck): DocumentCheck => ({
      citations: check.citations,
      problems: [...problems, ...check.problems],
      suppressed: check.suppressed,
    });
    return {
      ...file,
      reports,
      ...withFrontMatter(checked),
      movesPins: moves !== undefined,
      titleOf: (id) => library.get(id)?.title,
      check: (markdown) => withFrontMatter(checkDocument(markdown, optionsAfterMoves)),
    };
  };
}

/** Returns a function for the reports of a library, as results name them. The results of one library share them. */
function createUsedReports(directory: string): (library: LoadedLibrary) => readonly UsedReport[] {
  const known = new WeakMap<LoadedLibrary, readonly UsedReport[]>();
  const usedReports = ({ library, names }: LoadedLibrary): readonly UsedReport[] =>
    library.reports.map(({ key, digest }) => {
      const path = names.get(key) ?? '';
      const shown = path === SAMPLE ? path : displayPath(path, directory);
      return { key, path: shown, ...(digest && { digest }) };
    });
  return (loaded) => {
    const reports = known.get(loaded) ?? usedReports(loaded);
    known.set(loaded, reports);
    return reports;
  };
}

/** The result of a document without a report. If it cites findings, the run does not count as a successful check. */
function withoutReport(
  file: Omit<DocumentResult, 'citations' | 'problems' | 'titleOf'>,
  problems: readonly DocumentProblem[],
): DocumentResult {
  const [cited] = citedFindings(file.source);
  const result = { ...file, citations: 0, problems, titleOf: () => undefined };
  if (!cited || problems.length > 0) return result;
  const span = sourceText(file.source).span(cited.start, cited.end);
  const message = say`No report is named for this proposal, so “@${cited.id}” cannot be checked. Add the report with “findings init REPORT”, or name it with “--report FILE”.`;
  const problem: DocumentProblem = { code: 'config.no-report', severity: 'error', message, span, choices: [] };
  return { ...result, problems: [...problems, problem], isComplete: false };
}

/** Whether a file is a Word document, by its name or by the signature of a ZIP archive. */
function isWordDocument(path: string, bytes: Buffer): boolean {
  return isWordFile(path) || bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
}
