import type { DocumentProblem } from '@findings/check';
import type { Span } from '@findings/core';
import { sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** The offsets of the YAML between two lines `---` at the start of a document, in UTF-16 code units. */
export interface YamlBlock {
  readonly start: number;
  readonly end: number;
}

/** As in Pandoc, blank lines may come first, and `---` before a blank line is a thematic break. */
const OPENING = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*\r?\n(?![ \t]*\r?\n)/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export function yamlBlock(text: string): YamlBlock | undefined {
  const start = OPENING.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  // If the block is empty, the line break after the opening is also the one before the closing.
  const length = text.slice(start - 1).search(CLOSING);
  return length < 0 ? undefined : { start, end: Math.max(start, start - 1 + length) };
}

/**
 * How much of a document is searched for front matter that has no end, in UTF-16 code units. The language server compares this
 * much of the document after each edit.
 */
export const MAX_UNCLOSED_LENGTH = 2 * 1024;
const UNCLOSED = /^\uFEFF?\s*---[ \t]*\r?\n(?:(?!---|\.\.\.)[ \t]*[^\s].*\n)*?(?=findings[ \t]*:)(.*)/;

/**
 * Reports front matter that names a report but is not closed. Without this problem, the proposal would be checked against another
 * report.
 *
 * @param source a document without a YAML block
 */
export function unclosedFrontMatter(say: Translate, source: string): DocumentProblem | undefined {
  const [head, line] = UNCLOSED.exec(source.slice(0, MAX_UNCLOSED_LENGTH)) ?? [];
  if (head === undefined || line === undefined) return undefined;
  const message = say`This front matter has no end, so its “findings” cannot be read: add a line “---” after it`;
  const span = sourceText(source).span(head.length - line.length, head.trimEnd().length);
  return frontMatterProblem('config.wrong-type', message, span);
}

const PLAIN_PATH = /^(?:[\p{L}\p{N}_/]|\.{1,2}\/)[\p{L}\p{N}_./ -]*$/u;

/** A path as a YAML value: in quotation marks unless YAML reads it as it is. */
export function quotePath(path: string): string {
  return PLAIN_PATH.test(path) ? path : JSON.stringify(path);
}

/** @param message without its full stop */
export function frontMatterProblem(code: string, message: string, span: Span): DocumentProblem {
  return { code, severity: 'error', message: message.endsWith('?') ? message : `${message}.`, span, choices: [] };
}
