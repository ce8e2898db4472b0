import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useProject } from './findings.js';

interface ProblemMatcher {
  readonly name: string;
  readonly fileLocation: unknown;
  readonly severity: string;
  readonly pattern: { readonly regexp: string } & Readonly<Record<string, number | string>>;
}

const manifest = JSON.parse(readFileSync(new URL('../../../apps/vscode/package.json', import.meta.url), 'utf8')) as {
  readonly contributes: { readonly problemMatchers: readonly [ProblemMatcher] };
};
const [matcher] = manifest.contributes.problemMatchers;

const { write, findings } = useProject();

write(
  'drafts: old/wells 1.md',
  '# Wells\n\nAs the panel said [@s4.h99].\n\nSo “bar after bar wore down” [@s4.h2]; see [@ s4.h2] and [@S4.H2].\n',
);

/** The problems that VS Code finds in an output, with the groups that the matcher names. */
function problemsIn(output: string): readonly Readonly<Record<string, string | undefined>>[] {
  const { regexp, ...groups } = matcher.pattern;
  return output.split('\n').flatMap((line) => {
    const match = new RegExp(regexp).exec(line);
    if (!match) return [];
    return [Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[Number(group)]]))];
  });
}

test('the problem matcher of the extension finds every problem of the command', async () => {
  const { stdout: json } = await findings(['check', '.', '--format', 'json']);
  const [file] = (JSON.parse(json) as { files: { path: string; problems: object[] }[] }).files;
  const problems = file!.problems as {
    severity: string;
    code: string;
    message: string;
    span: { start: { line: number; column: number } };
  }[];
  const severities = new Set(problems.map(({ severity }) => severity));
  expect([...severities].sort()).toEqual(['error', 'hint', 'warning']);
  const { stdout, status } = await findings(['check', '.', '--format', 'concise']);
  expect(status).toBe(1);
  expect(problemsIn(stdout)).toEqual(
    problems.map(({ severity, code, message, span: { start } }) => ({
      file: 'drafts: old/wells 1.md',
      line: String(start.line),
      column: String(start.column),
      // VS Code knows no other names.
      severity: severity === 'hint' ? undefined : severity,
      code,
      message,
    })),
  );
  expect(matcher).toMatchObject({ name: 'findings', fileLocation: ['autoDetect', '${workspaceFolder}'] });
});
