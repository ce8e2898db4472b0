import type { Node } from 'jsonc-parser';
import type { Problem } from '@findings/core';
import { firstCharacterOf, membersOf, parseJsonTree, rangeOf, sourceText, translateEnglish } from '@findings/core/text';
import { editDistance, type OffsetRange } from '@findings/language';
import type { Translate } from '@findings/core/text';
import type { Lock, Pin } from './lock.js';
import { lockVersion, writeLock } from './write-lock.js';

/** Either the lock, or its problems in the order of the text. */
export type ParsedLock =
  | { readonly lock: Lock; readonly problems?: undefined }
  | { readonly lock?: undefined; readonly problems: readonly Problem[] };

/** At most this many problems are reported for a file. */
const MAX_PROBLEMS = 10;

/**
 * Reads the text of a `findings.lock.json`. Everything that is not understood is a problem with the code `config.lock` and a span.
 *
 * @param say translates messages; English by default
 */
export function readLock(text: string, say: Translate = translateEnglish): ParsedLock {
  const found: LockProblem[] = [];
  const report = (range: OffsetRange, message: string): void => {
    if (found.length < MAX_PROBLEMS) found.push({ ...range, message });
  };
  const pinned = readPinned(text, { say, report });
  if (found.length === 0) return { lock: { pinned } };
  const source = sourceText(text);
  const problems = found.map(({ start, end, message }): Problem => ({
    code: 'config.lock',
    severity: 'error',
    message,
    span: source.span(start, end),
  }));
  return { problems };
}

interface LockProblem extends OffsetRange {
  readonly message: string;
}

/** Translates and reports problems. */
interface Reporter {
  readonly say: Translate;
  report(range: OffsetRange, message: string): void;
}

/** Advice for a lock that cannot be read. */
function restoreAdvice(say: Translate): string {
  return say`“findings pin” writes this file. Restore an older version, or delete it and run “findings pin” again.`;
}

function readPinned(text: string, reporter: Reporter): ReadonlyMap<string, Pin> {
  const { say } = reporter;
  const noPins = new Map<string, Pin>();
  const merge = /^(?:<<<<<<<|>>>>>>>|=======).*$/m.exec(text);
  if (merge) {
    const message = say`A merge left two versions here. Keep one of them, and run “findings pin”.`;
    reporter.report({ start: merge.index, end: merge.index + merge[0].length }, message);
    return noPins;
  }
  const unchanged = readUnchanged(text);
  if (unchanged) return unchanged;
  const { root, errors } = parseJsonTree(text);
  if (!root || errors.length > 0) {
    const start = Math.min(errors[0]?.offset ?? 0, text.length);
    reporter.report(
      { start, end: Math.min(start + 1, text.length) },
      say`This is not valid JSON from here on. ${restoreAdvice(say)}`,
    );
    return noPins;
  }
  const fields = fieldsOf(root, say`This file`, reporter);
  const version = fields?.get('version');
  if (!fields || !isReadable(version, root, reporter)) return noPins;
  reportUnknownMembers(root, ['version', 'pinned'], reporter);
  const pinned = fields.get('pinned');
  if (!pinned) reporter.report(firstCharacterOf(root), say`“${'pinned'}” is missing here. ${restoreAdvice(say)}`);
  return pinned ? readEntries(pinned, reporter) : noPins;
}

/** Reads a file exactly as `writeLock` wrote it, without positions. Undefined for any other text. */
function readUnchanged(text: string): ReadonlyMap<string, Pin> | undefined {
  let value: { readonly version?: unknown; readonly pinned?: Readonly<Record<string, Pin>> } | null;
  try {
    value = JSON.parse(text) as typeof value;
    if (value?.version !== lockVersion) return undefined;
    const pinned = new Map(Object.entries(value.pinned ?? {}));
    return writeLock({ pinned }) === text && [...pinned].every(isPin) ? pinned : undefined;
  } catch {
    return undefined;
  }
}

function isPin([id, { fingerprint, text, parts }]: readonly [string, Pin]): boolean {
  const fingerprints = [fingerprint, ...Object.values(parts ?? {})];
  return (
    invalidIdReason(translateEnglish, id) === undefined && typeof text === 'string' && fingerprints.every(isFingerprint)
  );
}

function isFingerprint(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,9}:[0-9a-f]{8,128}$/.test(value);
}

function isReadable(version: Node | undefined, root: Node, reporter: Reporter): boolean {
  if (version?.value === lockVersion) return true;
  const range = version ? rangeOf(version) : firstCharacterOf(root);
  if (typeof version?.value === 'number' && version.value > lockVersion) {
    reporter.report(
      range,
      reporter.say`This file has version ${version.value}, which a newer version of Findings wrote. Update Findings.`,
    );
  } else {
    reporter.report(range, reporter.say`Write “"version": ${lockVersion}” here. ${restoreAdvice(reporter.say)}`);
  }
  return false;
}

function readEntries(node: Node, reporter: Reporter): ReadonlyMap<string, Pin> {
  const { say } = reporter;
  const pinned = new Map<string, Pin>();
  fieldsOf(node, say`“${'pinned'}”`, reporter);
  for (const { name, nameRange, value: entry } of membersOf(node)) {
    const reason = invalidIdReason(say, name);
    if (reason !== undefined) {
      reporter.report(
        nameRange,
        say`“${name}” is not an id: ${reason}. “findings pin” writes this file. Remove this entry.`,
      );
    }
    const fields = fieldsOf(entry, say`“${name}”`, reporter);
    if (!fields) continue;
    reportUnknownMembers(entry, ['fingerprint', 'text', 'parts'], reporter);
    const fingerprint = readFingerprint(fields.get('fingerprint'), entry, 'fingerprint', reporter);
    const text = fields.get('text');
    const parts = fields.get('parts');
    if (typeof text?.value !== 'string') {
      reporter.report(
        text ? rangeOf(text) : firstCharacterOf(entry),
        text ? say`“text” must be text in double quotes.` : say`“${'text'}” is missing here.`,
      );
    } else {
      pinned.set(name, { fingerprint, text: text.value, ...(parts && { parts: readParts(parts, reporter) }) });
    }
  }
  return pinned;
}

function readParts(node: Node, reporter: Reporter): Readonly<Record<string, string>> {
  fieldsOf(node, reporter.say`“${'parts'}”`, reporter);
  const parts = membersOf(node).map(({ name, value }) => [name, readFingerprint(value, value, name, reporter)]);
  return Object.fromEntries(parts) as Record<string, string>;
}

function readFingerprint(node: Node | undefined, holder: Node, name: string, reporter: Reporter): string {
  const value: unknown = node?.value;
  if (isFingerprint(value)) return value;
  const { say } = reporter;
  if (node) {
    const message = say`“${name}” is not a fingerprint, such as “1:” and 32 digits. “findings pin” writes this file.`;
    reporter.report(rangeOf(node), message);
  } else reporter.report(firstCharacterOf(holder), say`“${name}” is missing here.`);
  return '';
}

/** The members of an object. Reports a value that is not an object, and duplicate names. */
function fieldsOf(node: Node, name: string, reporter: Reporter): ReadonlyMap<string, Node> | undefined {
  if (node.type !== 'object') {
    const message = reporter.say`${name} must be a list of names with their values: {…}. “findings pin” writes this file.`;
    reporter.report(rangeOf(node), message);
    return undefined;
  }
  const fields = new Map<string, Node>();
  for (const { name, nameRange, value } of membersOf(node)) {
    if (fields.has(name))
      reporter.report(nameRange, reporter.say`“${name}” appears here twice. Remove one of the two.`);
    fields.set(name, value);
  }
  return fields;
}

function reportUnknownMembers(node: Node, names: readonly string[], reporter: Reporter): void {
  for (const { name, nameRange } of membersOf(node)) {
    if (names.includes(name)) continue;
    const near = names.find((one) => editDistance(one, name, 2) <= 2);
    const message = reporter.say`“${name}” is not known here.`;
    reporter.report(nameRange, near === undefined ? message : message + reporter.say` Did you mean “${near}”?`);
  }
}

/** Why a key of the lock is not a valid id. Undefined if it is one. */
function invalidIdReason(say: Translate, id: string): string | undefined {
  if (id === '' || id.startsWith(':')) return say`it does not name its report`;
  if (/[\s\p{C}{}]/u.test(id)) return say`ids have no spaces, braces or control characters`;
  return id === id.toLowerCase() ? undefined : say`ids are written in lower case`;
}
