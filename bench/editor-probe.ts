import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** How busy the extension host's thread was: milliseconds of computing. */
export interface Watched {
  /** At most, without a break. */
  readonly thread: number;
  /** The same of one extension. */
  readonly longest: number;
  /** With the garbage that was collected meanwhile, whoever left it. */
  readonly longestCollected: number;
  /** What that extension computed in all. */
  readonly all: number;
}

export interface Activated {
  /** Milliseconds. */
  readonly took: number;
  /** Those in which the thread had the processor. */
  readonly computed: number;
}

/** What runs in an extension host (`probe/probe.cjs`). */
export interface Probe {
  /** Starts an extension. */
  activate(id: string): Promise<Activated>;
  isActive(id: string): Promise<boolean>;
  watch(): Promise<void>;
  /** @param address what all addresses of the extension's files have, and no others */
  watched(address: string): Promise<Watched>;
  /** Ends the extension host: VS Code would keep it for a window that comes back. */
  end(): void;
}

export interface Probes {
  /** The one of the extension host that starts next. */
  next(): Promise<Probe>;
  close(): void;
}

export async function listenForProbes(path: string): Promise<Probes> {
  const came: Probe[] = [];
  const waiting: ((probe: Probe) => void)[] = [];
  const server = createServer((socket) => {
    const probe = probeBehind(socket);
    const take = waiting.shift();
    if (take) take(probe);
    else came.push(probe);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    next: () => {
      const probe = came.shift();
      return probe ? Promise.resolve(probe) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => void server.close(),
  };
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

function probeBehind(socket: Socket): Probe {
  const asked = new Map<number, (answer: Answer) => void>();
  let last = 0;
  // An extension host that ends breaks off.
  const isGone = (): void => undefined;
  socket.on('error', isGone);
  createInterface({ input: socket })
    .on('line', (line) => {
      const answer = JSON.parse(line) as Answer;
      asked.get(answer.id)?.(answer);
      asked.delete(answer.id);
    })
    .on('error', isGone);
  const ask = <Result>(method: string, argument?: unknown): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      asked.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result as Result);
        else reject(new Error(error));
      });
      socket.write(`${JSON.stringify({ id, method, argument })}\n`);
    });
  return {
    activate: (id) => ask('activate', id),
    isActive: (id) => ask('isActive', id),
    watch: () => ask('watch'),
    watched: (address) => ask('watched', address),
    // It has no time to answer.
    end: () => void ask('end'),
  };
}
