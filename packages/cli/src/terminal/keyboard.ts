import { emitKeypressEvents } from 'node:readline';
import type { Key } from 'node:readline';
import { printable } from './escape-controls.js';
import type { Keyboard, Terminal } from './terminal.js';
import { fitEnd, fitStart, widthOf } from './width.js';

export type KeyInput = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
};

export function openKeyboard(input: KeyInput): Keyboard {
  const keys: string[] = [];
  let isEnded = false;
  let wake = (): void => undefined;
  const onKey = (text: string | undefined, { ctrl, name = '' }: Key): void => {
    const isCharacter = text !== undefined && /^\P{C}+$/u.test(text);
    keys.push(ctrl ? `ctrl-${name}` : isCharacter ? text : name);
    wake();
  };
  const onEnd = (): void => {
    isEnded = true;
    wake();
  };
  emitKeypressEvents(input);
  input.on('keypress', onKey).on('end', onEnd).on('error', onEnd);
  input.setRawMode?.(true);
  input.resume();
  return {
    readKey: async () => {
      while (keys.length === 0 && !isEnded) await new Promise<void>((resolve) => (wake = resolve));
      return keys.shift();
    },
    close: () => {
      input.off('keypress', onKey).off('end', onEnd).off('error', onEnd);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}

/**
 * Reads a line. Tab completes it with the first suggestion.
 *
 * @returns undefined if it is empty, or was left with Escape or Ctrl-C
 */
export async function readLine(
  prompt: string,
  suggest: (text: string) => readonly string[],
  { readKey }: Keyboard,
  { width, style, write }: Terminal,
): Promise<string | undefined> {
  let text = '';
  for (;;) {
    const suggestions = text === '' ? [] : suggest(text);
    const shown = fitEnd(printable(`${prompt} ${text}`), width - 1);
    const rest = fitStart(printable(`   ${suggestions.join(', ')}`), width - 1 - widthOf(shown));
    await write(`\r\u001b[K${shown}${style.dim(rest)}${rest === '' ? '' : `\r\u001b[${widthOf(shown)}C`}`);
    const key = await readKey();
    if (key === undefined || key === 'escape' || key === 'ctrl-c' || key === 'return' || key === 'enter') {
      await write('\n');
      return (key === 'return' || key === 'enter') && text.trim() !== '' ? text.trim() : undefined;
    }
    if (key === 'tab') text = suggestions[0] ?? text;
    else if (key === 'backspace') text = Array.from(text).slice(0, -1).join('');
    else if (key === 'ctrl-u') text = '';
    else if (Array.from(key).length === 1) text += key;
  }
}
