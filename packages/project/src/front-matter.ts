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
const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;

/**
 * Reports front matter that names a report but cannot be read, because it is not closed or its lines end in CR only.
 * Without this problem, the proposal would be checked against another report.
 *
 * @param source a document without a YAML block
 */
export function unreadFrontMatter(say: Translate, source: string): DocumentProblem | undefined {
  const head = source.slice(0, MAX_UNCLOSED_LENGTH);
  LINE.lastIndex = head.startsWith('\uFEFF') ? 1 : 0;
  let [, opening = '', lineEnding] = LINE.exec(head) ?? [];
  while (opening.trim() === '' && LINE.lastIndex < head.length) [, opening = '', lineEnding] = LINE.exec(head) ?? [];
  if (opening.trimEnd() !== '---') return undefined;
  while (LINE.lastIndex < head.length) {
    const start = LINE.lastIndex;
    const [, line = ''] = LINE.exec(head) ?? [];
    if (/^(?:\s*|---\s*|\.\.\.\s*)$/.test(line)) return undefined;
    if (!/^findings[ \t]*:/.test(line)) continue;
    const message =
      lineEnding === '\r'
        ? say`the lines of this front matter end in CR only, so its “findings” cannot be read: save this file with LF or CRLF line endings`
        : say`this front matter has no end, so its “findings” cannot be read: add a line “---” after it`;
    return frontMatterProblem('config.wrong-type', message, sourceText(source).span(start, start + line.length));
  }
  return undefined;
}

/** @param message without its full stop */
export function frontMatterProblem(code: string, message: string, span: Span): DocumentProblem {
  return { code, severity: 'error', message: message.endsWith('?') ? message : `${message}.`, span, choices: [] };
}
