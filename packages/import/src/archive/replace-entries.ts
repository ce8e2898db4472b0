import { zipSync } from 'fflate';
import { ImportError } from '../problems.js';
import { endOfDirectory } from './entry-names.js';

interface Entry {
  readonly name: string;
  /** Its record in the central directory. */
  readonly record: Uint8Array;
  readonly offset: number;
}

const END_SIZE = 22;
const RECORD_SIZE = 46;
const RECORD_SIGNATURE = 0x02014b50;
/** Position in a record of the offset of its entry. */
const OFFSET_AT = 42;

/**
 * Replaces the content of entries in an archive, and adds those that it does not have. All other entries are copied as they are.
 *
 * @throws ImportError if the archive is damaged, or needs ZIP64
 */
export function replaceEntries(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { entries, start } = readDirectory(bytes);
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let size = 0;
  const write = (piece: Uint8Array): void => {
    pieces.push(piece);
    size += piece.length;
  };
  const add = (data: Uint8Array, record: Uint8Array): void => {
    const copy = record.slice();
    viewOf(copy).setUint32(OFFSET_AT, size, true);
    records.push(copy);
    write(data);
  };
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [index, { name, record, offset }] of byOffset.entries()) {
    // Two entries of the same bytes cannot be told apart from a damaged list.
    if (byOffset[index + 1]?.offset === offset) throw damaged();
    const content = contents.get(name);
    if (content) {
      const packed = pack(name, content);
      add(packed.data, packed.record);
    } else add(bytes.subarray(offset, byOffset[index + 1]?.offset ?? start), record);
  }
  const names = new Set(entries.map(({ name }) => name));
  for (const [name, content] of contents) {
    if (names.has(name)) continue;
    const packed = pack(name, content);
    add(packed.data, packed.record);
  }
  const directory = size;
  for (const record of records) write(record);
  write(endOf(records.length, directory, size - directory));
  return join(pieces, size);
}

function readDirectory(bytes: Uint8Array): { entries: readonly Entry[]; start: number } {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === undefined) throw damaged();
  const start = view.getUint32(end + 16, true);
  const total = view.getUint16(end + 10, true);
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < total; index++) {
    if (at + RECORD_SIZE > bytes.length || view.getUint32(at, true) !== RECORD_SIGNATURE) throw damaged();
    const length = view.getUint16(at + 28, true);
    const next = at + RECORD_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const offset = view.getUint32(at + OFFSET_AT, true);
    // ZIP64 keeps the offset in another field, and writes 0xffffffff here.
    if (next > bytes.length || offset >= start) throw damaged();
    const name = decoder.decode(bytes.subarray(at + RECORD_SIZE, at + RECORD_SIZE + length));
    entries.push({ name, record: bytes.subarray(at, next), offset });
    at = next;
  }
  return { entries, start };
}

/** An entry and its record, with the earliest date that an archive can have. Word writes the same date. */
function pack(name: string, content: Uint8Array): { data: Uint8Array; record: Uint8Array } {
  const archive = zipSync({ [name]: content }, { level: 6, mtime: new Date(1980, 0, 1) });
  const view = viewOf(archive);
  const end = archive.length - END_SIZE;
  const start = view.getUint32(end + 16, true);
  return { data: archive.subarray(0, start), record: archive.subarray(start, end) };
}

function endOf(count: number, offset: number, size: number): Uint8Array {
  const end = new Uint8Array(END_SIZE);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return end;
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(): ImportError {
  return new ImportError(
    'import.damaged',
    'The list of contents of the file is damaged. Open it in Word or LibreOffice, save it again, and use that file.',
  );
}
