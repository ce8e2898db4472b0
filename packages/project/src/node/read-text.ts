import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { isAscii, isUtf8 } from 'node:buffer';
import type { Stats } from 'node:fs';
import * as paths from 'node:path';
import { Failure } from '../failure.js';
import { missingFile } from '../files.js';
import { formatNumber } from '../format-number.js';
import { translateEnglish } from '@findings/core/text';
import type { Translate } from '@findings/core/text';

/** The names in a folder. Undefined if it cannot be listed. */
export function listFolder(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

/** In bytes. Larger files are not texts that people write, and soon exceed the maximum length of a string. */
const MAX_SIZE = 256 * 1024 * 1024;

/**
 * Reads a text file. Removes its byte order mark.
 *
 * @param displayName the path as the user knows it, for messages
 * @throws Failure that says what is wrong with the file and what to do
 */
export function readText(path: string, displayName: string, say: Translate = translateEnglish): string {
  return decode(readBytes(path, displayName, say), say`“${displayName}”`, say);
}

/** @throws Failure that says what is wrong with the file and what to do */
export function readBytes(path: string, displayName: string, say: Translate = translateEnglish): Buffer {
  let file: number | undefined;
  try {
    // Opening a device can have side effects, and opening a pipe waits for its writer. So both are refused before opening.
    refuseSpecial(statSync(path), path, displayName, say);
    file = openSync(path, 'r');
    return readToEnd(file, displayName, say);
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(say, error as NodeJS.ErrnoException, path, displayName);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether a path is not a file but allowed on the command line: standard input, and the shell's `<(…)`. */
export function isDescriptor(path: string): boolean {
  return path === '/dev/null' || path === '/dev/stdin' || /^\/(?:dev|proc\/self)\/fd\/\d+$/.test(path);
}

/** In bytes. */
const CHUNK_SIZE = 64 * 1024;

/** Fails above a limit, since a system file or a growing file may have no end. */
function readToEnd(file: number, displayName: string, say: Translate): Buffer {
  const chunks: Buffer[] = [];
  // One byte more than the size, to notice the end of the file.
  let { size: expected } = fstatSync(file);
  for (let size = 0; ; expected = CHUNK_SIZE) {
    const chunk = Buffer.allocUnsafe(Math.min(expected, MAX_SIZE) + 1);
    const length = readSync(file, chunk, 0, chunk.length, null);
    if (length === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
    chunks.push(chunk.subarray(0, length));
    size += length;
    if (size > MAX_SIZE) throw tooLarge(say, say`“${displayName}”`, size);
  }
}

/** @throws Failure if the path is neither a file nor a descriptor */
function refuseSpecial(stats: Stats, path: string, displayName: string, say: Translate): void {
  if (stats.isFile() || isDescriptor(path)) return;
  if (stats.isDirectory()) throw new Failure(say`“${displayName}” is a folder, but a file is needed here.`);
  if (stats.isFIFO()) throw new Failure(say`“${displayName}” is a pipe, but a file is needed here.`);
  if (stats.isSocket()) throw new Failure(say`“${displayName}” is a socket, but a file is needed here.`);
  throw new Failure(say`“${displayName}” is a device, but a file is needed here.`);
}

/** Reads a stream to its end. Fails above the size limit, since a stream may have no end. */
export async function readStream(stream: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_SIZE) throw tooLarge(translateEnglish, name, size);
  }
  return Buffer.concat(chunks, size);
}

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark.
 *
 * @param name the source of the bytes, for messages: `“a.md”`, `standard input`
 * @throws Failure if the bytes are not text, or too large
 */
export function decode(bytes: Buffer, name: string, say: Translate = translateEnglish): string {
  if (bytes.length > MAX_SIZE) throw tooLarge(say, name, bytes.length);
  if (isAscii(bytes) && !bytes.includes(0)) return bytes.toString('latin1');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(say, bytes, 'utf-16le', name);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(say, bytes, 'utf-16be', name);
  const valid = isUtf8(bytes);
  if ((!valid || bytes.includes(0)) && isMostlyBinary(bytes)) {
    throw new Failure(
      say`${name} is not a text file. If it is a report, import it first: findings import FILE. A proposal must be Markdown or a Word document (.docx).`,
    );
  }
  if (!valid) {
    throw new Failure(
      say`${name} is not written in UTF-8 (see line ${lineOfBadByte(bytes)}). Save it as UTF-8 in your editor, and try again.`,
    );
  }
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', hasByteOrderMark ? 3 : 0);
}

function decodeUtf16(say: Translate, bytes: Buffer, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(say`${name} is damaged UTF-16. Save it as UTF-8 in your editor, and try again.`);
  }
}

/** Whether more than one in a hundred bytes is a control character. A text may contain a stray NUL. */
function isMostlyBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls * 100 > head.length;
}

/** The number of the first line with a byte that is not UTF-8, from 1. */
function lineOfBadByte(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let line = 1;
  for (let index = text.indexOf('\uFFFD') - 1; index >= 0; index--) if (text.charCodeAt(index) === 10) line++;
  return line;
}

function tooLarge(say: Translate, name: string, size: number): Failure {
  const megabytes = (bytes: number): string => `${formatNumber(Math.round(bytes / 1024 / 1024))} MB`;
  return new Failure(
    say`${name} is too large: it has ${megabytes(size)} or more, and Findings reads files of up to ${megabytes(MAX_SIZE)}.`,
  );
}

function unreadable(say: Translate, error: NodeJS.ErrnoException, path: string, displayName: string): Failure {
  switch (error.code) {
    case 'ENOENT':
      if (lstatSync(path, { throwIfNoEntry: false })) {
        return new Failure(say`There is no file “${displayName}”: it is a link to a file that does not exist.`);
      }
      return new Failure(
        `${missingFile({ paths, listFolder, say }, paths.resolve(path), displayName)}.`.replace(/\?\.$/, '?'),
      );
    case 'ENOTDIR':
      return new Failure(say`There is no file “${displayName}”: a part of its path is a file, not a folder.`);
    case 'ELOOP':
      return new Failure(say`“${displayName}” cannot be read: its links lead in a circle.`);
    case 'EACCES':
    case 'EPERM':
      return new Failure(say`You do not have permission to read “${displayName}”. Ask its owner for access.`);
    default:
      return new Failure(say`“${displayName}” cannot be read (${error.code ?? error.message}).`);
  }
}
