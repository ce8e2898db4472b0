import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Loaded when there is much to pack: to load it takes milliseconds. Half a character is escaped in JSON, and lost in UTF-8. */
export function pack(texts: readonly string[]): Uint8Array {
  return deflateSync(strToU8(JSON.stringify(texts)));
}

export function unpack(packed: Uint8Array): readonly string[] {
  return JSON.parse(strFromU8(inflateSync(packed))) as string[];
}
