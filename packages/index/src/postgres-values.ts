/** More words make a `tsvector` too long for PostgreSQL, in bytes. A finding is found by its first ones. */
const MAX_WORDS = 400_000;

/** A text that PostgreSQL can store: it has no NUL. */
export function storable(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\u{fffd}') : text;
}

/** An array of texts or numbers as PostgreSQL reads it. */
export function arrayOf(values: readonly (string | number)[]): string {
  const elements = values.map((value) =>
    typeof value === 'number' ? String(value) : `"${storable(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`,
  );
  return `{${elements.join(',')}}`;
}

/** The words that are indexed of a finding. */
export function limitWords(words: string): string {
  if (words.length * 3 <= MAX_WORDS) return words;
  const cut = Buffer.from(words).subarray(0, MAX_WORDS).toString();
  return cut.slice(0, cut.lastIndexOf(' '));
}

/** A `tsvector` with the words as they are. PostgreSQL drops positions above 16,383. */
export function vectorOf(words: string): string {
  const positions = new Map<string, number[]>();
  for (const [index, word] of words.split(' ').entries()) {
    const known = positions.get(word);
    if (known) known.push(index + 1);
    else positions.set(word, [index + 1]);
  }
  positions.delete('');
  return [...positions].map(([word, at]) => `${lexeme(word)}:${at.join(',')}`).join(' ');
}

/** A `tsquery` for findings that have one of the words of each term. */
export function queryOf(terms: readonly (readonly string[])[], isPhrase: boolean): string {
  return terms.map((forms) => `(${forms.map(lexeme).join(' | ')})`).join(isPhrase ? ' <-> ' : ' & ');
}

function lexeme(word: string): string {
  return `'${storable(word).replaceAll(/['\\]/g, '$&$&')}'`;
}
