import type { Writable } from 'node:stream';

/** Bytes that may wait for a client that does not read the log. */
const MOST_UNREAD = 1 << 18;

/** Writes a line for each message. While the client does not read, messages are dropped and counted, so that memory is bounded. */
export function createLogWriter(output: Writable): (message: string) => void {
  let dropped = 0;
  return (message) => {
    if (output.writableLength > MOST_UNREAD) {
      dropped++;
      return;
    }
    const note = dropped > 0 ? `${dropped} messages were dropped because the client did not read the log.\n` : '';
    dropped = 0;
    output.write(`${note}${new Date().toISOString()} ${message}\n`);
  };
}
