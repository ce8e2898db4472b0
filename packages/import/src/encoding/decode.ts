import { count, type ImportProblem } from '../problems.js';

export interface DecodedText {
  readonly text: string;
  /** Characters that could not be decoded. */
  readonly problems: readonly ImportProblem[];
}

/** Decodes text: a byte order mark first, then the declared encoding, then UTF-8, then Windows-1252. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decode(bytes, marked);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, problems: [] };
  // Text in another encoding is hardly ever valid UTF-8, so the declaration only matters here.
  const label = declared !== undefined && !/^utf-?8$/i.test(declared) ? declared : undefined;
  const other = label === undefined ? undefined : tryDecode(bytes, label);
  if (other !== undefined) return { text: other, problems: [] };
  return mostlyUtf8(bytes) ? decode(bytes, 'utf-8') : decode(bytes, 'windows-1252');
}

/** The encoding that an HTML or XML file declares for itself. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i
    .exec(head)
    ?.slice(1)
    .find((label) => label !== undefined);
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = countDamaged(text);
  if (damaged === 0) return { text, problems: [] };
  const message = `${count(damaged, 'character')} could not be read and became “\ufffd”. Save the document as UTF-8, or correct them by hand.`;
  return { text, problems: [{ code: 'import.encoding', severity: 'warning', message }] };
}

function countDamaged(text: string): number {
  let damaged = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
  return damaged;
}

/** Whether a text that is not quite UTF-8 has more valid sequences than invalid bytes. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return countDamaged(text) * 4 < (text.match(/[\u0080-\ufffc]/g)?.length ?? 0);
}
