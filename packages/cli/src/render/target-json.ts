import type { CreditSource, Evidence, Finding, Highlight, Report } from '@findings/core';
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
  /** The id of the session that it is, or is in. */
  readonly session?: string;
  /** The id of the part that it is, or is in. */
  readonly part?: string;
  readonly speakers: readonly { readonly name: string; readonly affiliations: readonly string[] }[];
  readonly text: string;
  readonly label?: string;
  readonly page?: string;
  /** Why the speakers of a highlight are credited. */
  readonly credit?: CreditSource;
  readonly evidence?: Evidence;
  /** The sentences of a passage that are credited to a person. */
  readonly statements?: readonly {
    readonly text: string;
    readonly speakers: readonly string[];
    readonly credit?: CreditSource;
    readonly evidence: Evidence;
  }[];
  readonly fingerprint?: string;
  readonly source: { readonly path: string; readonly line?: number };
}

/** @param file the report's path, relative to the working directory */
export function targetJson(target: Target, file: string): TargetJson {
  const { id, report, type, title, alias, within, ancestors, speakers, text, spans } = target;
  const finding = findingOf(target);
  const session = [within, ...ancestors].find((part) => part?.type === 'session');
  const line = spans[0]?.start.line;
  return {
    id,
    report: report.key,
    type,
    title,
    ...(alias !== undefined && { alias }),
    ...(session?.day !== undefined && { day: session.day }),
    ...(session && { session: session.id }),
    ...(within?.type === 'part' && { part: within.id }),
    speakers: speakers.map(({ name, affiliations }) => ({ name, affiliations })),
    text,
    ...(finding && creditJson(finding, report)),
    ...(finding && { fingerprint: finding.fingerprint }),
    source: { path: file, ...(line !== undefined && { line }) },
  };
}

function creditJson(
  finding: Finding,
  { people }: Report,
): Pick<TargetJson, 'label' | 'page' | 'credit' | 'evidence' | 'statements'> {
  const { label, page, statements } = finding;
  const { credit, evidence }: Pick<Highlight, 'credit' | 'evidence'> = finding.type === 'highlight' ? finding : {};
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  return {
    ...(label !== undefined && { label }),
    ...(page !== undefined && { page }),
    ...(credit !== undefined && { credit }),
    ...(evidence !== undefined && { evidence }),
    ...(statements.length > 0 && {
      statements: statements.map(({ text, speakers, credit, evidence }) => ({
        text,
        speakers: speakers.map(nameOf),
        ...(credit !== undefined && { credit }),
        evidence,
      })),
    }),
  };
}
