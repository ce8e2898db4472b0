import { convert } from 'pandoc-wasm';

/** A work as Pandoc reads it. */
export interface PandocItem {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The works that Pandoc reads in a bibliography; its message where it reads none. */
export async function readWithPandoc(text: string, from: string): Promise<readonly PandocItem[] | string> {
  const { stdout, stderr } = await convert({ from, to: 'csljson' }, text, {});
  return stderr === '' ? (JSON.parse(stdout) as PandocItem[]) : stderr;
}

/** A document with its citations set, and all that Pandoc finds wrong with it. */
export async function citeproc(
  markdown: string,
  bibliographies: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly text: string; readonly warnings: readonly string[] }> {
  const { stdout, stderr, warnings } = await convert(
    {
      from: 'markdown',
      to: 'plain',
      citeproc: true,
      wrap: 'none',
      bibliography: Object.keys(bibliographies),
      ...options,
    },
    markdown,
    bibliographies,
  );
  const told = warnings.filter(({ verbosity }) => verbosity !== 'INFO').map(({ pretty }) => pretty);
  return { text: stdout, warnings: stderr === '' ? told : [stderr, ...told] };
}
