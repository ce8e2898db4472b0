import { statSync } from 'node:fs';
import { nodeFiles } from '@findings/project/node';
import { dirname, resolve } from 'node:path';
import type { Configuration, ConfigurationLoader } from '@findings/project';
import { createConfigurationLoader, dependenciesOf, locateConfiguration } from '@findings/project';
import type { DocumentResult } from '../documents/document-result.js';
import { createCheckPipeline } from '../check/check-pipeline.js';
import type { CheckPipelineOptions } from '../check/check-pipeline.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import type { Terminal } from '../terminal/terminal.js';

/** Everything that was read besides the documents. When some of it changes, a new state is opened. */
export interface WatchState {
  readonly configurations: ConfigurationLoader;
  check(document: RequestedDocument): Promise<DocumentResult>;
  /** Absolute paths of configurations, reports and other files that have changed since they were read. */
  changed(): string[];
  save(): void;
}

/** @throws Failure if the baseline cannot be read */
export async function openWatchState(options: CheckPipelineOptions, terminal: Terminal): Promise<WatchState> {
  const signatures = new Map<string, string>();
  /** The path of the configuration for each folder. */
  const located = new Map<string, string | undefined>();
  const record = (path: string): void => {
    if (!signatures.has(path)) signatures.set(path, signatureOf(path));
  };
  const locate = (folder: string): void => {
    const path = locateConfiguration(nodeFiles, folder, new Map());
    located.set(folder, path);
    if (path !== undefined) record(path);
  };
  locate(terminal.directory);
  if (options.baseline) record(resolve(terminal.directory, options.baseline.file));
  const configurations = createConfigurationLoader(nodeFiles, terminal.directory, options.report);
  const { check, save } = await createCheckPipeline(options, terminal, configurations);
  const configurationFor = (folder: string): Promise<Configuration> => {
    if (!located.has(folder)) locate(folder);
    return configurations.load(folder);
  };
  return {
    configurations,
    check: async (document) => {
      // Recorded before they are read, so that a change in between is noticed.
      dependenciesOf(nodeFiles, await configurationFor(dirname(document.path))).forEach(record);
      const result = await check(document, await document.read());
      result.dependencies.forEach(record);
      return result;
    },
    changed: () => {
      const known = new Map<string, string | undefined>();
      const moved = [...located].flatMap(([folder, path]) => {
        const current = locateConfiguration(nodeFiles, folder, known);
        return current === path ? [] : [current ?? path ?? folder];
      });
      const written = [...signatures].filter(([path, signature]) => signatureOf(path) !== signature);
      return [...new Set([...moved, ...written.map(([path]) => path)])];
    },
    save,
  };
}

/** A text that changes whenever a file is written, replaced, created or deleted. */
export function signatureOf(path: string): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return 'none';
  }
}
