/** Longer words are shortened in the middle, in code points. */
const MAX_LENGTH = 80;
const KEPT_LENGTH = 38;

/** Quotation marks, and characters that could end a comment or hide it in code or a formula. A `$` before a digit cannot. */
const MARKS = /[<>“”„«»"`]|\$(?!\d)/g;

/** Words of a document as a comment names them: in one line, without quotation marks. Comments between them do not count. */
export function markedWords(source: string): string {
  return withoutComments(source).replaceAll(MARKS, '').replaceAll(/\s+/g, ' ').trim();
}

/** `In 2012, the ministry … to all shelters`: the marked words as an editor writes them. */
export function shortWords(words: string): string {
  const characters = [...words];
  if (characters.length <= MAX_LENGTH) return words;
  const head = characters
    .slice(0, KEPT_LENGTH)
    .join('')
    .replace(/\s\S*$/, '');
  const tail = characters
    .slice(-KEPT_LENGTH)
    .join('')
    .replace(/^\S*\s/, '');
  return `${head} … ${tail}`;
}

function withoutComments(source: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = source.indexOf('<!--', at);
    const end = start < 0 ? -1 : source.indexOf('-->', start + 4);
    if (end < 0) return pieces.join('') + source.slice(at);
    pieces.push(source.slice(at, start));
    at = end + 3;
  }
}
