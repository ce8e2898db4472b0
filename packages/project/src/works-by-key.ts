import { translateEnglish } from '@findings/core/text';
import { findingOf, partName } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Finding, Part, Session } from '@findings/core';
import type { Work } from '@findings/export';

/** The work that a citation key refers to, for a program that formats citations. */
export interface CitedWork {
  /** The key of the work. */
  readonly work: string;
  /** The page or pages as printed: `9`, `9–12`. */
  readonly page?: string;
  /** The session or part, if no page is known and the work does not name it: `Session 4`. */
  readonly section?: string;
}

/** The works by each of their keys, with page or section. */
export function worksByKey(
  works: readonly Work[],
  targets: ReadonlyMap<string, Target>,
): Readonly<Record<string, CitedWork>> {
  const entries = works.flatMap((work) =>
    [work.key, ...(work.otherKeys ?? [])].flatMap((key) => {
      const target = targets.get(key);
      return target ? [[key, citedWork(work, target)] as const] : [];
    }),
  );
  return Object.fromEntries(entries);
}

function citedWork({ key, type }: Work, target: Target): CitedWork {
  const { within } = target;
  const page = findingOf(target)?.page ?? (within && target.type === within.type ? pagesOf(within) : undefined);
  if (page !== undefined) return { work: key, page };
  const isNamed = within !== undefined && (within.title !== '' || within.type === 'session');
  return type === 'report' && isNamed ? { work: key, section: partName(translateEnglish, within) } : { work: key };
}

/** The pages from the first finding of a part to the last. */
function pagesOf(part: Session | Part): string | undefined {
  const { overview, highlights, exchanges, recommendations, actions, tables } = part;
  const findings: readonly Finding[] = [overview, highlights, exchanges, recommendations, actions, tables].flat();
  let [first, last] = [findings[0], findings[0]];
  for (const finding of findings) {
    if (offsetOf(finding) < offsetOf(first!)) first = finding;
    if (offsetOf(finding) > offsetOf(last!)) last = finding;
  }
  if (first?.page === undefined || last?.page === undefined) return undefined;
  return first.page === last.page ? first.page : `${first.page}–${last.page}`;
}

function offsetOf({ spans }: Finding): number {
  return spans[0]?.start.offset ?? 0;
}
