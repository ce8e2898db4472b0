import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CodeServer } from './code-server.ts';
import { createEvidence } from './evidence.ts';

/** Keeps pictures and logs of a run of the extension's tests. */
export interface SuiteEvidence {
  /** Reads a line that the tests printed, and takes a picture if a test failed. The test waits for it. */
  read(line: string): void;
  /** Call it at the end, while the window is still open. */
  keep(status: number): Promise<void>;
}

const FAILED = '# Failed: ';

/**
 * @param userData the folder in which VS Code writes its logs
 * @param workspace the folder in which the tests leave the server's log
 */
export function suiteEvidence(
  page: Page,
  server: CodeServer,
  { userData, workspace }: { readonly userData: string; readonly workspace: string },
): SuiteEvidence {
  const evidence = createEvidence();
  const pictures: Promise<void>[] = [];
  return {
    read: (line) => {
      if (line.startsWith(FAILED)) pictures.push(evidence.picture(page, `failed-${pictures.length + 1}`));
    },
    keep: async (status) => {
      if (status === 0) return;
      await Promise.all(pictures);
      if (pictures.length === 0) await evidence.picture(page, 'at-the-end');
      evidence.copy(server.logFile, 'code-server.log');
      evidence.copy(join(userData, 'logs'), 'vscode-logs');
      for (const log of globSync('**/findings-failed-*.log', { cwd: workspace })) {
        evidence.copy(join(workspace, log), basename(log));
      }
      process.stderr.write(`Pictures and logs of failures: ${evidence.folder}\n`);
    },
  };
}
