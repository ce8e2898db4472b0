import type { Edit } from './edits.js';
import type { Line } from './lines.js';
import { type Marker, markerOf } from './markers.js';
import { endsSentence } from './prose-shape.js';

/** `(1)`, `a)`, `(iv)` and what it counts. */
interface Enumerator {
  readonly line: Line;
  readonly marker: Marker;
  /** One numeral can be two: `i` is the first Roman and the ninth letter. */
  readonly values: readonly number[];
  /** Items of one list look alike and have one indentation. */
  readonly style: string;
}

/**
 * Writes `1)` for enumerators that CommonMark does not read, where at least two count on from one. Elsewhere `(2)` may
 * be a wrapped line of prose, and stays.
 */
export function writeEnumerators(text: string, lines: readonly Line[], edits: Edit[]): void {
  const open = new Map<string, { readonly first: Enumerator; value: number; written: boolean }>();
  lines.forEach((line, index) => {
    const found = enumeratorOf(text, line);
    if (!found || !mayBeItem(text, lines, index)) return;
    const list = open.get(found.style);
    if (list && found.values.includes(list.value + 1)) {
      if (!list.written) write(text, list.first, 1, edits);
      list.written = true;
      write(text, found, ++list.value, edits);
    } else if (found.values.includes(1)) {
      open.set(found.style, { first: found, value: 1, written: false });
    } else {
      open.delete(found.style);
    }
  });
}

function enumeratorOf(text: string, line: Line): Enumerator | undefined {
  const code = text.charCodeAt(line.start);
  if (line.verbatim || line.joined || (code !== 0x28 && (code < 0x61 || code > 0x7a))) return undefined;
  const marker = markerOf(text, line);
  if (!marker || marker.kind === 'bullet') return undefined;
  const content = text.slice(line.start, marker.end).replace(/[()]/g, '');
  const values = /^\d/.test(content) ? [Number(content)] : [...letterValue(content), ...romanValue(content)];
  return { line, marker, values, style: `${line.indent}${marker.kind}${code === 0x28}` };
}

/** An item begins a paragraph, follows a finished sentence, or is below the item that holds it. */
function mayBeItem(text: string, lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  const line = lines[index]!;
  if (!above || line.blanks > 0 || endsSentence(text, above) || above.indent > line.indent) return true;
  const marker = markerOf(text, above);
  if (marker?.kind === markerOf(text, line)?.kind) return true;
  if (marker && line.indent > above.indent && text.charAt(line.start) !== '(') return true;
  return /[;,]\s?\p{L}{0,3}$/u.test(text.slice(above.end - 6, above.end));
}

function write(text: string, { line, marker }: Enumerator, value: number, edits: Edit[]): void {
  const digits = `${value})`;
  if (text.startsWith(digits, line.start + 1)) edits.push({ start: line.start, end: line.start + 1, text: '' });
  else edits.push({ start: line.start, end: marker.end, text: digits });
}

function letterValue(content: string): number[] {
  return content.length === 1 ? [content.charCodeAt(0) - 0x60] : [];
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function romanValue(content: string): number[] {
  const at = ROMAN.indexOf(content);
  return at < 0 ? [] : [at + 1];
}
