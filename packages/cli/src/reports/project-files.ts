import { createLibraryLoader, createConfigurationLoader, dependenciesOf } from '@findings/project';
import type { LibraryLoader, ConfigurationLoader } from '@findings/project';
import { nodeFiles } from '@findings/project/node';
import { resolve } from 'node:path';

/** The configurations and reports that a command reads. */
export interface Sources {
  readonly configurations: ConfigurationLoader;
  readonly libraries: LibraryLoader;
  /** Absolute paths of the operands, of all files read so far, and of the files that the configuration names. */
  inputs(operands: readonly string[]): Promise<readonly string[]>;
}

export function openSources(directory: string): Sources {
  const paths = new Set<string>();
  const read = (path: string, displayName: string): string => {
    paths.add(path);
    return nodeFiles.read(path, displayName);
  };
  const files = { ...nodeFiles, read };
  const configurations = createConfigurationLoader(files, directory);
  return {
    configurations,
    libraries: createLibraryLoader(files, directory),
    inputs: async (operands) => [
      ...paths,
      ...dependenciesOf(files, await configurations.load(directory)),
      ...operands.map((operand) => resolve(directory, operand)),
    ],
  };
}
