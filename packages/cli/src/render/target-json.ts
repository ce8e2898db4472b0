import { findingOf } from '@findings/core/library';
import type { Target } from '@findings/core/library';

/** A target as JSON for programs. */
export interface TargetJson {
  readonly id: string;
  readonly report: string;
  readonly type: Target['type'];
  readonly title: string;
  readonly alias?: string;
  readonly day?: string;
  readonly session?: string;
  readonly speakers: readonly { readonly name: string; readonly affiliations: readonly string[] }[];
  readonly text: string;
  readonly fingerprint?: string;
  readonly source: { readonly path: string; readonly line?: number };
}

/** @param file the report's path, relative to the working directory */
export function targetJson(target: Target, file: string): TargetJson {
  const { id, report, type, title, alias, session, speakers, text, spans } = target;
  const finding = findingOf(target);
  const line = spans[0]?.start.line;
  return {
    id,
    report: report.key,
    type,
    title,
    ...(alias !== undefined && { alias }),
    ...(session?.day !== undefined && { day: session.day }),
    ...(session && { session: session.id }),
    speakers: speakers.map(({ name, affiliations }) => ({ name, affiliations })),
    text,
    ...(finding && { fingerprint: finding.fingerprint }),
    source: { path: file, ...(line !== undefined && { line }) },
  };
}
