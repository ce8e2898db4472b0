/*
 * Runs the extension's tests in VS Code's extension host: `node tests/vscode/run-suite.ts [lowest] FIXTURE…`. Each fixture is a
 * folder or a workspace in apps/vscode/test/fixtures. On Linux, VS Code is code-server from npm. Elsewhere `runTests()` downloads it.
 */
import { runTests } from '@vscode/test-electron';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canRunVscode } from '../../scripts/test/vscode.ts';
import { copyExtension, extension } from './copy-extension.ts';
import { lowest } from './editions.ts';

const [first = '', ...rest] = process.argv.slice(2);
const isLowest = first === 'lowest';

for (const place of isLowest ? rest : [first, ...rest]) {
  // Tests write into their workspace.
  const copy = mkdtempSync(join(tmpdir(), 'findings-workspace-'));
  cpSync(join(extension, 'test/fixtures'), copy, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'findings-profile-'));
  copyExtension(join(profile, 'extension'));
  try {
    await runTests({
      ...(canRunVscode() && { vscodeExecutablePath: join(import.meta.dirname, 'code.ts') }),
      ...(isLowest && { version: `${lowest.version}.0` }),
      extensionDevelopmentPath: join(profile, 'extension'),
      extensionTestsPath: join(extension, 'dist-test/suite.cjs'),
      launchArgs: [
        join(copy, place),
        `--user-data-dir=${join(profile, 'user')}`,
        `--extensions-dir=${join(profile, 'extensions')}`,
      ],
      extensionTestsEnv: { FINDINGS_VSCODE: isLowest ? 'lowest' : 'newest' },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    for (const folder of [copy, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
