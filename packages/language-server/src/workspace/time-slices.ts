/** Milliseconds of work in a slice. Other messages are handled between slices. */
const SLICE = 4;

/**
 * Makes callers that waited for the same event continue one after another, in time slices. Otherwise thousands of responses
 * would be computed at once, while the server neither reads nor writes.
 */
export function createTimeSlices(soon: (work: () => void) => void): () => Promise<void> {
  let last = Promise.resolve();
  let start = 0;
  const next = (): Promise<void> | undefined => {
    if (performance.now() - start < SLICE) return undefined;
    return new Promise((resolve) => {
      soon(() => {
        start = performance.now();
        resolve();
      });
    });
  };
  return () => (last = last.then(next));
}
