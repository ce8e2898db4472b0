/** Colours for what they mean here. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly id: (text: string) => string;
  readonly match: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  /** Of a diff: what the report has and the document has not, and the other way round. */
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
}

export function styleOf(coloured: boolean): Style {
  const code = coloured ? selected : () => (text: string) => text;
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
 * Text between two codes of ECMA-48, “select graphic rendition”; where a text within ends with the same, it goes on. Our own:
 * a library looks at standard output when it is loaded, and so opens it.
 */
function selected(on: number, off: number): (text: string) => string {
  const [begin, end] = [`\u001b[${on}m`, `\u001b[${off}m`];
  return (text) => begin + text.replaceAll(end, end + begin) + end;
}

/** Colour belongs on a terminal only; `FORCE_COLOR` asks for it elsewhere (`0`: nowhere), `NO_COLOR` forbids it. */
export function isColoured(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['TERM'] === 'dumb') return false;
  return stream.isTTY === true;
}
