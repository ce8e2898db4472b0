import type { Connection } from 'vscode-languageserver';

/** The part of the connection that sends messages to the client. */
export type Remote = Pick<Connection, 'sendRequest' | 'sendNotification'>;
