import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { openFolder } from '../src/server.js';
import type { OpenFolder } from '../src/server.js';
import { callTool } from '../src/index.js';
import { harbourReport } from './harbour-report.js';

export interface TestFolder {
  readonly path: string;
  readonly folder: OpenFolder;
  write(file: string, text: string): void;
  /** Calls a tool, and returns its output as the test expects it. */
  call<Output = Record<string, unknown>>(tool: string, input: unknown): Promise<Output>;
}

/** A folder with files, by default a report and its configuration. Call it at the top of a test file. */
export function useFolder(
  files: Readonly<Record<string, string>> = {
    'findings.config.json': '{ "reports": { "harbour": "harbour.md" }, "include": ["proposals/*.md"] }',
    'harbour.md': harbourReport,
  },
): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'findings-mcp-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  // A repository, so that no configuration above it applies.
  mkdirSync(join(path, '.git'));
  for (const [file, text] of Object.entries(files)) write(file, text);
  const folder = openFolder(path);
  return {
    path,
    folder,
    write,
    call: async <Output>(tool: string, input: unknown) => (await callTool(tool, input, await folder.read())) as Output,
  };
}
