import { readLockFile, updateLockFile } from '@findings/project/node';
import { flag } from '../arguments/option.js';
import { Failure, createLibraryLoader, createConfigurationLoader } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { collectCitedKeys, coversWholeConfiguration } from '../lock/collect-pins.js';
import { pinCited } from '../lock/pin-cited.js';
import type { PinResults } from '../lock/pin-cited.js';
import { pinLines } from '../lock/pin-lines.js';
import { reportOption } from '../reports/select-reports.js';
import { defineCommand } from '../arguments/command.js';
import { nodeFiles } from '../files/node-files.js';

export const pin = defineCommand({
  operands: '[PATH|GLOB…]',
  description:
    'Marks what your proposals cite as checked: it saves the text of each cited finding in findings.lock.json. From then on, ' +
    '“findings check” reports if the report changes one of these texts or moves it to another id. Run “findings pin” again to ' +
    'accept the new text. Without a path, it does this for all proposals, and removes texts that none of them cites.',
  options: {
    'dry-run': flag('show what would change, and write nothing'),
    check: flag('write nothing, and exit with status 1 if a cited text is not saved or has changed'),
    report: reportOption,
    'accept-moved': flag('also accept citations whose text has moved to another id'),
  },
  examples: {
    'findings pin': 'everything that the proposals of the project cite',
    'findings pin proposals/water.md': 'what one proposal cites',
    'findings pin --check': 'in CI: fail if a change of the report was not checked',
  },
  run: async (options, operands, terminal) => {
    const { directory, style, width } = terminal;
    if (operands.includes('-'))
      throw new Failure('“findings pin” reads files, not standard input. Save the proposal first.');
    const writes = !(options['dry-run'] ?? options.check ?? false);
    const configurations = createConfigurationLoader(nodeFiles, directory, options.report);
    const all = await collectCitedKeys(
      operands,
      directory,
      configurations,
      createLibraryLoader(nodeFiles, directory),
      (name, number, total) => terminal.progress(`Reading ${number} of ${total}: ${name}`),
    );
    terminal.progress();
    const here = await configurations.load(directory);
    let isIncomplete = false;
    for (const cited of all) {
      const { path } = cited;
      const name = displayPath(path, directory);
      const change = (lock: PinResults['lock']): PinResults =>
        pinCited(cited, lock, coversWholeConfiguration(operands, path, here), options['accept-moved'] ?? false);
      const results = writes ? await updateLockFile(path, name, change) : change(readLockFile(path, name).lock);
      await terminal.print(`${pinLines(name, cited, results, writes, { style, width }).join('\n')}\n`);
      if (cited.unpinnableCount > 0 || results.moved.length > 0) isIncomplete = true;
      if (options.check === true && isChanged(results)) isIncomplete = true;
    }
    return isIncomplete ? 1 : 0;
  },
});

function isChanged({ added, accepted, removed }: PinResults): boolean {
  return added.length > 0 || accepted.length > 0 || removed.size > 0;
}
