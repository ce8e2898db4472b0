import { formatNumber } from '@findings/project';
import { printable } from '../terminal/escape-controls.js';
import { styleOf } from '../terminal/style.js';
import type { CheckedProblem, Summary, UsedReport } from './format.js';
import { reportLines, summaryLine } from './pretty.js';

/** The maximum number of rows. GitHub accepts a megabyte for each step. */
const MAX_ROWS = 200;
const MAX_MESSAGE_LENGTH = 1000;

/** The Markdown on the page of a run: the totals, and a table of the first problems. */
export interface JobSummary {
  add(path: string, problem: CheckedProblem): void;
  /** Markdown. */
  text(summary: Summary, reports: readonly UsedReport[]): string;
}

/** @param linkTo returns the URL of a line in a document, if there is one */
export function jobSummary(linkTo: (path: string, line: number) => string | undefined): JobSummary {
  const rows: string[] = [];
  let problems = 0;
  return {
    add: (path, { span, code, severity, message }) => {
      if (++problems > MAX_ROWS) return;
      const location = escapeMarkdown(span ? `${path}:${span.start.line}:${span.start.column}` : path);
      const url = linkTo(path, span?.start.line ?? 1);
      const text = message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
      rows.push(
        `| ${url === undefined ? location : `[${location}](<${url}>)`} | ${severity} | ${escapeMarkdown(code)} | ${escapeMarkdown(text)} |`,
      );
    },
    text: (summary, reports) => {
      const against = reportLines(reports, { width: Infinity }).map(escapeMarkdown);
      const parts = ['## Findings', summaryLine(summary, styleOf(false)), ...against];
      if (rows.length > 0)
        parts.push(['| location | | rule | message |', '| --- | --- | --- | --- |', ...rows].join('\n'));
      if (problems > MAX_ROWS) {
        parts.push(
          `These are the first ${formatNumber(MAX_ROWS)} of ${formatNumber(problems)} problems. The log has all of them.`,
        );
      }
      return `${parts.join('\n\n')}\n\n`;
    },
  };
}

/** Escapes text for a cell of a table. */
function escapeMarkdown(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
