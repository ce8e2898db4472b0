import type { Transport } from '../json-rpc/transport.js';

/** What a worker's global scope, or a port, has of what is needed. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Messages as objects, as `vscode-jsonrpc` sends them in browsers. What is sent is taken at once. */
export function workerTransport(port: MessagePortLike): Transport {
  return {
    listen: (onMessage) => port.addEventListener('message', ({ data }) => onMessage(data)),
    // A message that cannot be copied would be a mistake of ours: as JSON it is what the wire has elsewhere.
    send: (message) => port.postMessage(JSON.parse(JSON.stringify(message))),
    backlog: 0,
    onDrain: () => undefined,
    setListening: () => undefined,
  };
}
