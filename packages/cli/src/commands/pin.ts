import { nodeFiles } from '@findings/project/node';
import { flag } from '../arguments/option.js';
import { Failure, createLibraryLoader, createConfigurationLoader } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { updateLockFile } from '../lock/update-lock-file.js';
import { collectCitedKeys, coversWholeConfiguration } from '../lock/collect-pins.js';
import type { CitedPins } from '../lock/collect-pins.js';
import { pinCited } from '../lock/pin-cited.js';
import type { PinResults } from '../lock/pin-cited.js';
import { pinLines } from '../lock/pin-lines.js';
import { readLockFile } from '../lock/read-lock-file.js';
import { defineCommand } from './command.js';

export const pin = defineCommand({
  operands: '[PATH|GLOB…]',
  about:
    'Writes down the text of each finding that your proposals cite, in findings.lock.json beside the configuration. From ' +
    'then on “findings check” says when the report says it otherwise, or under another id; “findings pin” accepts what ' +
    'changed. Without a path it pins for all proposals, and takes out what none of them cites any more.',
  options: {
    'dry-run': flag('say what would be pinned, and write nothing'),
    check: flag('write nothing, and end with status 1 unless all that is cited is pinned as it is now'),
    'accept-moved': flag('accept also where the text that was pinned stands under another id now'),
  },
  examples: [
    { command: 'findings pin', about: 'all that the proposals of the project cite' },
    { command: 'findings pin proposals/water.md', about: 'what one proposal cites; other pins stay' },
    { command: 'findings pin --check', about: 'in CI: has somebody read again what changed?' },
  ],
  run: async (options, operands, terminal) => {
    const { directory, style, width } = terminal;
    if (operands.includes('-')) throw new Failure('pin reads files, and “-” is none: save the proposal first.');
    const writes = !(options['dry-run'] ?? options.check ?? false);
    const configurations = createConfigurationLoader(nodeFiles, directory);
    const all = await collectCitedKeys(
      operands,
      directory,
      configurations,
      createLibraryLoader(nodeFiles, directory),
      (shown, number, of) => terminal.progress(`Reading ${number} of ${of}: ${shown}`),
    );
    terminal.progress();
    const here = await configurations.load(directory);
    let open = false;
    for (const cited of all) {
      const { path } = cited;
      const shown = displayPath(path, directory);
      const change = (lock: PinResults['lock']): PinResults =>
        pinCited(cited, lock, coversWholeConfiguration(operands, path, here), options['accept-moved'] ?? false);
      const pinnings = writes ? await updateLockFile(path, shown, change) : change(readLockFile(path, shown).lock);
      await terminal.print(`${pinLines(shown, cited, pinnings, writes, { style, width }).join('\n')}\n`);
      if (isOpen(cited, pinnings) || (options.check === true && isChanged(pinnings))) open = true;
    }
    return open ? 1 : 0;
  },
});

/** Whether something is cited that is not pinned rightly, whatever was done. */
function isOpen({ unpinnableCount }: CitedPins, { moved }: PinResults): boolean {
  return unpinnableCount > 0 || moved.length > 0;
}

function isChanged({ added, accepted, removed }: PinResults): boolean {
  return added.length > 0 || accepted.length > 0 || removed.size > 0;
}
