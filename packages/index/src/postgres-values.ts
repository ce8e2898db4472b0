/** A text that PostgreSQL can store: it has no NUL. */
export function storable(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\u{fffd}') : text;
}

/** An array of texts, numbers or bytes as PostgreSQL reads it. */
export function arrayOf(values: readonly (string | number | Uint8Array)[]): string {
  const elements = values.map((value) => {
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return String.raw`"\\x${Buffer.from(value).toString('hex')}"`;
    return `"${storable(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`;
  });
  return `{${elements.join(',')}}`;
}
