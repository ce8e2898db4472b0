import { commands } from 'vscode';
import { eventually } from './window.js';

/** The running server: a process, or a worker if there is no Node. */
export interface RunningServer {
  kill(): void;
}

interface Child extends RunningServer {
  readonly spawnargs?: readonly string[];
  readonly exitCode?: number | null;
  readonly signalCode?: string | null;
}

const workers: RunningServer[] = [];

/** Records workers that are started from now on. */
function recordWorkers(): void {
  const Real = Worker;
  const recording = function (url: string, options: WorkerOptions): Worker {
    const isOurs = options?.name?.startsWith('findings-');
    const worker = new Real(url, options);
    const one = {
      kill: () => {
        worker.terminate();
        workers.splice(workers.indexOf(one), 1);
      },
    };
    if (isOurs) workers.push(one);
    return worker;
  };
  globalThis.Worker = recording as unknown as typeof Worker;
}

/** The processes that Node has started. */
function processes(): readonly Child[] {
  const { process } = globalThis as unknown as { process: { _getActiveHandles(): readonly Child[] } };
  return process._getActiveHandles().filter(({ spawnargs, exitCode, signalCode }) => {
    return spawnargs?.some((argument) => argument.endsWith('server.mjs')) && exitCode === null && signalCode === null;
  });
}

const isNode =
  typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === 'string';

/** Undefined if no server runs. */
export function runningServer(): RunningServer | undefined {
  return (isNode ? processes() : workers).at(-1);
}

/** Call it before `runningServer`. */
export async function watchServers(): Promise<void> {
  if (isNode) return;
  recordWorkers();
  await commands.executeCommand('findings.restartServer');
  await eventually('a server', runningServer);
}
