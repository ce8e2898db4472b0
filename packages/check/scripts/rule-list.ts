import type { AnyRule } from '../src/rules/rule.js';
import { exampleLibrary } from '../../core/test/example-library.js';
import { reportProblems } from '../../core/test/report-problems.js';

/** `docs/rules/README.md`: all rules in a table, and all problems of reports in another. */
export function rulesPage(rules: readonly AnyRule[]): string {
  const rows = (
    all: readonly Pick<AnyRule, 'code' | 'severity' | 'summary'>[],
    page: (code: string) => string,
  ): string =>
    all.map(({ code, severity, summary }) => `| [\`${code}\`](${page(code)}) | ${severity} | ${summary} |`).join('\n');
  return `# Rules

\`findings explain CODE\` shows the page of a rule or a problem in the terminal. In VS Code, click on the code of a problem.

## Problems of a proposal

What \`findings check\` reports about a document. The configuration may set another severity.

| rule | default | says |
| --- | --- | --- |
${rows(rules, (code) => `../../packages/check/src/rules/${code.replace('.', '-')}.ts`)}

## Problems of a report

What \`findings parse\` and editors report about [a report](../reports.md).

| problem | severity | says |
| --- | --- | --- |
${rows(reportProblems, (code) => `${code}.md`)}

## The example report

The examples of all rules cite this report.

\`\`\`text
${printReport()}
\`\`\`
`;
}

/** The examples' report as a list of what can be cited in it. */
function printReport(): string {
  const targets = exampleLibrary.targets();
  const width = Math.max(...targets.map(({ id }) => id.length));
  return targets.map(({ id, title }) => `${id.padEnd(width)}  ${title}`).join('\n');
}
