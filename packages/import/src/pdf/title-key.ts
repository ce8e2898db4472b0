/** A key by which titles are compared: their letters and digits. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The key of a title without the number that it begins with. */
export function withoutNumber(key: string): string {
  return key.replace(/^\d+/, '');
}
