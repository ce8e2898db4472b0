import type { Edit } from '@findings/core/check';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { lineEdits } from './line-edits.js';
import type { LineEdit } from './line-edits.js';

/** Lines shown before and after what changes. */
const CONTEXT = 3;

/**
 * What edits change in a text, as `patch` and `git apply` take it. Nothing where there are no edits.
 *
 * @param path relative to where the patch is applied, with `/`
 * @param edits in order, apart from one another
 */
export function* unifiedDiff(
  path: string,
  text: string,
  edits: readonly Edit[],
  { style, interactive }: Pick<Terminal, 'style' | 'interactive'>,
): Iterable<string> {
  if (edits.length === 0) return;
  const shownLine = (sign: string, line: string, coloured: (text: string) => string): string => {
    const hasEnd = line.endsWith('\n');
    const words = hasEnd ? line.slice(0, -1) : line;
    // To a program each character counts; a terminal must not obey one.
    const said = interactive ? printable(words.replace(/\r$/, '')) : words;
    return `${coloured(sign + said)}\n${hasEnd ? '' : '\\ No newline at end of file\n'}`;
  };
  const { lines, changes } = lineEdits(text, edits);
  const shownName = (side: 'a' | 'b'): string => (interactive ? printable(fileName(side, path)) : fileName(side, path));
  yield `${style.bold(`--- ${shownName('a')}`)}\n${style.bold(`+++ ${shownName('b')}`)}\n`;
  let shift = 0;
  for (const hunk of hunksOf(changes)) {
    const first = hunk[0]!;
    const last = hunk.at(-1)!;
    const start = Math.max(0, first.start - CONTEXT);
    const end = Math.min(lines.length, last.end + CONTEXT);
    const grown = hunk.reduce((sum, change) => sum + change.lines.length - (change.end - change.start), 0);
    yield `${style.id(`@@ -${range(start, end - start)} +${range(start + shift, end - start + grown)} @@`)}\n`;
    let at = start;
    const unchanged = function* (until: number): Iterable<string> {
      for (; at < until; at++) yield shownLine(' ', lines[at] ?? '', (line) => line);
    };
    for (const change of hunk) {
      yield* unchanged(change.start);
      for (; at < change.end; at++) yield shownLine('-', lines[at] ?? '', style.error);
      for (const line of change.lines) yield shownLine('+', line, style.good);
    }
    yield* unchanged(end);
    shift += grown;
  }
}

/** Changes that are so near to one another that they are shown together. */
function* hunksOf(changes: readonly LineEdit[]): Iterable<readonly LineEdit[]> {
  let hunk: LineEdit[] = [];
  for (const change of changes) {
    const last = hunk.at(-1);
    if (last && change.start - last.end > 2 * CONTEXT) {
      yield hunk;
      hunk = [];
    }
    hunk.push(change);
  }
  if (hunk.length > 0) yield hunk;
}

/** Of no lines, the line before them. */
function range(start: number, count: number): string {
  return count === 0 ? `${start},0` : `${start + 1},${count}`;
}

/** Quoted as git does where a name would be misread; behind a name with spaces a tab says where it ends. */
function fileName(side: 'a' | 'b', path: string): string {
  const name = `${side}/${path}`;
  // eslint-disable-next-line no-control-regex
  if (!/[\u0000-\u001F"\\\u007F]/.test(name)) return name.includes(' ') ? `${name}\t` : name;
  // eslint-disable-next-line no-control-regex
  return `"${name.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001F\u007F]/g, octal)}"`;
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
