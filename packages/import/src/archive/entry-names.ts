/** Most entries that an archive may have. Real documents have a few hundred. */
export const MOST_ENTRIES = 20_000;

/**
 * The names in the central directory of a ZIP archive, without unpacking anything. Empty if the directory is missing, as in a
 * file that was cut off.
 */
export function entryNames(bytes: Uint8Array): ReadonlySet<string> {
  return new Set(listNames(bytes));
}

/** Whether two entries have the same name. Programs then disagree about the content of the file. */
export function hasRepeatedNames(bytes: Uint8Array): boolean {
  const names = listNames(bytes);
  return new Set(names.map((name) => name.toLowerCase())).size < names.length;
}

function listNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return names;
  let at = view.getUint32(end + 16, true);
  const total = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const decoder = new TextDecoder();
  for (let index = 0; index < total && at + 46 <= bytes.length; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const length = view.getUint16(at + 28, true);
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** The record at the end of an archive, which at most a comment of 64 KB follows. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
