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

/** A document with its citations set, in Chicago's style or another, and all that Pandoc finds wrong with it. */
export async function citeproc(
  markdown: string,
  bibliographies: Readonly<Record<string, string>>,
  style?: 'apa',
): Promise<{ readonly text: string; readonly warnings: readonly string[] }> {
  const options = {
    from: 'markdown',
    to: 'plain',
    citeproc: true,
    wrap: 'none',
    bibliography: Object.keys(bibliographies),
  };
  const styles = style && { 'style.csl': plugins.config.get('@csl').templates.get(style) };
  const { stdout, stderr, warnings } = await convert({ ...options, ...(styles && { csl: 'style.csl' }) }, markdown, {
    ...bibliographies,
    ...styles,
  });
  const told = warnings.filter(({ verbosity }) => verbosity !== 'INFO').map(({ pretty }) => pretty);
  return { text: stdout, warnings: stderr === '' ? told : [stderr, ...told] };
}
