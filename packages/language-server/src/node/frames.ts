/** Takes messages out of a stream of bytes, each behind a header with its length: LSP's base protocol. */
export interface Frames {
  add(chunk: Uint8Array): void;
}

/** A header that is longer is none. */
const LONGEST_HEADER = 8 * 1024;
/** A message that is longer would not fit into a string. */
const LONGEST_BODY = 512 * 1024 * 1024;
/** The last one counts: what stands before it may be the rest of a broken message. */
const LENGTH = /content-length:[ \t]*(\d{1,10})[ \t]*(?:\r\n|$)/gi;

/**
 * What is no header is passed over up to the next one, so that one broken message costs only itself.
 *
 * @param onBroken told once of each stretch that is no message
 */
export function createFrames(onMessage: (message: unknown) => void, onBroken: (why: string) => void): Frames {
  let chunks: Uint8Array[] = [];
  let size = 0;
  /** Bytes of the message whose header was read. */
  let expected: number | undefined;
  /** Whether something is passed over, which was told. */
  let isAstray = false;

  const joined = (): Buffer => {
    const [only] = chunks;
    const all =
      chunks.length === 1 && only ? Buffer.from(only.buffer, only.byteOffset, only.length) : Buffer.concat(chunks);
    chunks = [all];
    return all;
  };
  const keep = (rest: Buffer): void => {
    chunks = rest.length > 0 ? [rest] : [];
    size = rest.length;
  };
  const stray = (why: string): void => {
    if (!isAstray) onBroken(why);
    isAstray = true;
  };

  /** Whether there was a header, or something to pass over. */
  const readHeader = (): boolean => {
    const all = joined();
    const end = all.indexOf('\r\n\r\n');
    const header = end < 0 ? undefined : all.toString('latin1', Math.max(0, end - LONGEST_HEADER), end);
    const length = header === undefined ? undefined : [...header.matchAll(LENGTH)].at(-1)?.[1];
    if (header !== undefined && length !== undefined && Number(length) <= LONGEST_BODY) {
      if (!/^content-/i.test(header)) stray('What came before a header was left aside.');
      isAstray = false;
      expected = Number(length);
      keep(all.subarray(end + 4));
      return true;
    }
    if (end >= 0) {
      stray('A header without a length that holds was left aside.');
      keep(all.subarray(end + 4));
      return true;
    }
    if (all.length > 2 * LONGEST_HEADER) {
      stray('What came has no header, and was left aside.');
      keep(all.subarray(all.length - LONGEST_HEADER));
    }
    return false;
  };

  const readBody = (length: number): void => {
    const all = joined();
    const body = all.toString('utf8', 0, length);
    expected = undefined;
    keep(all.subarray(length));
    let message: unknown;
    try {
      message = JSON.parse(body);
    } catch {
      onBroken('A message that is no JSON was left aside.');
      return;
    }
    onMessage(message);
  };

  return {
    add: (chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      for (;;) {
        if (expected !== undefined) {
          if (size < expected) return;
          readBody(expected);
        } else if (size === 0 || !readHeader()) return;
      }
    },
  };
}
