/** Whoever reads our output may stop when they have seen enough (`| head`): that is no mistake of anybody's. */
export function heedingPipes(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', endFor);
}

/** Ends the process, whose output could not be written. */
export function endFor(error: NodeJS.ErrnoException): never {
  process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 2);
}
