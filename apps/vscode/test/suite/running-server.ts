import { commands } from 'vscode';
import { eventually } from './window.js';

/** The server as it runs: a process, or, where there is no Node, a worker. */
export interface RunningServer {
  kill(): void;
}

interface Child extends RunningServer {
  readonly spawnargs?: readonly string[];
  readonly exitCode?: number | null;
  readonly signalCode?: string | null;
}

const workers: RunningServer[] = [];

/** From now on workers are known that are started. */
function noteWorkers(): void {
  const Real = Worker;
  const noted = function (url: string, options: WorkerOptions): Worker {
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
  globalThis.Worker = noted as unknown as typeof Worker;
}

/** Node knows the processes that it has started. */
function processes(): readonly Child[] {
  const { process } = globalThis as unknown as { process: { _getActiveHandles(): readonly Child[] } };
  return process._getActiveHandles().filter(({ spawnargs, exitCode, signalCode }) => {
    return spawnargs?.some((argument) => argument.endsWith('server.cjs')) && exitCode === null && signalCode === null;
  });
}

const isNode =
  typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === 'string';

/** Undefined while none runs. */
export function runningServer(): RunningServer | undefined {
  return (isNode ? processes() : workers).at(-1);
}

/** To be called before the server that runs is asked for. */
export async function watchServers(): Promise<void> {
  if (isNode) return;
  noteWorkers();
  await commands.executeCommand('findings.restartServer');
  await eventually('a server', runningServer);
}
