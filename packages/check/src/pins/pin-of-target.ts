import { fingerprint, isCurrentFingerprint } from '@findings/core/text';
import { memoByObject } from '@findings/language';
import { findingOf, findingsOfPart } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Finding, Part, Report, Session } from '@findings/core';
import type { Pin } from './lock.js';

/** Creates the pin of a target. */
export function pinOf(target: Target): Pin {
  const parts = partsOf(target);
  const pinned = { fingerprint: targetFingerprint(target), text: target.text };
  return parts ? { ...pinned, parts: Object.fromEntries(parts) } : pinned;
}

/** The fingerprint of a finding, or of the title and all findings of a container. */
export function targetFingerprint(target: Target): string {
  const finding = findingOf(target);
  if (finding) return finding.fingerprint;
  const parts = partsOf(target);
  // Sorted, because renumbering the findings of a session does not change what it says.
  return fingerprint(target.text, [...(parts?.values() ?? [])].sort());
}

/** Whether the words of a target are still those of its pin. */
export function matchesPin(pinned: Pin, target: Target): boolean {
  if (pinned.fingerprint === targetFingerprint(target)) return true;
  const parts = partsOf(target);
  if (!parts) return pinned.parts === undefined && fingerprint(pinned.text) === targetFingerprint(target);
  if (!pinned.parts || fingerprint(pinned.text) !== fingerprint(target.text)) return false;
  const { removed, added } = changedParts(pinned, target);
  return removed.length === 0 && added.length === 0;
}

/**
 * Local ids of the findings of a session, part or summary that were removed or added since it was pinned. A changed finding is in both
 * lists. Fingerprints of another algorithm cannot be compared and count as unchanged.
 */
export function changedParts(
  { parts: pinned = {} }: Pin,
  target: Target,
): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  const now = partsOf(target) ?? new Map<string, string>();
  const before = Object.entries(pinned);
  if (before.some(([, hash]) => !isCurrentFingerprint(hash))) return { removed: [], added: [] };
  return { removed: unmatched(before, [...now.values()]), added: unmatched([...now], Object.values(pinned)) };
}

/** The ids of `parts` whose fingerprints are not in `others`. Each of `others` matches only one part. */
function unmatched(parts: readonly (readonly [string, string])[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const hash of others) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return parts.flatMap(([id, hash]) => {
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count - 1);
    return count > 0 ? [] : [id];
  });
}

/** The fingerprints of the findings of a session, a part or the summary, by local id. */
function partsOf(target: Target): ReadonlyMap<string, string> | undefined {
  const findings = findingsIn(target);
  return findings && new Map(findings.map(({ id, fingerprint }) => [id.toLowerCase(), fingerprint]));
}

function findingsIn(target: Target): readonly Finding[] | undefined {
  if (target.type === 'summary') return target.summary.passages;
  if (target.type !== 'session' && target.type !== 'part') return undefined;
  return findingsWithin(target.within, partsByHolder(target.report));
}

/** The findings of a session or part and of the parts that it holds. */
function findingsWithin(part: Session | Part, byHolder: ReadonlyMap<string, readonly (Session | Part)[]>): Finding[] {
  const held = byHolder.get(part.id) ?? [];
  return [...findingsOfPart(part), ...held.flatMap((each) => findingsWithin(each, byHolder))];
}

const partsByHolder = memoByObject(({ sessions, parts }: Report) =>
  Map.groupBy([...sessions, ...parts], ({ within }) => within ?? ''),
);
