import { fingerprint, isCurrentFingerprint } from '@findings/core/text';
import { findingOf } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { Finding } from '@findings/core';
import type { Pin } from './lock.js';

/** What a target is pinned as. */
export function pinOf(target: Target): Pin {
  const parts = partsOf(target);
  const pinned = { fingerprint: targetFingerprint(target), text: target.text };
  return parts ? { ...pinned, parts: Object.fromEntries(parts) } : pinned;
}

/** The fingerprint of all that a target says. */
export function targetFingerprint(target: Target): string {
  const finding = findingOf(target);
  if (finding) return finding.fingerprint;
  const parts = partsOf(target);
  // Sorted, since a session says the same where its parts are counted otherwise.
  return fingerprint(target.text, [...(parts?.values() ?? [])].sort());
}

/** Whether a target says what was pinned. */
export function matchesPin(pinned: Pin, target: Target): boolean {
  if (pinned.fingerprint === targetFingerprint(target)) return true;
  const parts = partsOf(target);
  if (!parts) return pinned.parts === undefined && fingerprint(pinned.text) === targetFingerprint(target);
  if (!pinned.parts || fingerprint(pinned.text) !== fingerprint(target.text)) return false;
  const { gone, come } = changedParts(pinned, target);
  return gone.length === 0 && come.length === 0;
}

/**
 * The parts of a session or summary whose words are no longer in it, and those that were not in it, by local id; a part
 * that changed is in both. Without texts, what another algorithm made of them cannot be compared: it counts as the same.
 */
export function changedParts(
  { parts: pinned = {} }: Pin,
  target: Target,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const now = partsOf(target) ?? new Map<string, string>();
  const before = Object.entries(pinned);
  if (before.some(([, print]) => !isCurrentFingerprint(print))) return { gone: [], come: [] };
  return { gone: unmatched(before, [...now.values()]), come: unmatched([...now], Object.values(pinned)) };
}

/** Those of `parts` whose prints are not among the others, each of which goes with one part only. */
function unmatched(parts: readonly (readonly [string, string])[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const print of others) left.set(print, (left.get(print) ?? 0) + 1);
  return parts.flatMap(([id, print]) => {
    const many = left.get(print) ?? 0;
    left.set(print, many - 1);
    return many > 0 ? [] : [id];
  });
}

/** The findings of a session or of the summary, by local id. */
function partsOf(target: Target): ReadonlyMap<string, string> | undefined {
  const findings = findingsIn(target);
  return findings && new Map(findings.map(({ id, fingerprint }) => [id.toLowerCase(), fingerprint]));
}

function findingsIn(target: Target): readonly Finding[] | undefined {
  if (target.type === 'summary') return target.summary.passages;
  if (target.type !== 'session') return undefined;
  const { lead, guidingQuestions, overview, highlights, exchanges, recommendations, actions } = target.session;
  const opening = lead ? [lead] : [];
  return [...opening, ...guidingQuestions, ...overview, ...highlights, ...exchanges, ...recommendations, ...actions];
}
