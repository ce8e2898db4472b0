import { deflateAsync } from '@gfx/zopfli';
import { unzipSync, Zip, type ZipInputFile } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Deflate, as ZIP calls it, and Unix, whose modes the attributes hold. */
const DEFLATE = 8;
const UNIX = 3;
/** A file that all may read and its owner may write. */
const MODE = 0o100644;

/**
 * The same archive with the same files in fewer bytes: Zopfli looks for the shortest of all ways to say them in Deflate, which
 * anybody can read; that takes seconds.
 */
export async function compressAgain(path: string): Promise<void> {
  const files = Object.entries(unzipSync(readFileSync(path)));
  const compressed = await Promise.all(
    files.map(async ([name, bytes]) => ({ name, bytes, short: await shortest(bytes) })),
  );
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const { name, bytes, short } of compressed) {
    const file: ZipInputFile = {
      filename: name,
      size: bytes.length,
      crc: crc32(bytes),
      compression: DEFLATE,
      os: UNIX,
      attrs: MODE << 16,
    };
    zip.add(file);
    file.ondata?.(null, short, true);
  }
  zip.end();
  writeFileSync(path, Buffer.concat(parts));
}

async function shortest(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateAsync(bytes, { numiterations: 15 });
}
