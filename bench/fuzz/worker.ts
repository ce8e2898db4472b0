/* A thread that checks the inputs of one target, one at a time. The main thread terminates it if an input hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { Violation } from './target.ts';
import { targets, type TargetName } from './targets.ts';

/** A failure that an input caused. */
export interface Fault {
  /** The same for all inputs that show the same bug. */
  readonly key: string;
  readonly detail: string;
}

const builtIns = { Object, Array, Function, String, Number, RegExp, Map, Set, Promise };
const keysBefore = new Map(Object.values(builtIns).map(({ prototype }) => [prototype, Reflect.ownKeys(prototype)]));

const { checks } = await targets[workerData as TargetName]();
const port = parentPort!;
port.on('message', (input: string) => void judge(input).then((faults) => port.postMessage(faults)));
port.postMessage('ready');

async function judge(input: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const check of checks) {
    try {
      await check(input);
    } catch (error) {
      faults.push(faultOf(error));
    }
    const added = removePollution();
    if (added.length > 0) faults.push({ key: 'built-in prototypes do not change', detail: added.join(', ') });
  }
  return faults;
}

function faultOf(error: unknown): Fault {
  if (error instanceof Violation) return { key: error.oracle, detail: error.message };
  if (!(error instanceof Error)) return { key: `throws ${typeof error}`, detail: String(error) };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const frame = frames.find((line) => line.includes('/packages/')) ?? frames[0] ?? '';
  const location = frame.trim().replace(/\(?(?:file:\/\/)?\/.*\/packages\//, '(packages/');
  return { key: `throws ${error.name} ${location}`, detail: `${error.message}\n${frames.slice(0, 12).join('\n')}` };
}

/** Removes properties that an input added to built-in prototypes, so that later inputs are not affected. Returns their names. */
function removePollution(): string[] {
  const added: string[] = [];
  for (const [prototype, before] of keysBefore) {
    for (const key of Reflect.ownKeys(prototype)) {
      if (before.includes(key)) continue;
      added.push(`${prototype.constructor.name}.prototype.${String(key)}`);
      Reflect.deleteProperty(prototype, key);
    }
  }
  return added;
}
