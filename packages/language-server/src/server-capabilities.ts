import type { FileOperationRegistrationOptions, InitializeResult } from 'vscode-languageserver';
import type { ClientCapabilities } from './client/client-capabilities.js';
import { legend } from './to-lsp/semantic-tokens.js';

/** The result of `initialize`: the features that the server offers. */
export function initializeResult(client: ClientCapabilities, version: string): InitializeResult {
  const all = { filters: [{ pattern: { glob: '**/*' } }] };
  /** Files that may be reports, proposals, bibliographies or configurations, and folders that may contain them. */
  const named: FileOperationRegistrationOptions = {
    filters: [
      { pattern: { glob: '**/*.{md,markdown,txt,qmd,Rmd,mdx}', matches: 'file' } },
      { pattern: { glob: '**/*.{bib,bibtex,biblatex,json,yaml,yml,ris}', matches: 'file' } },
      { pattern: { glob: '**/*', matches: 'folder' } },
    ],
  };
  return {
    serverInfo: { name: 'findings', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      completionProvider: {
        triggerCharacters: ['@', '{', '.', ',', ':', ';', '"', '/'],
        resolveProvider: true,
        completionItem: { labelDetailsSupport: true },
      },
      hoverProvider: true,
      signatureHelpProvider: { triggerCharacters: [','], retriggerCharacters: [' '] },
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: { label: 'Findings' },
      workspaceSymbolProvider: true,
      codeActionProvider: {
        resolveProvider: client.resolvesActions,
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.findings', 'source.pin.findings'],
      },
      codeLensProvider: {},
      documentLinkProvider: {},
      renameProvider: { prepareProvider: true },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend, full: true },
      inlayHintProvider: true,
      ...(client.pullsDiagnostics && {
        diagnosticProvider: { identifier: 'findings', interFileDependencies: true, workspaceDiagnostics: true },
      }),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: named, didCreate: all, didRename: all, didDelete: all },
        textDocumentContent: { schemes: ['findings'] },
      },
    },
  };
}
