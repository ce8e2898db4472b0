import type { Severity } from '../src/model.js';

/** A problem of a report. Its example is its test and its page in `docs/rules/`. */
export interface ReportProblemInfo {
  readonly code: string;
  readonly severity: Severity;
  /** The problem in one sentence, for a list. */
  readonly summary: string;
  /** Why the problem matters and what to do, in Markdown. */
  readonly description: string;
  /** A report with the problem. A paragraph or item `…` means many more like the one before it. */
  readonly report: string;
  /** The line of the problem and its message, as in `findings parse`. */
  readonly message: string;
  readonly corrected: string;
}

/** The page of a problem of reports under `docs/rules/`. `vitest -u` writes the pages. */
export function reportProblemPage({
  code,
  severity,
  summary,
  description,
  report,
  message,
  corrected,
}: ReportProblemInfo): string {
  const note = report.includes('\n…\n') ? ' “…” means many more paragraphs or items like the one before it.' : '';
  return `# \`${code}\`

${summary}

Severity: **${severity}**. It is about a report, not about a proposal: \`findings parse\` and editors show it.
The page \`docs/reports.md\` explains how to correct a report.

${description}

## Example

This report is reported.${note}

${fence('markdown', report)}

The message:

${fence('text', message)}

Corrected:

${fence('markdown', corrected)}
`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

const MANY = 60;

/** The example's text, with the paragraphs and items that `…` replaces. */
export function completeReport(example: string): string {
  const blocks = example.trimStart().split('\n\n');
  return blocks
    .flatMap((block, index) => (block.trim() === '…' ? Array<string>(MANY).fill(blocks[index - 1]!) : [block]))
    .join('\n\n');
}
