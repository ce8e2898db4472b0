import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fixDocument } from '@findings/check';
import type { DocumentProblem } from '@findings/check';
import type { DocumentResult, CheckDocumentFile, FreshResult } from '../documents/document-result.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import { Failure } from '@findings/project';
import { withoutCommands } from '../formats/workflow-command.js';
import { removeAbandoned } from '../files/temporary-file.js';
import { replaceFile } from '../files/write-file.js';
import { printFailure } from '../render/failure.js';
import type { Terminal } from '../terminal/terminal.js';
import { writePieces } from '../terminal/buffered-writer.js';
import { unifiedDiff } from './unified-diff.js';

/** Whether the files are written, or only what would be written is shown. */
export type FixMode = 'write' | 'show';

/**
 * Fixes what can be fixed, and answers for what is left. Of standard input, the fixed text goes to standard output.
 *
 * @param answer answers for the document as it is, perhaps from a cache
 * @param fresh answers anew
 */
export function withFixes(
  answer: CheckDocumentFile,
  fresh: CheckDocumentFile<DocumentResult | FreshResult>,
  way: FixMode,
  terminal: Terminal,
): CheckDocumentFile {
  return async (document, bytes) => {
    if (way === 'write' && !document.isInput) removeAbandonedNextTo(document.path);
    const found = await answer(document, bytes);
    const passing = document.isInput && way === 'write';
    if (isUtf16(bytes) && (passing || found.problems.some(({ fix }) => fix))) {
      const failure = new Failure(
        `${document.name} is UTF-16, and is not fixed. Save it as UTF-8 in your editor first.`,
      );
      if (passing) throw failure;
      printFailure(failure, terminal);
      return found;
    }
    const mark = isMarked(bytes) ? '\uFEFF' : '';
    const fixed = await fixedAnswer(found, () => fresh(document, bytes));
    if (passing) await writePieces([mark, fixed?.answer.source ?? found.source], terminal);
    if (!fixed) return found;
    if (way === 'show') {
      const diff = diffFor(terminal, document.displayName, mark + found.source, mark + fixed.answer.source);
      await writePieces(diff, terminal);
      return { ...fixed.answer, wouldFix: fixed.fixed };
    }
    if (!document.isInput && !isWritten(document, bytes, mark + fixed.answer.source, terminal)) {
      return { ...found, done: false };
    }
    return { ...fixed.answer, fixed: fixed.fixed };
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

/** Not through a link, which may lead out of the repository. */
function removeAbandonedNextTo(path: string): void {
  const folder = dirname(path);
  if (realpathSync(folder) === folder) removeAbandoned(folder);
}

/** Where pins move along, a new id is right only once: who writes it twice follows the text that stood there before. */
const ONCE = 'citation.moved';

function again<Checked extends Pick<FreshResult, 'problems'>>(checked: Checked): Checked {
  const problems = checked.problems.map((problem): DocumentProblem => {
    if (problem.code !== ONCE) return problem;
    const { fix: _, ...unfixed } = problem;
    return unfixed;
  });
  return { ...checked, problems };
}

/** Absent where there is nothing to fix. */
async function fixedAnswer(found: DocumentResult, fresh: () => Promise<DocumentResult | FreshResult>) {
  if (!found.problems.some(({ fix }) => fix)) return undefined;
  const answer = await fresh();
  if (!('check' in answer)) return undefined;
  const check = (text: string) => (answer.movesPins ? again(answer.check(text)) : answer.check(text));
  const { problems } = answer;
  const { markdown, edits, fixed } = fixDocument(answer.source, problems, (text) => check(text).problems);
  return edits.length === 0 ? undefined : { answer: { ...answer, ...check(markdown), source: markdown }, fixed };
}

/** A file that cannot be written is told, and the others are fixed. */
function isWritten(
  { path, displayName: shown }: RequestedDocument,
  bytes: Buffer,
  text: string,
  terminal: Terminal,
): boolean {
  try {
    replaceFile(path, shown, bytes, Buffer.from(text));
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

function isMarked(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
