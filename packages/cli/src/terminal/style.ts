/** The colours and the width for a text. */
export interface Layout {
  readonly style: Style;
  /** In columns. */
  readonly width: number;
}

/** Colours by meaning. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly id: (text: string) => string;
  readonly match: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  /** For diffs. */
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
}

export function styleOf(coloured: boolean): Style {
  const code = coloured ? rendition : () => (text: string) => text;
  const [bold, dim] = [code(1, 22), code(2, 22)];
  const [red, green, yellow, blue, cyan] = [code(31, 39), code(32, 39), code(33, 39), code(34, 39), code(36, 39)];
  return {
    bold,
    dim,
    id: cyan,
    match: (text) => bold(yellow(text)),
    error: (text) => bold(red(text)),
    warning: (text) => bold(yellow(text)),
    info: blue,
    good: green,
    removed: red,
    added: green,
  };
}

/**
 * Wraps text in two codes of ECMA-48, “select graphic rendition”, also if it contains text that ends with the same code. Not a
 * library, because those open standard output when they are loaded.
 */
function rendition(on: number, off: number): (text: string) => string {
  const [begin, end] = [`\u001b[${on}m`, `\u001b[${off}m`];
  return (text) => begin + text.replaceAll(end, end + begin) + end;
}

/** Whether to use colours: on a terminal, unless `NO_COLOR` or `FORCE_COLOR` say otherwise. */
export function hasColours(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const forceColor = env['FORCE_COLOR'];
  if (forceColor !== undefined && forceColor !== '') return forceColor !== '0' && forceColor !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['TERM'] === 'dumb') return false;
  return stream.isTTY === true;
}
