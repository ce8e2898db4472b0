import type { FailureReason } from '@findings/language-service';
import type { LoadedLibrary } from '@findings/project';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ResolvedContext } from './resolved-context.js';

/** The proposals of the workspace: which there are, what holds for each, and what they say now. */
export interface ProposalIndex {
  edited(document: TextDocument): void;
  closed(uri: string): void;
  /** Files were written, appeared or went, on the disk or in a buffer. */
  changed(paths: readonly string[]): void;
  /** Looks at all folders; until then only what is open is known. */
  begin(): void;
  /** Problems count otherwise than before; files are as they were. */
  judgeAnew(): void;
  /** Folders or trust have changed: nothing of what held before is kept. */
  reset(): void;
  /** Undefined where a document is up to date; otherwise done when it is. */
  ready(uri: string): Promise<void> | undefined;
  isIdle(): boolean;
  /** Done when all is up to date. */
  idle(): Promise<void>;
  /** Whether something hangs on a file: a report, a configuration… */
  isNamed(path: string): boolean;
  isReport(uri: string): boolean;
  holding(uri: string): ResolvedContext | undefined;
  /** What is wrong with a configuration or a report, in the first place where that is known. */
  failure(): FailureReason | undefined;
  /** The reports that folders of the workspace name in a configuration; the first folder's first. */
  configuredShelves(): readonly LoadedLibrary[];
  /** All files on which something hangs. */
  dependencies(): ReadonlySet<string>;
  /** Paths of all proposals. */
  paths(): readonly string[];
  /** URIs of bibliographies that may be named. */
  bibliographies(): readonly string[];
  /** Nothing more is read. */
  stop(): void;
}
