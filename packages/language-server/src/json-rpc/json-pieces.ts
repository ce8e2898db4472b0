/** So many items of a list are one piece. */
const TOGETHER = 32;
/** Lists are looked for in what holds no more than so many others around them: `params.diagnostics`, `result.items`. */
const DEPTH = 3;

/**
 * What `JSON.stringify` says of a message, in pieces where it has a long list: one string of a megabyte for each key that is typed
 * is garbage of the kind that is collected last.
 */
export function jsonPieces(message: object): readonly string[] {
  const pieces: string[] = [];
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
      for (let at = 0; at < value.length; at += TOGETHER) {
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
