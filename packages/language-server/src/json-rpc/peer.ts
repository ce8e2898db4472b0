import type { Cancellation } from './cancellation.js';
import { readMessage } from './message.js';
import type { Id, NotificationMessage, RequestMessage } from './message.js';
import { ErrorCodes, RpcError } from './rpc-error.js';
import type { Transport } from './transport.js';

/** The other side, to ask and to tell. */
export interface Peer {
  /** Rejects with an RpcError where the answer is one. */
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  /** Whether it is behind with reading: then what can wait is not told yet. */
  readonly isBehind: boolean;
  /** Told each time when it has read all. */
  onCaughtUp(listener: () => void): void;
}

export interface Handling {
  /** Answers at once or later; an RpcError that is thrown is the answer, and any other error is logged. */
  request(method: string, params: unknown, cancellation: Cancellation): unknown;
  notification(method: string, params: unknown): void;
  log(message: string): void;
}

/** Above this many unread bytes, the client is only sent responses to its requests. */
const BEHIND = 1 << 20;
/** Above this many waiting messages, no more are read. */
const MOST_WAITING = 10_000;
/** Milliseconds after which new messages are looked for, among which may be one that cancels another. */
const SLICE = 4;

type Queued = RequestMessage | NotificationMessage;

/** JSON-RPC 2.0 as LSP uses it: no batches, parameters by name, `$/cancelRequest`. What is no message never ends it. */
export function createPeer(transport: Transport, handling: Handling): Peer {
  /** Messages in order of arrival. A set, because removing from an array takes time linear in its length. */
  const queue = new Set<Queued>();
  /** The requests in the queue, by id, for cancellations. */
  const waiting = new Map<Id, RequestMessage>();
  const running = new Map<Id, { isCancelled: boolean }>();
  const asked = new Map<Id, { resolve: (result: unknown) => void; reject: (error: RpcError) => void }>();
  let lastId = 0;
  let isDraining = false;

  const send = (message: object): void => transport.send({ jsonrpc: '2.0', ...message });
  const fail = (id: Id | null, error: unknown, method = ''): void => {
    if (error instanceof RpcError) {
      send({ id, error: { code: error.code, message: error.message } });
      return;
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    handling.log(`${method} failed: ${told}`);
    const message = error instanceof Error ? error.message : String(error);
    send({ id, error: { code: ErrorCodes.internalError, message: `${method} failed: ${message}` } });
  };

  const answer = ({ id, method, params }: RequestMessage): void => {
    const cancellation = { isCancelled: false };
    running.set(id, cancellation);
    const done = (result: unknown): void => {
      // Who cancelled it was answered then.
      if (cancellation.isCancelled) return;
      running.delete(id);
      send({ id, result: result ?? null });
    };
    const failed = (error: unknown): void => {
      if (cancellation.isCancelled) return;
      running.delete(id);
      fail(id, error, method);
    };
    try {
      const result = handling.request(method, params, cancellation);
      // `done` throws if a result is nested too deeply to be serialized.
      if (result instanceof Promise) result.then(done).catch(failed);
      else done(result);
    } catch (error) {
      failed(error);
    }
  };

  const hear = ({ method, params }: NotificationMessage): void => {
    try {
      handling.notification(method, params);
    } catch (error) {
      handling.log(`${method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };

  const take = (message: Queued): void => {
    queue.delete(message);
    if (!('id' in message)) return hear(message);
    if (waiting.get(message.id) === message) waiting.delete(message.id);
    return answer(message);
  };

  const drain = (): void => {
    const start = performance.now();
    for (const message of queue) {
      take(message);
      if (queue.size > 0 && performance.now() - start > SLICE) {
        soon(drain);
        return;
      }
    }
    isDraining = false;
    transport.setListening(true);
  };

  const add = (message: Queued): void => {
    queue.add(message);
    if ('id' in message) waiting.set(message.id, message);
    if (queue.size > MOST_WAITING) transport.setListening(false);
    if (isDraining) return;
    isDraining = true;
    // All that came at once is known before the first of it is done.
    queueMicrotask(drain);
  };

  const cancel = (params: unknown): void => {
    const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined;
    const queued = waiting.get(id as Id);
    if (queued) {
      queue.delete(queued);
      waiting.delete(queued.id);
      fail(queued.id, cancelled());
      return;
    }
    const cancellation = running.get(id as Id);
    if (!cancellation) return;
    cancellation.isCancelled = true;
    running.delete(id as Id);
    // What it waits for may take long.
    fail(id as Id, cancelled());
  };

  const receive = (value: unknown): void => {
    const message = readMessage(value);
    switch (message.type) {
      case 'response': {
        const open = asked.get(message.id);
        asked.delete(message.id);
        if (message.error) open?.reject(new RpcError(ErrorCodes.requestFailed, message.error.message));
        else open?.resolve(message.result);
        return;
      }
      case 'invalid':
        handling.log('A message that is neither a request nor an answer was left aside.');
        if (!message.isAnswer) fail(message.id, new RpcError(ErrorCodes.invalidRequest, 'This is not a request.'));
        return;
      case 'notification':
        if (message.method === '$/cancelRequest') cancel(message.params);
        else add(message);
        return;
      case 'request':
        add(message);
    }
  };

  transport.listen(receive, (why) => {
    handling.log(why);
    fail(null, new RpcError(ErrorCodes.parseError, why));
  });
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        asked.set(id, { resolve, reject });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    get isBehind() {
      return transport.backlog > BEHIND;
    },
    onCaughtUp: (listener) => transport.onDrain(listener),
  };
}

function cancelled(): RpcError {
  return new RpcError(ErrorCodes.requestCancelled, 'Cancelled.');
}

/** After what has come in meanwhile; browsers have no setImmediate. */
function soon(work: () => void): void {
  setTimeout(work, 0);
}
