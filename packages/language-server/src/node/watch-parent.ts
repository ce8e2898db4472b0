/** Milliseconds between looks. */
const REST = 3000;

/** Calls back once when a process is gone. */
export function watchParent(processId: number, onGone: () => void): void {
  const timer = setInterval(() => {
    if (isAlive(processId)) return;
    clearInterval(timer);
    onGone();
  }, REST);
  timer.unref();
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's is alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
