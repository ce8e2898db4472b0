import { nodeFiles } from '@findings/project/node';
import { dirname, resolve } from 'node:path';
import type { Configuration, ConfigurationLoader } from '@findings/project';
import { createConfigurationLoader, dependenciesOf, locateConfiguration } from '@findings/project';
import type { DocumentResult } from '../documents/document-result.js';
import { createCheckPipeline } from '../documents/check-pipeline.js';
import type { CheckPipelineOptions } from '../documents/check-pipeline.js';
import type { RequestedDocument } from '../documents/requested-documents.js';
import type { Terminal } from '../terminal/terminal.js';
import { signatureOf } from './file-signature.js';

/** What was read besides the documents. When some of it changes, a new one is made, so that nothing old is kept. */
export interface WatchState {
  readonly configurations: ConfigurationLoader;
  answer(document: RequestedDocument): Promise<DocumentResult>;
  /** Absolute paths of what changed since it was read: configurations, reports, the baseline. */
  changed(): string[];
  save(): void;
}

/** @throws Failure where the baseline cannot be read */
export async function openWatchState(ways: CheckPipelineOptions, terminal: Terminal): Promise<WatchState> {
  const signatures = new Map<string, string>();
  /** The configuration that was found for a folder. */
  const located = new Map<string, string | undefined>();
  const note = (path: string): void => {
    if (!signatures.has(path)) signatures.set(path, signatureOf(path));
  };
  const locate = (folder: string): void => {
    const path = locateConfiguration(nodeFiles, folder, new Map());
    located.set(folder, path);
    if (path !== undefined) note(path);
  };
  locate(terminal.directory);
  if (ways.baseline) note(resolve(terminal.directory, ways.baseline.file));
  const configurations = createConfigurationLoader(nodeFiles, terminal.directory);
  const { answer, save } = await createCheckPipeline(ways, terminal, configurations);
  const configurationFor = (folder: string): Promise<Configuration> => {
    if (!located.has(folder)) locate(folder);
    return configurations.load(folder);
  };
  return {
    configurations,
    answer: async (document) => {
      // Noted before they are read, lest a change meanwhile be missed.
      dependenciesOf(nodeFiles, await configurationFor(dirname(document.path))).forEach(note);
      const said = await answer(document, await document.read());
      said.dependencies.forEach(note);
      return said;
    },
    changed: () => {
      const known = new Map<string, string | undefined>();
      const moved = [...located].flatMap(([folder, path]) => {
        const now = locateConfiguration(nodeFiles, folder, known);
        return now === path ? [] : [now ?? path ?? folder];
      });
      const written = [...signatures].filter(([path, signature]) => signatureOf(path) !== signature);
      return [...new Set([...moved, ...written.map(([path]) => path)])];
    },
    save,
  };
}
