import { checkDocument } from '@findings/check';
import type { DocumentCheck, DocumentProblem } from '@findings/check';
import { sourceText } from '@findings/core/text';
import { createProject, noReport, SAMPLE } from '@findings/project';
import type { ConfigurationLoader, LoadedLibrary } from '@findings/project';
import { decode } from '@findings/project/node';
import type { DocumentResult, FreshResult } from '../documents/document-result.js';
import { citedFindings } from '../documents/cited-finding.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { displayPath } from '../files/display-path.js';
import type { UsedReport } from '../formats/format.js';
import type { PinMoves } from '../lock/pin-moves.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { isWordFile } from '@findings/project';
import { say } from '../terminal/say.js';
import { nodeFiles } from '../files/node-files.js';

/**
 * Returns a function that checks documents. It reads each report, lock and bibliography once.
 *
 * @param pinMoves set if the run rewrites all citations whose text has moved
 */
export function createDocumentChecker(
  terminal: Terminal,
  configurations: ConfigurationLoader,
  pinMoves?: PinMoves,
): (document: RequestedDocument, bytes: Buffer) => Promise<DocumentResult | FreshResult> {
  const project = createProject(nodeFiles, terminal.directory, {
    configurations,
    onFailure: (failure) => printFailure(failure, terminal),
  });
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
    const reports = usedReports(loadedLibrary, terminal.directory);
    const options = { library, severities, lock, bibliography };
    if (isWord) {
      const { checkWord } = await import('../word/check-word.js');
      const checked = await checkWord(document, bytes, options, terminal.warn);
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

/** The reports of a library, as results name them. */
function usedReports({ library, names }: LoadedLibrary, directory: string): readonly UsedReport[] {
  return library.reports.map(({ key, digest }) => {
    const path = names.get(key) ?? '';
    const shown = path === SAMPLE ? path : displayPath(path, directory);
    return { key, path: shown, ...(digest && { digest }) };
  });
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
