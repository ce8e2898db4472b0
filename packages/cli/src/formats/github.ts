import { randomUUID } from 'node:crypto';
import type { Severity } from '@findings/core';
import type { Layout } from '../terminal/layout.js';
import type { CheckedProblem, Format } from './format.js';
import { jobSummary } from './job-summary.js';
import { prettyFormat } from './pretty.js';
import type { RepositoryPath } from './repository-path.js';
import { workflowCommand } from './workflow-command.js';

/** GitHub shows that many of each kind for a step, and no more. */
const MOST_ANNOTATIONS = 10;

const KINDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const satisfies Readonly<
  Record<Severity, string>
>;

export interface GithubOptions {
  readonly sheet: Layout;
  readonly locate: (path: string) => RepositoryPath;
  readonly linkTo: (path: string, line: number) => string | undefined;
  /** Takes the Markdown for the page of the run; absent where nobody shows it. */
  readonly summarize?: ((markdown: string) => void) | undefined;
  /** Nobody who writes a document may know it beforehand. */
  readonly token?: string;
}

/**
 * For a step of GitHub Actions: the text that people read in its log, and at the end the commands that put the first
 * problems beside the lines that they are about.
 *
 * The text quotes documents, and GitHub obeys what looks like a command anywhere in a log: until the text has ended, it is
 * told not to.
 */
export function githubFormat({ sheet, locate, linkTo, summarize, token = randomUUID() }: GithubOptions): Format {
  const pretty = prettyFormat(sheet);
  const summary = jobSummary(linkTo);
  const commands: string[] = [];
  const shown = { error: 0, warning: 0, notice: 0 };
  const annotate = (path: string, { severity, span, code, message }: CheckedProblem): void => {
    const name = KINDS[severity];
    if (++shown[name] > MOST_ANNOTATIONS) return;
    // Columns are taken only within one line.
    const columns = span && span.start.line === span.end.line ? span : undefined;
    const properties = {
      file: locate(path).path ?? path,
      line: span?.start.line,
      endLine: span?.end.line,
      col: columns?.start.column,
      endColumn: columns?.end.column,
      title: code,
    };
    commands.push(workflowCommand({ name, properties, message }));
  };
  return {
    begin: () => `::stop-commands::${token}\n${pretty.begin()}`,
    *file(file) {
      for (const problem of file.problems) {
        annotate(file.path, problem);
        summary.add(file.path, problem);
      }
      yield* pretty.file(file);
    },
    unchecked: ({ path, message }) => {
      const problem = { code: 'unreadable', severity: 'error', message } as const;
      annotate(path, problem);
      summary.add(path, problem);
      return '';
    },
    end: (sums) => {
      summarize?.(summary.text(sums));
      return `${pretty.end(sums)}::${token}::\n${commands.join('')}`;
    },
  };
}
