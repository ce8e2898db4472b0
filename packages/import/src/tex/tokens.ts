/** A piece of TeX. `paragraph` is a blank line, `cell` is `&`. */
export type Token =
  | { readonly kind: 'text' | 'command'; readonly value: string }
  | { readonly kind: 'open' | 'close' | 'paragraph' | 'cell' };

const TOKEN = new RegExp(
  [
    /%[^\n]*(?:\n[ \t]*)?/,
    /\\(?<accent>["'`^~=.]|[cvuHkrdb](?![a-zA-Z@]))[ \t]*(?:\{\\?(?<inBraces>\p{L}?)\}|\\?(?<letter>\p{L}))/u,
    /\\(?<name>[a-zA-Z@]+)\*?[ \t]*/,
    /\\(?<symbol>[^a-zA-Z]|$)/,
    /(?<blank>\n[ \t]*(?:\n[ \t]*)+)/,
    /\$(?<math>[^$]*)\$?/,
    /(?<text>[^\\{}%&~$\n[\]]+|[~\n[\]])/,
    /[{}&]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
/** Environments whose content is not TeX, or no text. */
const VERBATIM = /^(?:verbatim|lstlisting|minted|comment|tikzpicture|filecontents)\*?$/;

/** Cuts TeX into tokens. Comments are left out; commands that print characters are text. */
export function tokenize(tex: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(tex); match !== null && match[0] !== ''; match = TOKEN.exec(tex)) {
    const { accent, inBraces, letter, name, symbol, blank, math, text } = match.groups!;
    const command = name ?? symbol;
    const end = name === 'begin' ? endOfVerbatim(tex, TOKEN.lastIndex) : undefined;
    if (end !== undefined) TOKEN.lastIndex = end;
    else if (accent !== undefined) tokens.push({ kind: 'text', value: accented(accent, inBraces ?? letter!) });
    else if (command !== undefined && SYMBOLS.has(command)) tokens.push({ kind: 'text', value: SYMBOLS.get(command)! });
    else if (command !== undefined) tokens.push({ kind: 'command', value: command });
    else if (blank !== undefined) tokens.push({ kind: 'paragraph' });
    else if (math !== undefined) tokens.push({ kind: 'text', value: math });
    else if (text !== undefined) tokens.push({ kind: 'text', value: typographic(text) });
    else if (match[0] === '{') tokens.push({ kind: 'open' });
    else if (match[0] === '}') tokens.push({ kind: 'close' });
    else if (match[0] === '&') tokens.push({ kind: 'cell' });
  }
  return tokens;
}

/** The offset after an environment that is skipped as a whole. */
function endOfVerbatim(tex: string, start: number): number | undefined {
  const name = /^\{([a-z]+\*?)\}/i.exec(tex.slice(start, start + 40))?.[1];
  if (name === undefined || !VERBATIM.test(name)) return undefined;
  const close = `\\end{${name}}`;
  const end = tex.indexOf(close, start);
  return end < 0 ? tex.length : end + close.length;
}

/** Commands that print characters. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...pairs(
    '& & % % _ _ # # $ $ { { } } S § P ¶ ldots … dots … textellipsis … textbackslash \\ textasciitilde ~ slash /',
  ),
  ...pairs('ss ß ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı LaTeX LaTeX TeX TeX textbullet • textdegree °'),
  ...pairs('copyright © textregistered ® texttrademark ™ pounds £ euro € texteuro € textendash – textemdash —'),
  ...pairs('textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” glqq „ grqq “ flqq « frqq »'),
  ...pairs('guillemotleft « guillemotright »'),
  ...[' ', '\n', ',', ';', 'quad', 'qquad', 'enspace', 'space'].map((space) => [space, ' '] as const),
  ['/', ''],
  ['@', ''],
  ['-', '\u00ad'],
]);

function pairs(words: string): (readonly [name: string, character: string])[] {
  return Array.from(words.matchAll(/(\S+) (\S+)/g), ([, name, character]) => [name!, character!]);
}

/** Accents, and their combining characters in the same order. */
const ACCENTS = `"'\`^~=.cvuHkrdb`;
const COMBINING = '\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a\u0323\u0331';

function accented(accent: string, letter: string): string {
  return letter === '' ? '' : (letter + COMBINING[ACCENTS.indexOf(accent)]!).normalize('NFC');
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
