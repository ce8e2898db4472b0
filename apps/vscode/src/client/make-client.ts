import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Makes the client of the kind that this place has; it is not started yet. */
export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;
