import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps pictures and logs that explain a failure, in a folder that the failure names. */
export interface Evidence {
  picture(page: Page, name: string): Promise<void>;
  /** Copies a file or a folder of logs, if it exists. */
  copy(from: string, name: string): void;
  /** Undefined until something is kept. */
  readonly folder: string | undefined;
}

/** Each run has its own folder, since several may run at once. */
export function createEvidence(): Evidence {
  let folder: string | undefined;
  const place = (name: string): string => {
    folder ??= mkdtempSync(join(tmpdir(), 'findings-failed-'));
    return join(folder, name);
  };
  return {
    picture: async (page, name) => {
      try {
        await page.screenshot({ path: place(`${name}.png`), animations: 'disabled', timeout: 20_000 });
      } catch (error) {
        process.stderr.write(`No picture could be taken: ${String(error)}\n`);
      }
    },
    copy: (from, name) => {
      if (existsSync(from)) cpSync(from, place(name), { recursive: true });
    },
    get folder() {
      return folder;
    },
  };
}
