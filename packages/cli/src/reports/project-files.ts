import { createLibraryLoader, createConfigurationLoader, dependenciesOf } from '@findings/project';
import type { Configuration, LibraryLoader, ConfigurationLoader } from '@findings/project';
import { resolve } from 'node:path';
import { nodeFiles } from '../files/node-files.js';

/** The configurations and reports that a command reads. */
export interface Sources {
  /** The configurations of the documents. */
  readonly configurations: ConfigurationLoader;
  /** The configuration of the working directory, with the report that the user chose. */
  readonly selected: Configuration;
  readonly libraries: LibraryLoader;
  /** Absolute paths of the operands, of all files read so far, and of the files that the configuration names. */
  inputs(operands: readonly string[]): readonly string[];
}

/**
 * Opens the configurations and reports that a command reads. If reports are configured, `report` selects one of them for the result. If it
 * is not configured, it is the report of all documents.
 *
 * @param report a key, a path, or `sample`
 */
export async function openSources(directory: string, report?: string): Promise<Sources> {
  const paths = new Set<string>();
  const read = (path: string, displayName: string): string => {
    paths.add(path);
    return nodeFiles.read(path, displayName);
  };
  const files = { ...nodeFiles, read };
  const configured = createConfigurationLoader(files, directory);
  const choosing = createConfigurationLoader(files, directory, report);
  const { reports } = await configured.load(directory);
  const selected = await choosing.load(directory);
  return {
    configurations: reports.some(({ path }) => path === selected.chosen) ? configured : choosing,
    selected,
    libraries: createLibraryLoader(files, directory),
    inputs: (operands) => [
      ...paths,
      ...dependenciesOf(files, selected),
      ...operands.map((operand) => resolve(directory, operand)),
    ],
  };
}
