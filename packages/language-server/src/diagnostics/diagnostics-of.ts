import { errorMessage } from '@findings/core/text';
import type { Point } from '@findings/core';
import type { Diagnostic } from '@findings/language-service';
import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { stackOf } from '../stack-of.js';
import type { RequestContext } from '../handlers/request-context.js';
import type { CurrentSettings } from '../client/settings.js';
import { diagnosticOf } from '../to-lsp/diagnostic.js';

/** The current diagnostics of a document, and a hash of them that is the same in every process. */
export interface DocumentDiagnostics {
  readonly items: LspDiagnostic[];
  readonly hash: string;
}

export type DiagnosticsOf = (uri: string) => DocumentDiagnostics;

const START: Point = { line: 1, column: 1, offset: 0 };

export function createDiagnosticsOf(
  { state, client, ranges }: RequestContext,
  settings: CurrentSettings,
  log: (message: string) => void,
): DiagnosticsOf {
  const { service, documents, workspace, folders, host, say } = state;
  /** Whether a report is outside the workspace, such as the sample report. The user cannot fix problems in it. */
  const isExternalReport = (uri: string): boolean => {
    if (documents.get(uri) || !workspace.report(uri)) return false;
    const path = host.pathOf(uri);
    return path === undefined || folders.containing(path) === undefined;
  };
  const find = (uri: string): readonly Diagnostic[] => {
    if (isExternalReport(uri)) return [];
    // Problems of a configuration concern the whole workspace, so they are reported even if the file is closed.
    const isClosedProposal = !documents.get(uri) && workspace.index.proposal(uri) !== undefined;
    if (isClosedProposal && settings().diagnostics === 'open') return [];
    try {
      return service.diagnostics(uri);
    } catch (error) {
      // An error in one document must not prevent the diagnostics of others.
      log(`${uri}: ${stackOf(error)}`);
      const message = errorMessage(error, say);
      return [{ span: { start: START, end: START }, severity: 'error', code: 'check.failed', message }];
    }
  };
  return (uri) => {
    const items = find(uri).map((each) => diagnosticOf(each, ranges, client()));
    return { items, hash: contentHash(items.length === 0 ? '' : JSON.stringify(items)) };
  };
}

/** 64 bits of two FNV-like hashes, and the length. Not cryptographic. The same in every process. */
function contentHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ ((code << 7) | (index & 0x7f)), 0x85ebca6b);
  }
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}${text.length.toString(36)}`;
}
