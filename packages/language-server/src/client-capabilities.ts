import type { InitializeParams } from 'vscode-languageserver';

/** What the client can do, as it said when it began. */
export interface ClientCapabilities {
  readonly labelDetails: boolean;
  /** Whether its lists show an item's filter text, where the label does not begin with that. */
  readonly showsFilterText: boolean;
  readonly markdown: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly labelOffsets: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** Whether edits of code actions may be left out until one is chosen. */
  readonly resolvesActions: boolean;
  /** Whether it asks for diagnostics, and can be told to ask anew; otherwise they are sent. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The page that explains a rule, where there is one for the client to open. */
  readonly rulePage: (code: string) => string | undefined;
  readonly tags: boolean;
  readonly watchesFiles: boolean;
  readonly showsProgress: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly refreshes: Readonly<Record<RefreshKind, boolean>>;
}

/** What a client can be told to ask for anew. */
export type RefreshKind = 'diagnostic' | 'codeLens' | 'inlayHint' | 'semanticTokens';

/** Total: what a client leaves out, or has wrong, it cannot do. */
export function readClientCapabilities(
  { capabilities, clientInfo }: Pick<InitializeParams, 'capabilities' | 'clientInfo'>,
  rulePage: ClientCapabilities['rulePage'],
): ClientCapabilities {
  const { textDocument, workspace, window } = capabilities ?? {};
  const { completion, hover, definition, documentSymbol, publishDiagnostics, signatureHelp, codeAction } =
    textDocument ?? {};
  const offered: unknown = hover?.contentFormat;
  const edits = workspace?.workspaceEdit;
  return {
    labelDetails: completion?.completionItem?.labelDetailsSupport === true,
    showsFilterText: clientInfo?.name === 'Sublime Text LSP',
    markdown: !Array.isArray(offered) || offered.includes('markdown'),
    definitionLinks: definition?.linkSupport === true,
    nestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    labelOffsets: signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    documentChanges: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && includes(edits.resourceOperations, 'create'),
    resolvesActions: codeAction?.dataSupport === true && includes(codeAction.resolveSupport?.properties, 'edit'),
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: publishDiagnostics?.relatedInformation === true,
    codeDescription: publishDiagnostics?.codeDescriptionSupport === true,
    rulePage,
    tags: publishDiagnostics?.tagSupport !== undefined,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshes: {
      diagnostic: workspace?.diagnostics?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
  };
}

function includes(list: unknown, value: string): boolean {
  return Array.isArray(list) && list.includes(value);
}
