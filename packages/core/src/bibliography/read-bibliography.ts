import type { Problem } from '../model.js';
import { sourceText } from '../source/source.js';
import { readBibtexKeys } from './bibtex-keys.js';
import { readCslJsonKeys } from './csl-json-keys.js';
import { readCslYamlKeys } from './csl-yaml-keys.js';
import type { BibliographyFormat } from './format.js';
import type { KeysRead } from './keys-read.js';
import { readRisKeys } from './ris-keys.js';
import { inEnglish } from '../saying/say.js';
import type { Say } from '../saying/say.js';

export interface BibliographyRead {
  /** As written; letter case matters. Of a broken bibliography those that can be read. */
  readonly keys: ReadonlySet<string>;
  /** Where it is broken, in the order of the text; then keys may be missing. */
  readonly problems: readonly Problem[];
}

/** The keys of the works in a bibliography. Any text has an answer, in time linear in it; what is wrong is said in English unless `say` is given. */
export function readBibliography(text: string, format: BibliographyFormat, say: Say = inEnglish): BibliographyRead {
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

const READERS: Readonly<Record<BibliographyFormat, (text: string, say: Say) => KeysRead>> = {
  bibtex: readBibtexKeys,
  'csl-json': readCslJsonKeys,
  'csl-yaml': readCslYamlKeys,
  ris: readRisKeys,
};
