import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
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

/**
 * A document with its citations set, in Chicago's style or another, and all that Pandoc finds wrong with it.
 *
 * @param files bibliographies and Lua filters by name
 */
export async function citeproc(
  markdown: string,
  files: Readonly<Record<string, string>>,
  style?: 'apa' | 'vancouver',
): Promise<{ readonly text: string; readonly warnings: readonly string[] }> {
  const [filters, bibliographies] = [true, false].map((isFilter) =>
    Object.keys(files).filter((name) => name.endsWith('.lua') === isFilter),
  );
  const options = {
    from: 'markdown',
    to: 'plain',
    filters: [...filters!, 'citeproc'],
    wrap: 'none',
    bibliography: bibliographies,
  };
  const styles = style && { 'style.csl': plugins.config.get('@csl').templates.get(style) };
  const { stdout, stderr, warnings } = await convert({ ...options, ...(styles && { csl: 'style.csl' }) }, markdown, {
    ...files,
    ...styles,
  });
  const told = warnings.filter(({ verbosity }) => verbosity !== 'INFO').map(({ pretty }) => pretty);
  return { text: stdout, warnings: stderr === '' ? told : [stderr, ...told] };
}
