import type { AnyRule, Example } from '../src/rules/rule.js';
import { exampleLibrary } from '../../core/test/example-library.js';

/** A rule's page under `docs/rules/`, made of what its file says; `vitest -u` writes the pages anew. */
export function rulePage({ code, severity, summary, description, examples }: AnyRule): string {
  return `# \`${code}\`

${summary}

Default severity: **${severity}**. The configuration may set another, or \`"off"\`:

\`\`\`json
{ "rules": { "${code}": "${severity === 'error' ? 'warning' : 'error'}" } }
\`\`\`

${description}

## Examples

Carets stand under what is reported, with the message behind them.

${examples.map(printExample).join('\n\n')}

## The report of the examples

\`\`\`text
${printReport()}
\`\`\`
`;
}

/** `docs/rules/README.md`: all rules in a table. */
export function rulesPage(rules: readonly AnyRule[]): string {
  const rows = rules.map(({ code, severity, summary }) => `| [\`${code}\`](${code}.md) | ${severity} | ${summary} |`);
  return `# Rules

What \`findings check\` reports about a document. Each page is written from the rule's own file.

| rule | default | says |
| --- | --- | --- |
${rows.join('\n')}
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
