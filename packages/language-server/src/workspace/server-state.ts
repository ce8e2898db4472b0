import { correct, CorrectionError, readUnits } from '@findings/core';
import { createLanguageService, createWorkspace } from '@findings/language-service';
import type { LanguageService, MutableWorkspace } from '@findings/language-service';
import type { Translate } from '@findings/core/text';
import type { Severities } from '@findings/check';
import configurationSchema from '@findings/project/schema/config.json' with { type: 'json' };
import { createOpenDocuments } from '../documents/open-documents.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import { createAuxiliaryFiles } from './auxiliary-files.js';
import { createContextResolver } from './context-resolver.js';
import type { ContextResolver } from './context-resolver.js';
import { createDependencyLog } from './dependency-log.js';
import { createIncludedFiles } from './included-files.js';
import type { IncludedFiles } from './included-files.js';
import { createProposalIndex } from './proposal-index.js';
import type { ProposalIndex } from './proposal-index.js';
import { createRefresher } from './refresher.js';
import type { Refresher } from './refresher.js';
import { createWorkspaceFiles } from './workspace-files.js';
import type { WorkspaceFiles } from './workspace-files.js';
import type { ServerEvents } from './server-events.js';
import { createWorkspaceFolders } from './workspace-folders.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** The open documents, the files on disk, and everything derived from them. */
export interface ServerState {
  readonly host: Host;
  /** Translates into the client's language. */
  readonly say: Translate;
  readonly workspace: MutableWorkspace;
  readonly service: LanguageService;
  readonly documents: OpenDocuments;
  readonly folders: WorkspaceFolders;
  readonly files: WorkspaceFiles;
  readonly included: IncludedFiles;
  readonly proposals: ProposalIndex;
  readonly resolver: ContextResolver;
  readonly refresher: Refresher;
  /** Sets whether files outside the folders may be read if a configuration names them. */
  setTrusted(isTrusted: boolean): void;
  /** Sets the severities from the client's settings. A configuration overrides them. */
  setSeverities(severities: Severities): void;
  /** A document was opened or edited. */
  documentChanged(document: TextDocument): void;
  documentClosed(uri: string): void;
}

export function createServerState(host: Host, say: Translate, events: ServerEvents): ServerState {
  let isTrusted = false;
  let severities: Severities = {};
  const documents = createOpenDocuments();
  const folders = createWorkspaceFolders(host);
  const files = createWorkspaceFiles(host, say, documents, folders, () => isTrusted);
  const workspace = createWorkspace(say);
  const { onDiagnostics, onMessage, log } = events;
  const auxiliary = createAuxiliaryFiles(workspace, files, host.uriOf, onDiagnostics, onMessage);
  const dependencyLog = createDependencyLog(files);
  const resolver = createContextResolver(
    dependencyLog.files,
    folders,
    host.uriOf,
    () => severities,
    auxiliary.addFailure,
  );
  const included = createIncludedFiles(host, files, folders, resolver, log);
  const parts = { host, files, folders, documents, workspace, events, resolver, included, auxiliary, dependencyLog };
  const proposals = createProposalIndex(parts);
  const refresher = createRefresher({ ...parts, index: proposals });
  return {
    host,
    say,
    workspace,
    service: createLanguageService(workspace, {
      configurationSchema,
      engine: { correct, CorrectionError, readUnits },
      files: () => included.bibliographies().map(host.uriOf),
    }),
    documents,
    folders,
    files,
    included,
    proposals,
    resolver,
    refresher,
    setTrusted: (value) => {
      if (value === isTrusted) return;
      isTrusted = value;
      refresher.reset();
    },
    setSeverities: (value) => {
      if (JSON.stringify(value) === JSON.stringify(severities)) return;
      severities = value;
      refresher.refreshAll();
    },
    documentChanged: (document) => {
      const path = host.pathOf(document.uri);
      refresher.documentChanged(document);
      if (path !== undefined && proposals.isDependency(path)) refresher.filesChanged([path]);
    },
    documentClosed: (uri) => {
      documents.close(uri);
      const path = host.pathOf(uri);
      refresher.documentClosed(uri);
      if (path !== undefined) refresher.filesChanged([path]);
    },
  };
}
