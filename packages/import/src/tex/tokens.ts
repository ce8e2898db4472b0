/** A piece of TeX: text, a command, a group's bracket, a blank line. */
export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'open' | 'close' | 'paragraph' | 'cell' }
  | { readonly kind: 'verbatim'; readonly value: string };

const TOKEN =
  /%[^\n]*(?:\n[ \t]*)?|\\(?<name>[a-zA-Z@]+)\*?[ \t]*|\\(?<symbol>[^a-zA-Z]|$)|(?<blank>\n[ \t]*(?:\n[ \t]*)+)|\$(?<math>[^$]*)\$?|[{}&~]|[^\\{}%&~$\n]+|\n/g;
/** Environments whose content is not TeX, or no text. */
const VERBATIM = /^(?:verbatim|lstlisting|minted|comment|tikzpicture|filecontents)\*?$/;

/** Cuts TeX into tokens. Comments are left out. */
export function tokenize(tex: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(tex); match !== null && match[0] !== ''; match = TOKEN.exec(tex)) {
    const [all] = match;
    const { name, symbol, blank, math } = match.groups!;
    if (name !== undefined) {
      const end = name === 'begin' ? skipVerbatim(tex, TOKEN.lastIndex) : undefined;
      if (end === undefined) tokens.push({ kind: 'command', name });
      else TOKEN.lastIndex = end;
    } else if (symbol !== undefined) tokens.push({ kind: 'command', name: symbol });
    else if (blank !== undefined) tokens.push({ kind: 'paragraph' });
    else if (math !== undefined) tokens.push({ kind: 'text', value: math });
    else if (all === '{') tokens.push({ kind: 'open' });
    else if (all === '}') tokens.push({ kind: 'close' });
    else if (all === '&') tokens.push({ kind: 'cell' });
    else if (!all.startsWith('%')) tokens.push({ kind: 'text', value: typographic(all) });
  }
  return tokens;
}

/** The offset after an environment that is skipped as a whole. */
function skipVerbatim(tex: string, start: number): number | undefined {
  const match = /^\{([a-z]+\*?)\}/i.exec(tex.slice(start, start + 40));
  if (match === null || !VERBATIM.test(match[1]!)) return undefined;
  const close = `\\end{${match[1]!}}`;
  const end = tex.indexOf(close, start);
  return end < 0 ? tex.length : end + close.length;
}

function typographic(text: string): string {
  return text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replaceAll("'", '’')
    .replace(/^[~\n]$/, ' ');
}
