import type { Problem } from '@findings/core';
import { sourceText, translateEnglish } from '@findings/core/text';
import { readBibtexKeys } from './bibtex-keys.js';
import { readCslJsonKeys } from './csl-json-keys.js';
import { readCslYamlKeys } from './csl-yaml-keys.js';
import type { BibliographyFormat } from './bibliography-format.js';
import type { ParsedKeys } from './key-reading.js';
import { readRisKeys } from './ris-keys.js';
import type { Translate } from '@findings/core/text';

export interface ParsedBibliography {
  /** As written; letter case matters. Of a broken bibliography those that can be read. */
  readonly keys: ReadonlySet<string>;
  /** Where it is broken, in the order of the text; then keys may be missing. */
  readonly problems: readonly Problem[];
}

/** The keys of the works in a bibliography. Any text has an answer, in time linear in it; what is wrong is said in English unless `say` is given. */
export function readBibliography(
  text: string,
  format: BibliographyFormat,
  say: Translate = translateEnglish,
): ParsedBibliography {
  const { keys, mistakes } = READERS[format](text, say);
  const source = mistakes.length > 0 ? sourceText(text) : undefined;
  return {
    keys,
    problems: mistakes.map(({ start, end, message }) => ({
      code: 'config.broken-bibliography',
      severity: 'error',
      message,
      span: source!.span(start, end),
    })),
  };
}

const READERS: Readonly<Record<BibliographyFormat, (text: string, say: Translate) => ParsedKeys>> = {
  bibtex: readBibtexKeys,
  'csl-json': readCslJsonKeys,
  'csl-yaml': readCslYamlKeys,
  ris: readRisKeys,
};
