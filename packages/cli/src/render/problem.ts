import type { Problem, Severity } from '@findings/core';
import type { Layout, Style } from '../terminal/style.js';
import { printable } from '../terminal/escape-controls.js';
import { wrap } from '../terminal/wrap.js';
import { excerptOf } from './excerpt.js';
import { idRows } from './id-rows.js';
import { locationText } from './location.js';
import { wordDiffLines } from './word-diff.js';
import type { WordDiff } from './word-diff.js';

/** Returns the title of an id, if it is known. */
type TitleOf = (id: string) => string | undefined;

/** The file of a problem, as in `CheckedFile`. */
interface ProblemFile {
  readonly path: string;
  readonly source: string;
  readonly isWord?: boolean | undefined;
  readonly titleOf?: TitleOf;
}

/**
 * A problem as text for people:
 *
 * ```text
 * proposals/first.md:12:19  error  citation.unresolved
 *   12 │ as the panel said [@s4.h9, p. 3].
 *      │                    ^^^^^^
 *        There is no …
 * ```
 */
export function problemLines(
  { path, source, isWord = false, titleOf = () => undefined }: ProblemFile,
  problem: Problem & { readonly diff?: WordDiff },
  layout: Layout,
): string[] {
  const { style, width } = layout;
  const { span, code, severity } = problem;
  const location = printable(span ? locationText(path, span.start, isWord) : path);
  const head = `${style.bold(location)}  ${severityStyle(severity, style)(severity)}  ${style.dim(code)}`;
  const messages = messageLines(problem, layout, titleOf);
  if (problem.diff) for (const line of wordDiffLines(problem.diff, layout, `${INDENT}  `)) messages.push(line);
  if (!span) return [head, ...messages];
  const number = String(span.start.line).padStart(4);
  const gutter = ' '.repeat(number.length);
  const bar = style.dim('│');
  const { before, marked, after, underline } = excerptOf(source, span, width - number.length - 3);
  const emphasis = severityStyle(severity, style);
  return [
    head,
    `${style.dim(number)} ${bar} ${before}${emphasis(marked)}${after}`,
    `${gutter} ${bar} ${emphasis(underline)}`,
    ...messages,
  ];
}

const INDENT = ' '.repeat(7);
const QUESTION = ' Did you mean ';

/** The message. Suggested ids are shown as a list with their titles. */
function messageLines({ message, suggestions = [] }: Problem, layout: Layout, titleOf: TitleOf): string[] {
  const titles = suggestions.map((id) => ({ id, text: titleOf(id) ?? '' }));
  const question = titles.some(({ text }) => text === '') ? -1 : message.lastIndexOf(QUESTION);
  if (suggestions.length === 0 || question < 0) return wrap(printable(message), layout.width, INDENT);
  const text = `${message.slice(0, question)}${QUESTION.trimEnd()}:`;
  return [...wrap(printable(text), layout.width, INDENT), ...idRows(titles, layout, `${INDENT}  `)];
}

function severityStyle(severity: Severity, style: Style): (text: string) => string {
  switch (severity) {
    case 'error':
      return style.error;
    case 'warning':
      return style.warning;
    case 'info':
    case 'hint':
      return style.info;
  }
}
