import { createLibrary } from '@findings/core/library';
import type { Report, Span } from '@findings/core';
import type { FailureReason, WorkspaceEdit } from '@findings/language-service';
import type { AddReportResult } from '../protocol.js';

/** Paths are absolute. */
export interface ReportToAdd {
  readonly folder: string;
  /** Absent for the sample report. */
  readonly report?: string | undefined;
  readonly copy: boolean;
  readonly isImported: boolean;
  /** The key of a report that cannot be read, whose file this is. */
  readonly replaces?: string | undefined;
}

type AddReportSuccess = Exclude<AddReportResult, { readonly refusal: unknown }>;

export type AddedReport =
  | (Omit<AddReportSuccess, 'edit' | 'firstDoubt'> & { readonly edit: WorkspaceEdit; readonly firstDoubt?: Span })
  | { readonly refusal: FailureReason };

/** The counts that show how well a report was read. */
export function readingOf(report: Report, key: string) {
  const { title = key, sessions, people, problems } = report;
  const doubts = problems.filter(({ severity }) => severity === 'warning');
  const [firstDoubt] = doubts
    .flatMap(({ span }) => span ?? [])
    .sort((one, other) => one.start.offset - other.start.offset);
  return {
    title,
    sessions: sessions.length,
    speakers: people.filter(({ findings }) => findings.length > 0).length,
    findings: countFindings(report),
    findingsWithSpeaker: new Set(people.flatMap(({ findings }) => findings)).size,
    doubts: doubts.length,
    ...(firstDoubt && { firstDoubt }),
  };
}

/** The number of findings. Sessions, days and the report itself can be cited, too, but hold findings. */
export function countFindings(report: Report): number {
  return createLibrary([report])
    .targets()
    .filter((target) => 'finding' in target).length;
}
