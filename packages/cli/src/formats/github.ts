import { randomUUID } from 'node:crypto';
import type { Severity } from '@findings/core';
import type { Layout } from '../terminal/style.js';
import type { CheckedProblem, Format } from './format.js';
import { jobSummary } from './job-summary.js';
import { prettyFormat } from './pretty.js';
import type { RepositoryPath } from './repository-path.js';
import { workflowCommand } from './workflow-command.js';
import { appendFileSync } from 'node:fs';
import type { Terminal } from '../terminal/terminal.js';
import { percentEncoded } from './repository-path.js';

/** GitHub shows at most this many annotations of each kind for a step. */
const MAX_ANNOTATIONS = 10;

const KINDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const satisfies Readonly<
  Record<Severity, string>
>;

export interface GithubOptions {
  readonly layout: Layout;
  readonly locate: (path: string) => RepositoryPath;
  readonly linkTo: (path: string, line: number) => string | undefined;
  /** Receives the Markdown for the page of the run. Undefined if it is not shown. */
  readonly summarize?: ((markdown: string) => void) | undefined;
  /** Must not be predictable for the author of a document. */
  readonly token?: string;
}

/**
 * For a step of GitHub Actions: text for its log, then commands that annotate the lines of the first problems.
 *
 * The text quotes documents, and GitHub runs everything in a log that looks like a command. So commands are stopped until the
 * text has ended.
 */
export function githubFormat({ layout, locate, linkTo, summarize, token = randomUUID() }: GithubOptions): Format {
  const pretty = prettyFormat(layout);
  const summary = jobSummary(linkTo);
  const commands: string[] = [];
  const counts = { error: 0, warning: 0, notice: 0 };
  const annotate = (path: string, { severity, span, code, message }: CheckedProblem): void => {
    const name = KINDS[severity];
    if (++counts[name] > MAX_ANNOTATIONS) return;
    // GitHub accepts columns only within one line.
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
    end: (totals, reports) => {
      summarize?.(summary.text(totals, reports));
      return `${pretty.end(totals, reports)}::${token}::\n${commands.join('')}`;
    },
  };
}

/** Returns a function for the URL of a line on GitHub, at the commit of the run. */
export function lineLinker(
  { environment }: Terminal,
  locate: (path: string) => RepositoryPath,
): (path: string, line: number) => string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
  return (displayName, line) => {
    const { path } = locate(displayName);
    if (!server || !repository || !commit || path === undefined) return undefined;
    return `${server}/${repository}/blob/${commit}/${percentEncoded(path)}?plain=1#L${line}`;
  };
}

/** Returns a function that adds Markdown to the page of the run. Undefined outside GitHub Actions. */
export function summaryWriter({ environment, warn }: Terminal): ((markdown: string) => void) | undefined {
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (!file) return undefined;
  return (markdown) => {
    try {
      appendFileSync(file, markdown);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      warn(`The summary of the job could not be written (${code ?? message}).`);
    }
  };
}
