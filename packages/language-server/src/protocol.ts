/**
 * `@findings/language-server/protocol`: what client and server say to each other beyond LSP, typed for both. Positions and
 * ranges are LSP's, in the encoding that was agreed on.
 */
import type { Location, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import { NotificationType, RequestType, RequestType0 } from 'vscode-languageserver-protocol';
import type { CitationAt, ExplorerNode, NoSuggestion, SearchAnswer } from '@findings/language-service';
import type { CoverageJson } from '@findings/core/coverage';

/** As the service has it, with LSP's places. */
type OnWire<Answer> = Omit<Answer, 'place' | 'span'> &
  (Answer extends { readonly place: unknown }
    ? { readonly location: Location }
    : Answer extends { readonly place?: unknown }
      ? { readonly location?: Location }
      : unknown) &
  (Answer extends { readonly span: unknown } ? { readonly range: Range } : unknown);

export interface ExplorerParams {
  /** A node whose children are wanted; absent for the reports. */
  readonly node?: string;
  /** Only what that proposal may cite. */
  readonly textDocument?: TextDocumentIdentifier;
}
/** The findings' tree, a level at a time. */
export const explorerRequest = new RequestType<ExplorerParams, readonly OnWire<ExplorerNode>[], void>(
  'findings/explorer',
);

/** The tree is not what it was: ask for it anew. Sent at most a few times a second. */
export const explorerChanged = new NotificationType<void>('findings/explorerChanged');

export interface SearchParams {
  readonly query: string;
  readonly limit?: number;
  readonly textDocument?: TextDocumentIdentifier;
}
export const searchRequest = new RequestType<SearchParams, readonly OnWire<SearchAnswer>[], void>('findings/search');

/** What `findings coverage --format json` says of the workspace as it stands, unsaved words included. */
export const coverageRequest = new RequestType0<CoverageJson, void>('findings/coverage');

export interface PlaceParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export type CitationAtAnswer = OnWire<Omit<CitationAt, 'finding'>> & {
  readonly finding?: OnWire<NonNullable<CitationAt['finding']>>;
};
export const citationAtRequest = new RequestType<PlaceParams, CitationAtAnswer | null, void>('findings/citationAt');

export const whyNoSuggestionRequest = new RequestType<PlaceParams, NoSuggestion, void>('findings/whyNoSuggestion');

/** What a client says in `initializationOptions`, and later in `workspace/didChangeConfiguration` under `findings`. */
export interface Settings {
  readonly inlayHints?: 'off' | 'speaker';
  /** Whether files may be read that the configuration names outside the workspace's folders. Default: no. */
  readonly trusted?: boolean;
  /** Which proposals have problems: those that are open, or all of the workspace. */
  readonly diagnostics?: 'open' | 'workspace';
}

/** In a browser the server reads files through its client. */
export const readFileRequest = new RequestType<{ readonly uri: string }, { readonly base64: string } | null, void>(
  'findings/readFile',
);
export interface FoundFiles {
  readonly uris: readonly string[];
}
/** All files below a folder that match a pattern. */
export const findFilesRequest = new RequestType<
  { readonly folder: string; readonly patterns: readonly string[] },
  FoundFiles,
  void
>('findings/findFiles');
