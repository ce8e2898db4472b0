import { LSPErrorCodes } from 'vscode-languageserver';
import type { Connection, ConnectionOptions } from 'vscode-languageserver';

/** The part of the connection that sends messages to the client. */
export type Remote = Pick<Connection, 'sendRequest' | 'sendNotification'>;

/** The output to the client. A client can be slow to read it. */
export interface Output {
  /** Whether so much output is unread that diagnostics and progress should wait. */
  readonly isBehind: boolean;
  /** Adds a listener that is called each time the client has read all output. */
  onDrain(listener: () => void): void;
}

/** Responds at once to a cancelled request that no handler has started. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: () => ({
      jsonrpc: '2.0',
      // The connection inserts the id of the request.
      id: null,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'Cancelled.' },
    }),
  },
};
