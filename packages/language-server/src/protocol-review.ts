/* Requests of the review of a report: its units, and corrections of them. */
import type { CorrectionAnswer, Operation, Unit, Units, VerdictKind } from '@findings/core';
import { RequestType } from 'vscode-jsonrpc';
import type { TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-protocol';

export type {
  CorrectionAnswer,
  Operation,
  PartKind,
  Region,
  Unit,
  UnitAnswer,
  UnitQuestion,
  Units,
  Verdict,
} from '@findings/core';

export type UnitsResult =
  | {
      readonly units: Units;
      /** Ids of findings and parts that a proposal of the workspace cites. */
      readonly cited: readonly string[];
      /** The path of the document that the report was imported from, relative to the report. Absent if it is not known. */
      readonly document?: string;
    }
  /** Why there are none, such as that the document is not canonical Markdown. */
  | { readonly refusal: string };
/** The units of an open report in canonical Markdown. Waits until the workspace is indexed. */
export const unitsRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, UnitsResult, void>(
  'findings/units',
);

export interface CorrectParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Of the units that the operations are about. */
  readonly hash: string;
  readonly operations: readonly Operation[];
  /** Whose corrections they are. An assistant may do less. */
  readonly by?: 'reviewer' | 'assistant';
}
export interface CorrectResult {
  readonly answer: CorrectionAnswer;
  /** The cited ids that name something else afterwards. Their citations and pins move along in the edit. */
  readonly moved: CorrectionAnswer['moved'];
  /** Absent if nothing changes. */
  readonly edit?: WorkspaceEdit;
}
/** What corrections do to an open report. Writes nothing. */
export const correctRequest = new RequestType<CorrectParams, CorrectResult | { readonly refusal: string }, void>(
  'findings/correct',
);

export interface PromptsParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The most characters of a prompt. */
  readonly size: number;
}
export interface PromptsResult {
  readonly prompts: readonly string[];
  /** The units that the prompts have. */
  readonly units: EarlierUnits;
}
/** What to ask a language model for corrections of an open report, in portions. */
export const correctionPromptsRequest = new RequestType<
  PromptsParams,
  PromptsResult | { readonly refusal: string },
  void
>('findings/correctionPrompts');

/** Data for matching units after the report has changed. */
export type EarlierUnits = readonly Pick<Unit, 'text' | 'group'>[];

export interface ProposalParams {
  readonly textDocument: TextDocumentIdentifier;
  /** The units for which the corrections were made. */
  readonly before: EarlierUnits;
  /** Of a language model. */
  readonly answers?: readonly string[];
  /** Of earlier answers. */
  readonly operations?: readonly Operation[];
}
/** What an assistant proposes for one passage. */
export interface ProposedChange {
  /** Where a person decides about it. */
  readonly unit: string;
  /** Of all its operations, in the list of the proposal. */
  readonly indexes: readonly number[];
  /** For the report as it is now, without those that are refused, unless all are. */
  readonly operations: readonly Operation[];
  readonly verdict: VerdictKind;
  /** Why, each as one sentence. */
  readonly reasons: readonly string[];
}
export interface ProposalResult {
  /** Of the whole proposal. */
  readonly operations: readonly Operation[];
  /** What is wrong with the answers, each as one sentence. */
  readonly problems: readonly string[];
  readonly changes: readonly ProposedChange[];
}
/** Judges what an assistant proposes for an open report. Writes nothing. */
export const proposalRequest = new RequestType<ProposalParams, ProposalResult | { readonly refusal: string }, void>(
  'findings/proposal',
);
