import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';
import { printable } from '../terminal/escape-controls.js';
import type { Terminal } from '../terminal/terminal.js';

/** Lines of context before and after a change. */
const CONTEXT = 3;

/**
 * The difference between two texts in the format of `patch` and `git apply`. Empty if there is none.
 *
 * @param path relative to where the patch is applied, with `/`
 */
export function* unifiedDiff(
  path: string,
  before: string,
  after: string,
  { style, interactive }: Pick<Terminal, 'style' | 'interactive'>,
): Iterable<string> {
  const [from, to] = [`a/${path}`, `b/${path}`].map((name) => quotedName(name));
  const patch = structuredPatch(path, path, before, after, undefined, undefined, { context: CONTEXT });
  if (patch.hunks.length === 0) return;
  // Programs need every character, but a terminal could interpret some of them as commands.
  const safe = (line: string): string => (interactive ? printable(line.replace(/\r$/, '')) : line);
  const colours = new Map([
    ['@', style.id],
    ['-', style.error],
    ['+', style.good],
  ]);
  yield `${style.bold(safe(`--- ${from}`))}\n${style.bold(safe(`+++ ${to}`))}\n`;
  for (const line of formatPatch(patch, OMIT_HEADERS).split('\n').slice(0, -1)) {
    const colour = colours.get(line.charAt(0));
    yield `${colour ? colour(safe(line)) : safe(line)}\n`;
  }
}

/**
 * Quotes a file name like git does, but only if it would be misread: not every `patch` can read a quoted name. A tab shows
 * where a name with spaces ends. (`formatPatch` quotes all names beyond ASCII, and writes no tab.)
 */
function quotedName(name: string): string {
  // eslint-disable-next-line no-control-regex
  if (!/[\u0000-\u001F"\\\u007F]/.test(name)) return name.includes(' ') ? `${name}\t` : name;
  // eslint-disable-next-line no-control-regex
  return `"${name.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001F\u007F]/g, octal)}"`;
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
