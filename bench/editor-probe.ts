import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Controls `probe/probe.cjs`, which runs in an extension host. */
export interface Probe {
  /** Activates an extension and returns the milliseconds that this took, loading included. */
  activate(id: string): Promise<number>;
  /** Starts to measure how long the thread of the extensions is busy. */
  watch(): Promise<void>;
  /** The longest time in milliseconds that it was busy without a pause since `watch`. */
  longestDelay(): Promise<number>;
  /** Ends the extension host. VS Code would keep it for a while after its window is closed. */
  end(): void;
}

export interface Probes {
  /** The probe of the extension host that starts next. */
  next(): Promise<Probe>;
  close(): void;
}

interface Response {
  readonly milliseconds?: number;
  readonly error?: string;
}

export async function listenForProbes(path: string): Promise<Probes> {
  const connected: Probe[] = [];
  const waiting: ((probe: Probe) => void)[] = [];
  const server = createServer((socket) => {
    const probe = createProbe(socket);
    const resolve = waiting.shift();
    if (resolve) resolve(probe);
    else connected.push(probe);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    next: () => {
      const probe = connected.shift();
      return probe ? Promise.resolve(probe) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => void server.close(),
  };
}

/** Both sides send one line of JSON for each message. */
function createProbe(socket: Socket): Probe {
  const pending: ((response: Response) => void)[] = [];
  // The connection breaks when an extension host ends.
  socket.on('error', () => undefined);
  createInterface({ input: socket })
    .on('line', (line) => pending.shift()?.(JSON.parse(line) as Response))
    .on('error', () => undefined);
  const send = (message: object): void => void socket.write(`${JSON.stringify(message)}\n`);
  const request = (message: object): Promise<number> =>
    new Promise((resolve, reject) => {
      pending.push(({ milliseconds, error }) => {
        if (milliseconds === undefined) reject(new Error(error));
        else resolve(milliseconds);
      });
      send(message);
    });
  return {
    activate: (id) => request({ activate: id }),
    watch: async () => void (await request({ watch: true })),
    longestDelay: () => request({ watch: false }),
    end: () => send({ end: true }),
  };
}
