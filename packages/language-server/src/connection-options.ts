import { LSPErrorCodes } from 'vscode-languageserver';
import type { ConnectionOptions } from 'vscode-languageserver';

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
