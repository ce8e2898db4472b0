import type { Problem } from '@findings/core';
import { printable } from '../terminal/escape-controls.js';
import { safeLines } from '../terminal/safe-lines.js';
import type { Layout } from '../terminal/style.js';
import type { Format } from './format.js';
import { summaryLine } from './pretty.js';

/** One line for each problem, as compilers write them, for editors and other programs that read such lines. */
export function conciseFormat({ style }: Pick<Layout, 'style'>): Format {
  return {
    begin: () => '',
    *file({ path, problems }) {
      for (const problem of problems) yield safeLines(`${problemLine(path, problem)}\n`);
    },
    end: (summary) => (summary.files === 0 ? '' : `${summaryLine(summary, style)}\n`),
  };
}

/** `proposals/wells.md:12:19: error: There is no session 9. [citation.unresolved]` */
function problemLine(path: string, { span, severity, message, code }: Problem): string {
  const { line, column } = span?.start ?? { line: 1, column: 1 };
  const text = printable(message.replaceAll(/\s*\n\s*/g, ' '));
  return `${printable(path)}:${line}:${column}: ${severity}: ${text} [${code}]`;
}
