import { partsOf } from './written.js';

/** So many items of a list are one piece. */
const TOGETHER = 32;
/** Lists are looked for in what holds no more than so many others around them: `params.diagnostics`, `result.items`. */
const DEPTH = 3;

/** Text, or what was written before, as UTF-8. */
export type JsonPiece = string | Uint8Array;

/**
 * What `JSON.stringify` says of a message, in pieces where it has a long list: one string of a megabyte for each key that is typed
 * is garbage of the kind that is collected last.
 */
export function jsonPieces(message: object): readonly JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let last = '';
  const put = (text: string): void => void (last += text);
  const end = (): void => {
    pieces.push(last);
    last = '';
  };
  const write = (value: unknown, depth: number): void => {
    if (depth === 0 || !isPlain(value)) return put(JSON.stringify(value) ?? 'null');
    if (Array.isArray(value)) {
      put('[');
      const parts = partsOf(value);
      parts?.forEach(({ json }, index) => {
        if (index > 0) put(',');
        end();
        pieces.push(json);
      });
      for (let at = 0; !parts && at < value.length; at += TOGETHER) {
        if (at > 0) end();
        const items = value.slice(at, at + TOGETHER);
        // The comma is written with them: to be put in front of a text, that would be copied.
        put(at > 0 ? JSON.stringify([0, ...items]).slice(2, -1) : JSON.stringify(items).slice(1, -1));
      }
      return put(']');
    }
    let isFirst = true;
    put('{');
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined || typeof each === 'function' || typeof each === 'symbol') continue;
      put(`${isFirst ? '' : ','}${JSON.stringify(name)}:`);
      isFirst = false;
      write(each, depth - 1);
    }
    put('}');
  };
  write(message, DEPTH);
  end();
  return pieces;
}

/** Nothing that says itself what it is in JSON. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || kind === Object.prototype || kind === null;
}
