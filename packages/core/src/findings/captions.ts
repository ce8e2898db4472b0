const caption =
  /^(?:(?:figure|fig\.|table|chart|box|photo|image|exhibit|map)\s+\d{1,3}(?:\.\d{1,3})?\s*[:.–-]|(?:photo|image|picture)s?\s*(?:credits?|courtesy|by)\b|source:)/i;

/** `Figure 3: …`, `Photo credit: …`, a picture that Markdown could not read: printed beside the text, not part of it. */
export function isCaption(text: string): boolean {
  return text.startsWith('![') || (text.length < 300 && caption.test(text));
}
