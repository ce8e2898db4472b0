/** `OS/2` */
const OS2_TAG = 0x4f532f32;
/** The least weight of a bold font. */
const SEMIBOLD = 600;

/** Reads the weight and slant from the table `OS/2` of an embedded TrueType or OpenType font. */
export function readFontFile(
  data: Uint8Array | undefined,
): { readonly isBold: boolean; readonly isItalic: boolean } | undefined {
  if (data === undefined || data.length < 12) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = Math.min(12 + view.getUint16(4) * 16, data.length - 15);
  for (let entry = 12; entry < end; entry += 16) {
    const table = view.getUint32(entry + 8);
    if (view.getUint32(entry) !== OS2_TAG || table + 64 > data.length) continue;
    return { isBold: view.getUint16(table + 4) >= SEMIBOLD, isItalic: (view.getUint16(table + 62) & 1) === 1 };
  }
  return undefined;
}
