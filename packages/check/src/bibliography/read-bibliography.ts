import type { Problem } from '@findings/core';
import { sourceText, translateEnglish } from '@findings/core/text';
import { readBibtexKeys } from './bibtex-keys.js';
import { readCslJsonKeys } from './csl-json-keys.js';
import { readCslYamlKeys } from './csl-yaml-keys.js';
import type { BibliographyFormat } from './bibliography.js';
import type { ParsedKeys } from './parsed-keys.js';
import { readRisKeys } from './ris-keys.js';
import type { Translate } from '@findings/core/text';

export interface ParsedBibliography {
  /** The keys as written, case-sensitive. If there are problems, some keys may be missing. */
  readonly keys: ReadonlySet<string>;
  /** Problems in the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the keys of a bibliography, in linear time. Never throws; problems are part of the result.
 *
 * @param say translates messages; English by default
 */
export function readBibliography(
  text: string,
  format: BibliographyFormat,
  say: Translate = translateEnglish,
): ParsedBibliography {
  const { keys, problems } = READERS[format](text, say);
  const source = problems.length > 0 ? sourceText(text) : undefined;
  return {
    keys,
    problems: problems.map(({ start, end, message }) => ({
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
