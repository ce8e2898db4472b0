import type { AnyRule, Example } from '../src/rules/rule.js';
import { exampleLibrary } from '../../core/test/example-library.js';
import { reportProblems } from '../../core/test/report-problems.js';

/** A rule's page under `docs/rules/`, made of what its file says; `vitest -u` writes the pages again. */
export function rulePage({ code, severity, summary, description, examples }: AnyRule): string {
  return `# \`${code}\`

${summary}

${description}

## What to do

In VS Code, put the cursor in the marked text and press Ctrl+. (Cmd+. on a Mac) to see possible fixes. If there are none, correct the text
yourself. If the rule is wrong, choose “Ignore with a reason…”.

## Examples

Carets mark the reported text. The message follows them. The examples cite [a small report](README.md#the-example-report).

${examples.map(printExample).join('\n\n')}

## Severity

By default **${severity}**. In VS Code, the setting \`findings.rules\` changes it or turns the rule off (\`"off"\`). To change it for
everybody, use \`findings.config.json\`:

\`\`\`json
{ "rules": { "${code}": "${severity === 'error' ? 'warning' : 'error'}" } }
\`\`\`
`;
}

/** `docs/rules/README.md`: all rules in a table, and all problems of reports in another. */
export function rulesPage(rules: readonly AnyRule[]): string {
  const rows = (all: readonly Pick<AnyRule, 'code' | 'severity' | 'summary'>[]): string =>
    all.map(({ code, severity, summary }) => `| [\`${code}\`](${code}.md) | ${severity} | ${summary} |`).join('\n');
  return `# Rules

\`findings explain CODE\` shows one of these pages in the terminal.

## Problems of a proposal

What \`findings check\` reports about a document. The configuration may set another severity.

| rule | default | says |
| --- | --- | --- |
${rows(rules)}

## Problems of a report

What \`findings parse\` and editors report about [a report](../reports.md).

| problem | severity | says |
| --- | --- | --- |
${rows(reportProblems)}

## The example report

The examples of all rules cite this report.

\`\`\`text
${printReport()}
\`\`\`
`;
}

function printExample({ bibliography, pinned, text, fixed }: Example): string {
  const beside = pinned
    ? `Pinned before the report was edited:\n\n${fence('text', printPins(pinned))}\n\n`
    : bibliography === undefined
      ? ''
      : `With this bibliography, \`refs.bib\`:\n\n${fence('bibtex', bibliography)}\n\n`;
  const reported = beside + fence('markdown', text);
  return fixed === undefined ? reported : `${reported}\n\nFixed:\n\n${fence('markdown', fixed)}`;
}

function printPins(pinned: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(pinned).map((id) => id.length));
  return Object.entries(pinned)
    .map(([id, text]) => `${id.padEnd(width)}  ${text}`)
    .join('\n');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replace(/^\n|\n$/g, '')}\n\`\`\``;
}

/** The examples' report as a list of what can be cited in it. */
function printReport(): string {
  const targets = exampleLibrary.targets();
  const width = Math.max(...targets.map(({ id }) => id.length));
  return targets.map(({ id, title }) => `${id.padEnd(width)}  ${title}`).join('\n');
}
