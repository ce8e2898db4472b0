import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnyRule, Example } from '../src/rules/rule.js';
import { rules } from '../src/rules/rules.js';

/**
 * Writes the pages that `findings explain` prints and that editors open: one for each rule, and a copy of `docs/rules`. In the copy, the
 * list of rules links to their pages instead of their source files.
 */
export function writeRulePages(folder: string): void {
  cpSync(fileURLToPath(new URL('../../../docs/rules', import.meta.url)), folder, { recursive: true });
  const list = join(folder, 'README.md');
  const links = readFileSync(list, 'utf8').replace(/\(\.\.\/[./\w]+\/(\w+)-(\w+)\.ts\)/g, '($1.$2.md)');
  writeFileSync(list, links);
  for (const rule of rules) writeFileSync(join(folder, `${rule.code}.md`), rulePage(rule));
}

/** A rule's page, made from the texts in the rule's file. */
function rulePage({ code, severity, summary, description, examples }: AnyRule): string {
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
