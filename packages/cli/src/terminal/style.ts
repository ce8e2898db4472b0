import picocolors from 'picocolors';

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
  const colours = picocolors.createColors(coloured);
  return {
    bold: colours.bold,
    dim: colours.dim,
    id: colours.cyan,
    match: (text) => colours.bold(colours.yellow(text)),
    error: (text) => colours.bold(colours.red(text)),
    warning: (text) => colours.bold(colours.yellow(text)),
    info: colours.blue,
    good: colours.green,
    removed: colours.red,
    added: colours.green,
  };
}

/** Colour belongs on a terminal only; `FORCE_COLOR` asks for it elsewhere (`0`: nowhere), `NO_COLOR` forbids it. */
export function isColoured(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['TERM'] === 'dumb') return false;
  return stream.isTTY === true;
}
