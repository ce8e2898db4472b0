import { damaged } from './word-errors.js';

/** A file of XML in the archive. */
export interface XmlPart {
  /** Its name in the archive. */
  readonly path: string;
  /** Its text. A byte order mark is kept. */
  readonly xml: string;
}

/** @throws ImportError if the bytes are not text in the encoding that the part has by its byte order mark or its XML declaration */
export function decodePart(path: string, bytes: Uint8Array): XmlPart {
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true });
    return { path, xml: decoder.decode(bytes) };
  } catch (error) {
    throw damaged(path, error);
  }
}

const DECLARED = /^(\ufeff?<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["'])([\w.-]{1,40})/;

/** Encodes a part as UTF-8, and declares that. */
export function encodePart(xml: string): Uint8Array {
  const declared = xml.replace(DECLARED, (written, before: string, encoding: string) =>
    /^utf-?8$/i.test(encoding) ? written : `${before}UTF-8`,
  );
  return new TextEncoder().encode(declared);
}

/** As in appendix F of the specification of XML. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third !== 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(first === 0xef ? 3 : 0, 300));
  const declared = DECLARED.exec(start)?.[2] ?? 'utf-8';
  // The declaration is readable byte by byte, so it is wrong if it names UTF-16.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
