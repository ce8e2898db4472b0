import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import * as paths from 'node:path';
import { Failure } from '../failure.js';
import { missingFile } from '../files/missing-file.js';
import { formatNumber } from '../format-number.js';
import { namesIn } from './list-folder.js';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** Beyond this a file is not somebody's text, and would not fit into a string for long. */
const LARGEST = 256 * 1024 * 1024;

/**
 * A file's text, without its byte order mark.
 *
 * @param shown the path as the user knows it, for messages
 * @throws Failure that says what is wrong with the file and what to do
 */
export function readText(path: string, shown: string, say: Translate = translateEnglish): string {
  return decode((read ??= createReader())(path, shown, say), say`“${shown}”`, say);
}

let read: ReturnType<typeof createReader> | undefined;

/** @throws Failure that says what is wrong with the file and what to do */
export function readBytes(path: string, shown: string, say: Translate = translateEnglish): Buffer {
  return readInto(undefined, path, shown, say);
}

/** A file of at most so many bytes needs no memory of its own. */
const ROOM = 64 * 1024;

/**
 * Reads one file after another into the same memory: of many small ones, to throw away what was read is half of the work.
 * The bytes hold until the next file is read.
 */
export function createReader(): (path: string, shown: string, say?: Translate) => Buffer {
  const room = Buffer.allocUnsafeSlow(ROOM);
  return (path, shown, say = translateEnglish) => readInto(room, path, shown, say);
}

function readInto(room: Buffer | undefined, path: string, shown: string, say: Translate): Buffer {
  let file: number | undefined;
  try {
    // Opening a device can have side effects, and opening a pipe waits for its writer. So both are refused before opening.
    refuseSpecial(statSync(path), path, shown, say);
    if (isDescriptor(path)) return readToEnd((file = openSync(path, 'r')), null, shown, say);
    file = openSync(path, constants.O_RDONLY | NO_WAIT);
    const stats = fstatSync(file);
    refuseSpecial(stats, path, shown, say);
    if (stats.size > LARGEST) throw tooLarge(say, say`“${shown}”`, stats.size);
    // With room for a byte more than it had when it was opened, so that it is known to end there.
    const bytes = room && stats.size < ROOM ? room : stats.size < LARGE ? undefined : largeRoom(stats.size + 1);
    if (!bytes) return readToEnd(file, 0, shown, say, stats.size);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return length === stats.size ? bytes.subarray(0, length) : readToEnd(file, 0, shown, say);
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(say, error as NodeJS.ErrnoException, path, shown);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether a path is not a file but allowed on the command line: standard input, and the shell's `<(…)`. */
export function isDescriptor(path: string): boolean {
  return path === '/dev/null' || path === '/dev/stdin' || /^\/(?:dev|proc\/self)\/fd\/\d+$/.test(path);
}

/** Reads until the end. Fails above a limit, since a system file or a growing file may have no end. */
function readToEnd(file: number, position: number | null, shown: string, say: Translate, expected = ROOM): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(expected + 1);
    const length = readSync(file, chunk, 0, chunk.length, position === null ? null : position + size);
    if (length === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
    chunks.push(chunk.subarray(0, length));
    size += length;
    if (size > LARGEST) throw tooLarge(say, say`“${shown}”`, size);
  }
}

/** @throws Failure if the path is neither a file nor a descriptor */
function refuseSpecial(stats: Stats, path: string, shown: string, say: Translate): void {
  if (stats.isFile() || isDescriptor(path)) return;
  if (stats.isDirectory()) throw new Failure(say`“${shown}” is a folder, and a file is needed here.`);
  if (stats.isFIFO()) throw new Failure(say`“${shown}” is a pipe, and a file is needed here.`);
  if (stats.isSocket()) throw new Failure(say`“${shown}” is a socket, and a file is needed here.`);
  throw new Failure(say`“${shown}” is a device, and a file is needed here.`);
}

/** A file of so many bytes is read into memory of its own kind. */
const LARGE = 1024 * 1024;

/**
 * Memory that the process gives back when nobody has it any more: an allocator that was given back thirty megabytes in one piece
 * takes such pieces for usual, and keeps as much from then on.
 */
function largeRoom(size: number): Buffer {
  return Buffer.from(new ArrayBuffer(size, { maxByteLength: size }));
}

/** Windows has no such thing, and no need of it. */
const NO_WAIT = (constants.O_NONBLOCK as number | undefined) ?? 0;

/** All that a stream says, and of one that does not end no more than a file may have. */
export async function readStream(stream: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(translateEnglish, name, size);
  }
  return Buffer.concat(chunks, size);
}

/** @param name what the bytes are, for messages: `“a.md”`, `standard input` */
export function decode(bytes: Buffer, name: string, say: Translate = translateEnglish): string {
  if (bytes.length > LARGEST) throw tooLarge(say, name, bytes.length);
  if (isAscii(bytes) && !bytes.includes(0)) return bytes.toString('latin1');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(say, bytes, 'utf-16le', name);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(say, bytes, 'utf-16be', name);
  const valid = isUtf8(bytes);
  if ((!valid || bytes.includes(0)) && isMostlyBinary(bytes)) {
    throw new Failure(say`${name} is not a text file. Findings reads text and Markdown: convert it first.`);
  }
  if (!valid) {
    throw new Failure(
      say`${name} is not written in UTF-8 (see line ${lineOfBadByte(bytes)}). Save it as UTF-8 in your editor, and try again.`,
    );
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', marked ? 3 : 0);
}

function decodeUtf16(say: Translate, bytes: Buffer, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(say`${name} is damaged UTF-16. Save it as UTF-8 in your editor, and try again.`);
  }
}

/** A text may hold a stray NUL; pictures, archives and UTF-16 without a mark hold many. */
function isMostlyBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls * 100 > head.length;
}

/** 1-based. */
function lineOfBadByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let line = 1;
  for (let index = text.indexOf('\uFFFD') - 1; index >= 0; index--) if (text.charCodeAt(index) === 10) line++;
  return line;
}

function tooLarge(say: Translate, name: string, size: number): Failure {
  const megabytes = (bytes: number): string => `${formatNumber(Math.round(bytes / 1024 / 1024))} MB`;
  return new Failure(say`${name} has ${megabytes(size)} or more; findings reads files of up to ${megabytes(LARGEST)}.`);
}

function unreadable(say: Translate, error: NodeJS.ErrnoException, path: string, shown: string): Failure {
  switch (error.code) {
    case 'ENOENT':
      if (lstatSync(path, { throwIfNoEntry: false })) {
        return new Failure(say`there is no file “${shown}”: it is a link to a file that does not exist.`);
      }
      return new Failure(`${missingFile({ paths, namesIn, say }, paths.resolve(path), shown)}.`.replace(/\?\.$/, '?'));
    case 'ENOTDIR':
      return new Failure(say`there is no file “${shown}”: a part of its path is a file, not a folder.`);
    case 'ELOOP':
      return new Failure(say`“${shown}” cannot be read: its links lead in a circle.`);
    case 'EACCES':
    case 'EPERM':
      return new Failure(say`“${shown}” may not be read by you: ask its owner for the right to read it.`);
    default:
      return new Failure(say`“${shown}” cannot be read (${error.code ?? error.message}).`);
  }
}
