import { workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { serverSettings } from './server-settings.js';

/** Proposals and reports are Markdown or plain text, wherever they are stored; the configuration is JSON. */
const DOCUMENTS = [
  { language: 'markdown' },
  { language: 'quarto' },
  { language: 'rmd' },
  { language: 'plaintext', scheme: 'file' },
  { language: 'plaintext', scheme: 'vscode-vfs' },
  { pattern: '**/findings.config.json' },
];

export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: DOCUMENTS,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: serverSettings(),
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher('**/*.{md,markdown,qmd,rmd,txt,json,yaml,yml,bib,ris}'),
    },
    middleware: {
      workspace: {
        // What the server knows as its settings is more than what VS Code stores: whether the folder is trusted, too.
        configuration: ({ items }) => items.map(() => serverSettings()),
      },
    },
  };
}
