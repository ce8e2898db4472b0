import { Failure } from '@findings/project';
import { defineCommand } from '../arguments/command.js';
import { flag } from '../arguments/option.js';
import { countNoun } from '../render/count-noun.js';
import { listLines } from '../review/place-lines.js';
import { openReview } from '../review/review-file.js';
import { NO_PROOF, runSession } from '../review/session.js';
import { say } from '../terminal/say.js';

export const review = defineCommand({
  operands: 'REPORT',
  description:
    'Asks about the doubtful places of a report: who says what, what is a heading, which lines belong together. You answer ' +
    'with one key, and each answer is saved at once. REPORT is Markdown from “findings import”: its words never change, and ' +
    'citations of moved passages are updated. Places that you have answered are not asked again. Without a terminal, it lists the places ' +
    'with the operations that answer them, for “findings correct”. The exit status is 1 while places are left to check.',
  options: {
    list: flag('list the places, and write nothing'),
  },
  examples: {
    'findings review reports/water.md': 'asks about one place after the other',
    'findings review reports/water.md --list': 'which places are doubtful',
  },
  run: async ({ list }, [operand, ...others], terminal) => {
    if (operand === undefined || others.length > 0) throw new Failure(say`Name one report: findings review REPORT`);
    const file = openReview(operand, terminal.directory);
    const { places } = file.report();
    const keyboard = list || places.length === 0 ? undefined : await terminal.openKeyboard();
    if (keyboard) {
      try {
        return await runSession(file, keyboard, terminal);
      } finally {
        keyboard.close();
      }
    }
    const total =
      places.length === 0
        ? `There are no questions about ${operand}. ${NO_PROOF}`
        : `${countNoun(places.length, 'place', 'places')} to check.`;
    await terminal.print(`${[...listLines(file.report(), terminal), total].join('\n')}\n`);
    return places.length > 0 ? 1 : 0;
  },
});
