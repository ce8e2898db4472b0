import { isDocument } from '@findings/import/files';
import { addReports, createConfigurationLoader, createLibraryLoader, Failure, SAMPLE } from '@findings/project';
import { nodeFiles, readText, writeFile } from '@findings/project/node';
import { dirname, resolve } from 'node:path';
import { displayPath } from '../files/display-path.js';
import type { Terminal } from '../terminal/terminal.js';
import { markdownPath, type ImportSettings } from './import-file.js';
import { importNamed, readNamedReports } from './named-reports.js';

/**
 * Adds reports to an existing configuration. Its other text is not changed.
 *
 * @throws Failure if all of them are already added, or one cannot be read
 */
export async function addToConfiguration(
  named: readonly string[],
  path: string,
  settings: ImportSettings,
  terminal: Terminal,
): Promise<void> {
  const { directory, style } = terminal;
  const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
  const reportOf = (name: string) => configuration.reports.find((each) => each.path === reportPath(name, directory));
  const missing = named.filter((name) => !reportOf(name));
  if (missing.length === 0) {
    const added = named.map((name) => `“${name}” is already added, as “${reportOf(name)!.key}”.`).join(' ');
    throw new Failure(`${added} To see what was read: findings parse ${reportOf(named[0]!)!.key}`);
  }
  const keys = configuration.reports.map(({ key }) => key);
  const operands = await importNamed(missing, settings, terminal);
  const reports = [...(await readNamedReports(operands, dirname(path), keys, terminal))];
  const displayName = displayPath(path, directory);
  const defaultKey = configuration.default ?? keys[0] ?? reports[0]![0];
  const entries = reports.map(([key, file]) => ({ key, file }));
  writeFile(path, displayName, await addReports(readText(path, displayName), entries, defaultKey));
  await terminal.print(
    [
      ...named.flatMap((name) => {
        const known = reportOf(name);
        return known ? [`${style.dim('exists')}  ${name} as “${known.key}”`] : [];
      }),
      ...reports.map(([key, file]) => `${style.good('added')}  ${file} as “${key}”, in ${displayName}`),
      '',
      'Next steps:',
      ...reports.map(([key]) => `  ${style.id(`findings parse ${key}`)}  shows what was read`),
      ...(
        await exampleCitations(
          reports.map(([key]) => key).filter((key) => key !== defaultKey),
          directory,
        )
      ).map((citation) => `  ${style.id(citation)}  cites it, with its key`),
      '',
    ].join('\n'),
  );
}

/** An example citation of each report. */
async function exampleCitations(keys: readonly string[], directory: string): Promise<readonly string[]> {
  const configuration = await createConfigurationLoader(nodeFiles, directory).load(directory);
  const { library } = await createLibraryLoader(nodeFiles, directory).load(configuration);
  return keys.flatMap((key) => {
    const target = library.targets(key).find((each) => 'finding' in each);
    return target ? [`[@${target.qualifiedId}]`] : [];
  });
}

/** The absolute path of the text of a report, or `SAMPLE`. */
function reportPath(name: string, directory: string): string {
  return name === SAMPLE ? SAMPLE : resolve(directory, isDocument(name) ? markdownPath(name) : name);
}
