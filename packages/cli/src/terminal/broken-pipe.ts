import { writeSync } from 'node:fs';

/** Handles write errors. A reader that stops early (`| head`) is not an error. */
export function handleBrokenPipes(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', exitAfterWriteError);
}

/** Ends the process after a write error: quietly if the reader has closed the pipe, otherwise with a message. */
export function exitAfterWriteError(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  try {
    writeSync(
      2,
      `findings: the output could not be written: ${REASONS[error.code ?? ''] ?? error.code ?? error.message}.\n`,
    );
  } catch {
    // Standard error cannot be written either.
  }
  process.exit(2);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EBADF: 'it is not open for writing',
};
