/* Requests that write documents: bibliographies, and Word documents with comments. */
import type { FailureReason } from '@findings/language-service';
import type { WorksFormat } from '@findings/project';
import type { CitedWork } from '@findings/project/works';
import { RequestType } from 'vscode-jsonrpc';
import type { Location, TextDocumentIdentifier } from 'vscode-languageserver-protocol';

export interface ReasonResult {
  readonly message: FailureReason['message'];
  readonly location?: Location;
}

export interface ExportParams {
  readonly format: WorksFormat;
  /** What one proposal cites, what all proposals cite, or everything that can be cited. */
  readonly ids: 'proposal' | 'proposals' | 'all';
  /** The proposal, if `ids` is `proposal`. */
  readonly textDocument?: TextDocumentIdentifier;
  /** `speakers` for one work for each finding with a speaker, and one for each report, which all other keys cite. By default, one for each key. */
  readonly entries?: 'speakers';
}
export interface ExportResult {
  readonly text: string;
  /** The number of works in the text. */
  readonly works: number;
  /** Keys that name no finding, or several findings. */
  readonly omitted: readonly string[];
  /** URIs of the other bibliographies of the proposal, if `ids` is `proposal`. */
  readonly bibliographies: readonly string[];
  /** Keys that name the same finding, for each finding that is cited by several keys. */
  readonly repeated: readonly (readonly string[])[];
  /** The work and the page by citation key, if `ids` is `proposal`. */
  readonly citations?: Readonly<Record<string, CitedWork>>;
}
/** The output of `findings export` as a bibliography. Waits until the workspace is indexed. The message of an error is for the user. */
export const exportRequest = new RequestType<ExportParams, ExportResult, void>('findings/export');

export interface CheckWordParams {
  /** URI of a Word document. */
  readonly uri: string;
}
export type CheckWordResult =
  | {
      readonly citations: number;
      readonly problems: number;
      /** URI of the proposal that Findings exported it from. Present only if the document has no citations to check. */
      readonly exportedFrom?: string;
      /** URI of a copy with a comment for each problem. Absent if there are no problems. */
      readonly copy?: string;
    }
  | {
      readonly refusal: ReasonResult;
      /** Whether no report is configured for the document. */
      readonly hasNoReport?: boolean;
    };
/** Checks a Word document, and writes a copy with comments next to it. */
export const checkWordRequest = new RequestType<CheckWordParams, CheckWordResult, void>('findings/checkWord');
