import type { Node } from 'jsonc-parser';
import type { Problem } from '@findings/core';
import {
  firstCharacterOf,
  membersOf,
  parseJsonTree,
  rangeOf,
  sourceText,
  editDistance,
  translateEnglish,
} from '@findings/core/text';
import type { OffsetRange, Translate } from '@findings/core/text';
import type { Lock, Pin } from './lock.js';
import { lockVersion, writeLock } from './write-lock.js';

/** Either the lock, or all that is wrong with it, in the order of the text. */
export type ParsedLock =
  | { readonly lock: Lock; readonly problems?: undefined }
  | { readonly lock?: undefined; readonly problems: readonly Problem[] };

/** So many problems are told of one file; whoever mends those sees the next. */
const mostTold = 10;

/**
 * Reads the text of a `findings.lock.json`. Nothing in it is passed over: what is not understood is a problem of its
 * place, with the code `config.lock`, said in English unless `say` says otherwise.
 */
export function readLock(text: string, say: Translate = translateEnglish): ParsedLock {
  const told: Told[] = [];
  const tell = (range: OffsetRange, message: string): void => {
    if (told.length < mostTold) told.push({ ...range, message });
  };
  const pinned = readPinned(text, Object.assign(tell, { say }));
  if (told.length === 0) return { lock: { pinned } };
  const source = sourceText(text);
  const problems = told.map(({ start, end, message }): Problem => ({
    code: 'config.lock',
    severity: 'error',
    message,
    span: source.span(start, end),
  }));
  return { problems };
}

interface Told extends OffsetRange {
  readonly message: string;
}

interface Tell {
  (range: OffsetRange, message: string): void;
  readonly say: Translate;
}

/** What to do with a lock that cannot be read. */
function startAnew(say: Translate): string {
  return say`This file is written by “findings pin”: take an older version of it, or delete it and run “findings pin” again.`;
}

function readPinned(text: string, tell: Tell): ReadonlyMap<string, Pin> {
  const { say } = tell;
  const nothing = new Map<string, Pin>();
  const merge = /^(?:<<<<<<<|>>>>>>>|=======).*$/m.exec(text);
  if (merge) {
    const message = say`A merge left two versions of the pins here. Choose one of them, and run “findings pin”.`;
    tell({ start: merge.index, end: merge.index + merge[0].length }, message);
    return nothing;
  }
  const quick = asWritten(text);
  if (quick) return quick;
  const { root, errors } = parseJsonTree(text);
  if (!root || errors.length > 0) {
    const start = Math.min(errors[0]?.offset ?? 0, text.length);
    tell({ start, end: Math.min(start + 1, text.length) }, say`Here this is no JSON. ${startAnew(say)}`);
    return nothing;
  }
  const fields = fieldsOf(root, say`A lock`, tell);
  const version = fields?.get('version');
  if (!fields || !isReadable(version, root, tell)) return nothing;
  known(root, ['version', 'pinned'], tell);
  const pinned = fields.get('pinned');
  if (!pinned) tell(firstCharacterOf(root), say`“${'pinned'}” is missing here. ${startAnew(say)}`);
  return pinned ? readEntries(pinned, tell) : nothing;
}

/** A file that nobody touched since it was written needs no places. */
function asWritten(text: string): ReadonlyMap<string, Pin> | undefined {
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
  const prints = [fingerprint, ...Object.values(parts ?? {})];
  return whatIsOdd(translateEnglish, id) === undefined && typeof text === 'string' && prints.every(isFingerprint);
}

function isFingerprint(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,9}:[0-9a-f]{8,128}$/.test(value);
}

function isReadable(version: Node | undefined, root: Node, tell: Tell): boolean {
  if (version?.value === lockVersion) return true;
  const range = version ? rangeOf(version) : firstCharacterOf(root);
  if (typeof version?.value === 'number' && version.value > lockVersion) {
    tell(range, tell.say`This lock is of version ${version.value}, written by a newer findings. Install that one.`);
  } else {
    tell(range, tell.say`A lock says “"version": ${lockVersion}” here. ${startAnew(tell.say)}`);
  }
  return false;
}

function readEntries(node: Node, tell: Tell): ReadonlyMap<string, Pin> {
  const { say } = tell;
  const pinned = new Map<string, Pin>();
  fieldsOf(node, say`“${'pinned'}”`, tell);
  for (const { name, nameRange, value: entry } of membersOf(node)) {
    const odd = whatIsOdd(say, name);
    if (odd !== undefined) {
      tell(nameRange, say`“${name}” is no id: ${odd}. This file is written by “findings pin”: take this entry out.`);
    }
    const fields = fieldsOf(entry, say`“${name}”`, tell);
    if (!fields) continue;
    known(entry, ['fingerprint', 'text', 'parts'], tell);
    const fingerprint = print(fields.get('fingerprint'), entry, 'fingerprint', tell);
    const text = fields.get('text');
    const parts = fields.get('parts');
    if (typeof text?.value !== 'string') {
      tell(
        text ? rangeOf(text) : firstCharacterOf(entry),
        text ? say`“text” has to be a text between double quotes.` : say`“${'text'}” is missing here.`,
      );
    } else {
      pinned.set(name, { fingerprint, text: text.value, ...(parts && { parts: readParts(parts, tell) }) });
    }
  }
  return pinned;
}

function readParts(node: Node, tell: Tell): Readonly<Record<string, string>> {
  fieldsOf(node, tell.say`“${'parts'}”`, tell);
  const parts = membersOf(node).map(({ name, value }) => [name, print(value, value, name, tell)]);
  return Object.fromEntries(parts) as Record<string, string>;
}

function print(node: Node | undefined, holder: Node, name: string, tell: Tell): string {
  const value: unknown = node?.value;
  if (isFingerprint(value)) return value;
  const { say } = tell;
  if (node) {
    const message = say`“${name}” is no fingerprint, such as “1:” and 32 digits. This file is written by “findings pin”.`;
    tell(rangeOf(node), message);
  } else tell(firstCharacterOf(holder), say`“${name}” is missing here.`);
  return '';
}

/** The members of an object; what is none, and a name that stands twice, is told. */
function fieldsOf(node: Node, name: string, tell: Tell): ReadonlyMap<string, Node> | undefined {
  if (node.type !== 'object') {
    const message = tell.say`${name} has to be a list of names with their values: {…}. This file is written by “findings pin”.`;
    tell(rangeOf(node), message);
    return undefined;
  }
  const fields = new Map<string, Node>();
  for (const { name, nameRange, value } of membersOf(node)) {
    if (fields.has(name)) tell(nameRange, tell.say`“${name}” stands here a second time. Take one of the two out.`);
    fields.set(name, value);
  }
  return fields;
}

function known(node: Node, names: readonly string[], tell: Tell): void {
  for (const { name, nameRange } of membersOf(node)) {
    if (names.includes(name)) continue;
    const near = names.find((one) => editDistance(one, name, 2) <= 2);
    const message = tell.say`A lock has no “${name}” here.`;
    tell(nameRange, near === undefined ? message : message + tell.say` Did you mean “${near}”?`);
  }
}

/** Why nothing can be pinned by that id. */
function whatIsOdd(say: Translate, id: string): string | undefined {
  if (id === '' || id.startsWith(':')) return say`it does not say of which report`;
  if (/[\s\p{C}{}]/u.test(id)) return say`ids have no spaces, braces or control characters`;
  return id === id.toLowerCase() ? undefined : say`ids are written in lower case`;
}
