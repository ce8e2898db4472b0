/** Commands that print characters. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '&': '&',
  '%': '%',
  _: '_',
  '#': '#',
  $: '$',
  '{': '{',
  '}': '}',
  ' ': ' ',
  '\n': ' ',
  ',': ' ',
  ';': ' ',
  '/': '',
  '-': '\u00ad',
  '@': '',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  S: '§',
  P: '¶',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  textdegree: '°',
  textbackslash: '\\',
  textasciitilde: '~',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  glqq: '„',
  grqq: '“',
  flqq: '«',
  frqq: '»',
  guillemotleft: '«',
  guillemotright: '»',
  textbullet: '•',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  slash: '/',
  quad: ' ',
  qquad: ' ',
  enspace: ' ',
  space: ' ',
  newline: '\n',
};

/** Combining characters of accents. */
const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

export function symbolOf(command: string): string | undefined {
  return Object.hasOwn(SYMBOLS, command) ? SYMBOLS[command] : undefined;
}

/** A letter with an accent; `undefined` if the command is none. */
export function accent(command: string, letter: string): string | undefined {
  if (!Object.hasOwn(ACCENTS, command)) return undefined;
  const base = letter === 'ı' ? 'i' : letter;
  return base === '' ? '' : (base[0]! + ACCENTS[command]!).normalize('NFC') + base.slice(1);
}
