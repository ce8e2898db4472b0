import { randomUUID } from 'node:crypto';
import { fixDocument } from '@findings/check';
import type { DocumentProblem } from '@findings/check';
import type { DocumentResult, CheckDocumentFile, FreshResult } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { Failure } from '@findings/project';
import { replaceFile } from '@findings/project/node';
import { withoutCommands } from '../formats/workflow-command.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { writePieces } from '../terminal/buffered-writer.js';
import { unifiedDiff } from './unified-diff.js';

/** Whether fixes are written to the files, or only shown. */
export type FixMode = 'write' | 'show';

export interface FixOptions {
  readonly mode: FixMode;
  /** Whether the first suggestion is applied to problems without a fix. */
  readonly isUnsafe: boolean;
}

/**
 * Fixes documents, except those of Word, and returns the results of the fixed texts. The fixed text of standard input goes to standard output.
 *
 * @param check checks a document, perhaps from a cache
 * @param uncachedCheck checks a document without a cache
 */
export function withFixes(
  check: CheckDocumentFile,
  uncachedCheck: CheckDocumentFile<DocumentResult | FreshResult>,
  { mode, isUnsafe }: FixOptions,
  terminal: Terminal,
): CheckDocumentFile {
  return async (document, bytes) => {
    const found = await check(document, bytes);
    if (found.isWord) return found;
    const isFilter = document.isInput && mode === 'write';
    if (isUtf16(bytes) && (isFilter || found.problems.some((problem) => isFixable(problem, isUnsafe)))) {
      const failure = new Failure(
        `${document.name} is UTF-16, so it was not fixed. Save it as UTF-8 in your editor first.`,
      );
      if (isFilter) throw failure;
      printFailure(failure, terminal);
      return found;
    }
    const byteOrderMark = hasByteOrderMark(bytes) ? '\uFEFF' : '';
    const fixed = await fixResult(found, isUnsafe, () => uncachedCheck(document, bytes));
    if (isFilter) await writePieces([byteOrderMark, fixed?.result.source ?? found.source], terminal);
    if (!fixed) return found;
    if (mode === 'show') {
      const diff = diffFor(
        terminal,
        document.displayName,
        byteOrderMark + found.source,
        byteOrderMark + fixed.result.source,
      );
      await writePieces(diff, terminal);
      return { ...fixed.result, wouldFix: fixed.fixed };
    }
    if (!document.isInput && !isWritten(document, bytes, byteOrderMark + fixed.result.source, terminal)) {
      return { ...found, isComplete: false };
    }
    return { ...fixed.result, fixed: fixed.fixed };
  };
}

/**
 * A diff repeats lines of the document, which may look like workflow commands. `patch` and `git apply` skip the lines that
 * stop GitHub from running them.
 */
function diffFor(terminal: Terminal, path: string, before: string, after: string): Iterable<string> {
  const diff = unifiedDiff(path, before, after, terminal);
  return terminal.environment['GITHUB_ACTIONS'] === 'true' ? withoutCommands(randomUUID(), diff) : diff;
}

/** Fixes of this rule must be applied only once: the new id may be the old id of another text that has moved. */
const MOVED_RULE = 'citation.moved';

function withoutMoveFixes<Checked extends Pick<FreshResult, 'problems'>>(checked: Checked): Checked {
  const problems = checked.problems.map((problem): DocumentProblem => {
    if (problem.code !== MOVED_RULE) return problem;
    const { fix: _, ...unfixed } = problem;
    return unfixed;
  });
  return { ...checked, problems };
}

function isFixable({ fix, choices = [] }: DocumentResult['problems'][number], isUnsafe: boolean): boolean {
  return fix !== undefined || (isUnsafe && choices.length > 0);
}

/** The problem with its first suggestion as its fix. */
function withSuggestion(problem: DocumentProblem): DocumentProblem {
  const fix = problem.fix ?? problem.choices[0];
  return fix ? { ...problem, fix } : problem;
}

/** Undefined if there is nothing to fix. */
async function fixResult(
  found: DocumentResult,
  isUnsafe: boolean,
  checkAgain: () => Promise<DocumentResult | FreshResult>,
) {
  if (!found.problems.some((problem) => isFixable(problem, isUnsafe))) return undefined;
  const result = await checkAgain();
  if (!('check' in result)) return undefined;
  const check = (text: string) => (result.movesPins ? withoutMoveFixes(result.check(text)) : result.check(text));
  const fixable = ({ problems }: Pick<FreshResult, 'problems'>) => (isUnsafe ? problems.map(withSuggestion) : problems);
  const { markdown, edits, fixed } = fixDocument(result.source, fixable(result), (text) => fixable(check(text)));
  return edits.length === 0 ? undefined : { result: { ...result, ...check(markdown), source: markdown }, fixed };
}

/** Writes a fixed file. If that fails, the failure is reported, and other files are still fixed. */
function isWritten({ path, displayName }: RequestedDocument, bytes: Buffer, text: string, terminal: Terminal): boolean {
  try {
    replaceFile(path, displayName, bytes, Buffer.from(text));
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    printFailure(error, terminal);
    return false;
  }
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
