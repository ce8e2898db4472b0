import type { InitializeParams } from 'vscode-languageserver';

/** What the client supports, as it declares in `initialize`. */
export interface ClientCapabilities {
  readonly labelDetails: boolean;
  /** Whether its completion list shows the filter text of an item whose label does not start with it. */
  readonly showsFilterText: boolean;
  readonly markdown: boolean;
  readonly definitionLinks: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** Whether the edit of a code action may be computed once the action is chosen. */
  readonly resolvesActions: boolean;
  /** Whether it pulls diagnostics and supports refresh requests. Otherwise diagnostics are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The URI of the page that documents a rule, if the client can open it. */
  readonly rulePage: (code: string) => string | undefined;
  readonly tags: boolean;
  readonly watchesFiles: boolean;
  /** Whether it can show a question, and apply an edit as the answer. */
  readonly asksUser: boolean;
  readonly showsDocuments: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly refreshes: Readonly<Record<RefreshKind, boolean>>;
}

/** The results for which the server sends refresh requests. */
export type RefreshKind = 'diagnostic' | 'codeLens' | 'inlayHint' | 'semanticTokens';

/** Capabilities that are missing or invalid count as unsupported. */
export function readClientCapabilities(
  { capabilities, clientInfo }: Pick<InitializeParams, 'capabilities' | 'clientInfo'>,
  rulePage: ClientCapabilities['rulePage'],
): ClientCapabilities {
  const { textDocument, workspace, window } = capabilities ?? {};
  const { completion, hover, definition, publishDiagnostics, codeAction } = textDocument ?? {};
  const formats: unknown = hover?.contentFormat;
  const edits = workspace?.workspaceEdit;
  return {
    labelDetails: completion?.completionItem?.labelDetailsSupport === true,
    showsFilterText: clientInfo?.name === 'Sublime Text LSP',
    markdown: !Array.isArray(formats) || formats.includes('markdown'),
    definitionLinks: definition?.linkSupport === true,
    documentChanges: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && includes(edits.resourceOperations, 'create'),
    resolvesActions: codeAction?.dataSupport === true && includes(codeAction.resolveSupport?.properties, 'edit'),
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: publishDiagnostics?.relatedInformation === true,
    codeDescription: publishDiagnostics?.codeDescriptionSupport === true,
    rulePage,
    tags: publishDiagnostics?.tagSupport !== undefined,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    asksUser: typeof window?.showMessage === 'object' && workspace?.applyEdit === true,
    showsDocuments: window?.showDocument?.support === true,
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
