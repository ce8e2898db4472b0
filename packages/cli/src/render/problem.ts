import type { Problem, Severity } from '@findings/core';
import type { Layout } from '../terminal/layout.js';
import type { Style } from '../terminal/style.js';
import { printable } from '../terminal/escape-controls.js';
import { wrap } from '../terminal/wrap.js';
import { excerptOf } from './excerpt.js';
import { rows } from './id-rows.js';
import { wordDiffLines } from './word-diff.js';
import type { WordDiff } from './word-diff.js';

/** Titles of ids, where they are known. */
export type TitleOf = (id: string) => string | undefined;

/**
 * A problem as a person wants to read it:
 *
 * ```text
 * proposals/first.md:12:19  error  citation.unresolved
 *   12 │ as the panel said [@s4.h9, p. 3].
 *      │                    ^^^^^^
 *        There is no …
 * ```
 *
 * @param path as a person would write it
 * @param source the text in which the problem's span lies
 */
export function problemLines(
  path: string,
  source: string,
  problem: Problem & { readonly diff?: WordDiff },
  sheet: Layout,
  titleOf: TitleOf = () => undefined,
): string[] {
  const { style, width } = sheet;
  const { span, code, severity } = problem;
  const point = span && `:${span.start.line}:${span.start.column}`;
  const head = `${style.bold(printable(path) + (point ?? ''))}  ${severityStyle(severity, style)(severity)}  ${style.dim(code)}`;
  const words = messageLines(problem, sheet, titleOf);
  if (problem.diff) for (const line of wordDiffLines(problem.diff, sheet, `${INDENT}  `)) words.push(line);
  if (!span) return [head, ...words];
  const number = String(span.start.line).padStart(4);
  const gutter = ' '.repeat(number.length);
  const bar = style.dim('│');
  const { before, marked, after, underline } = excerptOf(source, span, width - number.length - 3);
  const mark = severityStyle(severity, style);
  return [
    head,
    `${style.dim(number)} ${bar} ${before}${mark(marked)}${after}`,
    `${gutter} ${bar} ${mark(underline)}`,
    ...words,
  ];
}

const INDENT = ' '.repeat(7);
const QUESTION = ' Did you mean ';

/** The message; what it says of the nearest ids is easier to read as a list. */
function messageLines({ message, suggestions = [] }: Problem, sheet: Layout, titleOf: TitleOf): string[] {
  const titles = suggestions.map((id) => ({ id, text: titleOf(id) ?? '' }));
  const question = titles.some(({ text }) => text === '') ? -1 : message.lastIndexOf(QUESTION);
  if (suggestions.length === 0 || question < 0) return wrap(printable(message), sheet.width, INDENT);
  const said = `${message.slice(0, question)}${QUESTION.trimEnd()}`;
  return [...wrap(printable(said), sheet.width, INDENT), ...rows(titles, sheet, `${INDENT}  `)];
}

export function severityStyle(severity: Severity, style: Style): (text: string) => string {
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
