import type { Problem } from '@findings/core';
import { firstCharacterOf, membersOf, parseJsonTree, sourceText, translateEnglish } from '@findings/core/text';
import type { OffsetRange } from '@findings/language';
import type { Translate } from '@findings/core/text';
import type { Lock, Pin } from './lock.js';
import { lockVersion } from './write-lock.js';

/** Either the lock, or its first problem. */
export type ParsedLock =
  | { readonly lock: Lock; readonly problems?: undefined }
  | { readonly lock?: undefined; readonly problems: readonly Problem[] };

/**
 * Reads the text of a `findings.lock.json`. If it is not what `writeLock` writes, its first problem is reported with the code `config.lock`
 * and a span.
 *
 * @param say translates messages; English by default
 */
export function readLock(text: string, say: Translate = translateEnglish): ParsedLock {
  const pinned = readPinned(text);
  if (pinned) return { lock: { pinned } };
  const { start, end, message } = findProblem(text, say);
  return { problems: [{ code: 'config.lock', severity: 'error', message, span: sourceText(text).span(start, end) }] };
}

function readPinned(text: string): ReadonlyMap<string, Pin> | undefined {
  try {
    const { version, pinned } = JSON.parse(text) as { version?: unknown; pinned?: unknown };
    if (version !== lockVersion || !isObject(pinned)) return undefined;
    const entries = Object.entries(pinned);
    return entries.every(isEntry) ? new Map(entries as [string, Pin][]) : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry([id, pin]: readonly [id: string, pin: unknown]): boolean {
  // Ids are in lower case, and have no spaces, braces and control characters.
  if (!/^[^\s\p{C}{}:][^\s\p{C}{}]*$/u.test(id) || id !== id.toLowerCase() || !isObject(pin)) return false;
  const { fingerprint, text, parts = {} } = pin;
  return (
    typeof text === 'string' &&
    isFingerprint(fingerprint) &&
    isObject(parts) &&
    Object.values(parts).every(isFingerprint)
  );
}

function isFingerprint(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,9}:[0-9a-f]{8,128}$/.test(value);
}

interface LockProblem extends OffsetRange {
  readonly message: string;
}

function findProblem(text: string, say: Translate): LockProblem {
  const merge = /^(?:<<<<<<<|>>>>>>>|=======).*$/m.exec(text);
  if (merge) {
    const message = say`A merge left two versions here. Keep one of them.`;
    return { start: merge.index, end: merge.index + merge[0].length, message };
  }
  const advice = say`Findings writes this file. Restore an older version, or delete it.`;
  const { root, errors } = parseJsonTree(text);
  if (!root || errors.length > 0) {
    const start = Math.min(errors[0]?.offset ?? 0, text.length);
    return {
      start,
      end: Math.min(start + 1, text.length),
      message: say`This is not valid JSON from here on. ${advice}`,
    };
  }
  const version: unknown = membersOf(root).find(({ name }) => name === 'version')?.value.value;
  if (typeof version === 'number' && version > lockVersion) {
    const message = say`This file has version ${version}, which a newer version of Findings wrote. Update Findings.`;
    return { ...firstCharacterOf(root), message };
  }
  const pins = membersOf(membersOf(root).find(({ name }) => name === 'pinned')?.value);
  const broken = pins.find(
    ({ name, value }) => !isEntry([name, JSON.parse(text.slice(value.offset, value.offset + value.length))]),
  );
  return { ...(broken?.nameRange ?? firstCharacterOf(root)), message: say`This cannot be read. ${advice}` };
}
