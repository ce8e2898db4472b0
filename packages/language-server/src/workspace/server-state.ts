import { createLanguageService, createWorkspace } from '@findings/language-service';
import type { ClientRequests, LanguageService, MutableWorkspace } from '@findings/language-service';
import type { Translate } from '@findings/core/text';
import type { Severities } from '@findings/check';
import configurationSchema from '@findings/project/schema/config.json' with { type: 'json' };
import { createOpenDocuments } from '../documents/open-documents.js';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from '../documents/open-documents.js';
import type { Host } from '../server-host.js';
import { createProposals } from './create-proposal-index.js';
import type { ProposalIndex } from './proposal-index.js';
import { readableFiles } from './workspace-files.js';
import type { ReadableFiles } from './workspace-files.js';
import { createSearchIndexWarmer } from './warm-search-index.js';
import type { SearchIndexWarmer } from './warm-search-index.js';
import type { SessionEvents } from './server-events.js';
import { createWorkspaceFolders } from './workspace-folders.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** What is open, what is on the disk, and what is known of it. */
export interface ServerState {
  readonly host: Host;
  /** In which everything is said to the client. */
  readonly say: Translate;
  readonly workspace: MutableWorkspace;
  readonly service: LanguageService & ClientRequests;
  readonly documents: OpenDocuments;
  readonly folders: WorkspaceFolders;
  readonly files: ReadableFiles;
  readonly proposals: ProposalIndex;
  readonly searchBeforehand: SearchIndexWarmer;
  /** Whether files outside of the folders may be read that a configuration names. */
  trust(isTrusted: boolean): void;
  /** How serious problems are where no configuration says so. */
  setRules(rules: Severities): void;
  /** After an edit, or when it was opened. */
  edited(document: TextDocument): void;
  closed(uri: string): void;
}

export function createSession(host: Host, say: Translate, events: SessionEvents): ServerState {
  let isTrusted = false;
  let rules: Severities = {};
  const documents = createOpenDocuments();
  const folders = createWorkspaceFolders(host);
  const files = readableFiles(host, say, documents, folders, () => isTrusted);
  const workspace = createWorkspace(say);
  const proposals = createProposals({ host, files, folders, documents, workspace, events, rules: () => rules });
  return {
    host,
    say,
    workspace,
    service: createLanguageService(workspace, {
      configurationSchema,
      files: () => proposals.bibliographies(),
    }),
    documents,
    folders,
    files,
    proposals,
    searchBeforehand: createSearchIndexWarmer(host, documents, proposals),
    trust: (value) => {
      if (value === isTrusted) return;
      isTrusted = value;
      proposals.reset();
    },
    setRules: (given) => {
      if (JSON.stringify(given) === JSON.stringify(rules)) return;
      rules = given;
      proposals.judgeAnew();
    },
    edited: (document) => {
      const path = host.pathOf(document.uri);
      proposals.edited(document);
      if (path !== undefined && proposals.isNamed(path)) proposals.changed([path]);
    },
    closed: (uri) => {
      documents.close(uri);
      const path = host.pathOf(uri);
      proposals.closed(uri);
      if (path !== undefined) proposals.changed([path]);
    },
  };
}
