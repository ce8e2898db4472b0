/* Requests that find, add and change the reports of a folder. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ReasonResult } from './protocol-documents.js';

export interface AddReportParams {
  /** URI of the folder whose proposals will cite the report. */
  readonly folder: string;
  /** URI of the report. Absent for the sample report. */
  readonly report?: string;
  /** Whether to copy the report into the folder. */
  readonly copy?: boolean;
  /** Whether the report was just imported. It may already be in the configuration, if its Markdown was deleted and imported again. */
  readonly isImported?: boolean;
}
export type AddReportResult =
  | {
      /** Changes the configuration and creates files. */
      readonly edit: WorkspaceEdit;
      readonly configUri: string;
      readonly key: string;
      readonly title: string;
      readonly sessions: number;
      /** People who are credited with something. */
      readonly speakers: number;
      readonly findings: number;
      /** Places that the reader of the report is not sure of. */
      readonly doubts: number;
      readonly firstDoubt?: Range;
    }
  | { readonly refusal: ReasonResult };
/** The edit that makes a report citable in a folder. Writes nothing. */
export const addReportRequest = new RequestType<AddReportParams, AddReportResult, void>('findings/addReport');

export interface EditReportParams {
  /** URI of the report's file. */
  readonly report: string;
  readonly change:
    | { readonly type: 'remove' }
    | { readonly type: 'default' }
    /** Changes the key in the configuration and in all citations. */
    | { readonly type: 'rename'; readonly key: string };
}
export type EditReportResult = { readonly edit: WorkspaceEdit } | { readonly refusal: ReasonResult };
/** The edit that removes, renames or prefers a configured report. Writes nothing. */
export const editReportRequest = new RequestType<EditReportParams, EditReportResult, void>('findings/editReport');

export interface ReportFile {
  readonly uri: string;
  readonly title: string;
  readonly findings: number;
}
/** Files in a folder that look like reports and are not configured. Those with most findings come first. */
export const reportFilesRequest = new RequestType<{ readonly folder: string }, readonly ReportFile[], void>(
  'findings/reportFiles',
);
