import { biblatex, bibtex, cslJson, isTexKey, ris } from '@findings/export';
import type { Work } from '@findings/export';
import { Failure } from '../failure.js';
import type { WorksFormat } from './works-format.js';
import type { Translate } from '@findings/core/text';

/** @throws Failure where a key cannot stand in the format */
export function printWorks(say: Translate, works: readonly Work[], format: WorksFormat): Iterable<string> {
  if (format === 'csl-json') return cslJson(works);
  if (format === 'ris') return ris(works);
  const bad = works.find(({ key }) => !isTexKey(key));
  if (bad) {
    throw new Failure(
      say`“${bad.key}” cannot be a key in ${format === 'bibtex' ? 'BibTeX' : 'BibLaTeX'}. Cite the finding as ${bad.note}, or export csl-json.`,
    );
  }
  return format === 'bibtex' ? bibtex(works) : biblatex(works);
}
