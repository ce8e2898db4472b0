import { CorrectionError } from '@findings/core';
import type { Operation } from '@findings/core';
import { Failure } from '@findings/project';
import type { ExitStatus } from '../exit-status.js';
import { countNoun } from '../render/count-noun.js';
import { printable } from '../terminal/escape-controls.js';
import type { Keyboard, Terminal } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { correctionOf } from './key-corrections.js';
import { placeLines } from './place-lines.js';
import { answersOf, indexFrom, type Place } from './places.js';
import type { ReviewFile } from './review-file.js';

const KEYS = `1-9  that answer            0  no speaker
K    keep as read           S  said by someone else
H    heading                J  join with the next passage
D    split the passage      L  leave it out: not part of the report
M    same person as         U  undo the last answer
N    next place             P  previous place
?    these keys             Q  quit; other places stay for the next time`;

export const NO_PROOF = 'This does not guarantee that every speaker and every part is right.';

/** Goes through the doubtful places of a report, until the person quits or none is left. */
export async function runSession(file: ReviewFile, keyboard: Keyboard, terminal: Terminal): Promise<ExitStatus> {
  const { width, style } = terminal;
  const print = (lines: readonly string[]): Promise<void> => terminal.print(`${lines.join('\n')}\n`);
  const note = (text: string, paint = (line: string): string => line): Promise<void> =>
    print(wrap(printable(text), width).map(paint));
  let at = 0;
  let isShown = false;
  const go = (index: number): void => {
    const { length } = file.report().places;
    at = length === 0 ? 0 : (index + length) % length;
    isShown = false;
  };
  const goTo = (place: Place): void => go(indexFrom(file.report().places, place));
  const answer = async (label: string, place: Place, operations: readonly Operation[]): Promise<void> => {
    const { isDone, notes } = await file.correct(operations, place);
    if (!isDone) return note(`Nothing was changed. ${notes.join(' ')}`);
    await note(`Saved. ${label}.`, style.good);
    for (const each of notes) await note(each);
    goTo(place);
  };
  const press = async (key: string, place: Place | undefined): Promise<void> => {
    if (key === 'u') {
      const undone = await file.undo();
      await note(undone ? 'Undone.' : 'There is nothing to undo.');
      if (undone) goTo(undone);
    } else if (key === '?') await print(['', KEYS]);
    else if (!place) return;
    else if (key === 'n') go(at + 1);
    else if (key === 'p') go(at - 1);
    else {
      const given = answersOf(place).find((each) => each.key.toLowerCase() === key);
      const correction = given ?? (await correctionOf(key, place, file.report(), keyboard, terminal));
      if (typeof correction === 'string') await note(correction);
      else if (correction) await answer(correction.label, place, correction.operations);
      else await note(`No answer has the key “${key}”. Press ? to see all keys.`);
    }
  };
  for (;;) {
    const { places } = file.report();
    const place = places[at];
    if (!isShown && place) await print(placeLines(at, file.report(), terminal));
    if (!isShown && !place)
      await note(`No doubtful places are left. ${NO_PROOF} Press U to undo the last answer, Q to quit.`);
    isShown = true;
    const key = (await keyboard.readKey())?.toLowerCase();
    const isEnd = key === undefined || key === 'q' || key === 'ctrl-c';
    if (isEnd) {
      if (places.length > 0) await note(`${countNoun(places.length, 'place is', 'places are')} left to check.`);
      return key === 'ctrl-c' ? 130 : places.length > 0 ? 1 : 0;
    }
    try {
      await press(key, place);
    } catch (error) {
      if (!(error instanceof Failure || error instanceof CorrectionError)) throw error;
      const files = error instanceof Failure ? error.fileProblems.map(({ path }) => path) : [];
      await note(`Nothing was changed. ${[...files, error.message].join(': ')}`);
      // Another program may have changed the report.
      file.reload();
      go(Math.min(at, file.report().places.length - 1));
    }
  }
}
