import { formatNumber } from '@findings/project';
import { printable } from '../terminal/escape-controls.js';
import { styleOf } from '../terminal/style.js';
import type { CheckedProblem, Summary } from './format.js';
import { summaryLine } from './summary-line.js';

/** Rows of the table: GitHub takes a megabyte of a step. */
const MOST_ROWS = 200;
const LONGEST_MESSAGE = 1000;

/** What GitHub shows on the page of a run: the sums, and the first problems in a table. */
export interface JobSummary {
  add(path: string, problem: CheckedProblem): void;
  /** Markdown. */
  text(summary: Summary): string;
}

/** @param linkTo the page of a place in a document, where there is one */
export function jobSummary(linkTo: (path: string, line: number) => string | undefined): JobSummary {
  const rows: string[] = [];
  let problems = 0;
  return {
    add: (path, { span, code, severity, message }) => {
      if (++problems > MOST_ROWS) return;
      const place = escapeMarkdown(span ? `${path}:${span.start.line}:${span.start.column}` : path);
      const url = linkTo(path, span?.start.line ?? 1);
      const words = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
      rows.push(
        `| ${url === undefined ? place : `[${place}](<${url}>)`} | ${severity} | ${escapeMarkdown(code)} | ${escapeMarkdown(words)} |`,
      );
    },
    text: (summary) => {
      const parts = ['## Findings', summaryLine(summary, styleOf(false))];
      if (rows.length > 0) parts.push(['| where | | rule | what |', '| --- | --- | --- | --- |', ...rows].join('\n'));
      if (problems > MOST_ROWS) {
        parts.push(
          `These are the first ${formatNumber(MOST_ROWS)} of ${formatNumber(problems)} problems; the log has them all.`,
        );
      }
      return `${parts.join('\n\n')}\n\n`;
    },
  };
}

/** Text in a cell of a table, as it is: Markdown lets each of these marks stand for itself behind a backslash. */
function escapeMarkdown(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
