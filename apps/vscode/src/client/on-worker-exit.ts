/**
 * Calls back when a worker has died. A browser tells nobody, but what a worker has locked is free then: so it locks its name
 * (server/in-browser.ts), and we wait for that. One that did not even start ends with an error.
 */
export function onWorkerExit(worker: Worker, name: string, callback: () => void): void {
  // Where a page is not served safely there are none.
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  let hasSpoken = false;
  let isWaiting = false;
  const wait = async (): Promise<void> => {
    hasSpoken = true;
    if (!locks || isWaiting) return;
    const { held = [] } = await locks.query();
    if (isWaiting || !held.some((lock) => lock.name === name)) return;
    isWaiting = true;
    await locks.request(name, callback);
  };
  worker.addEventListener('message', () => void wait());
  worker.addEventListener('error', () => {
    if (hasSpoken) return;
    worker.terminate();
    callback();
  });
}
