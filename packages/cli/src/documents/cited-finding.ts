import { findCitations } from '@findings/citations';
import type { CitationItem } from '@findings/citations';
import { readLocalId } from '@findings/core/library';

/** The citations of a text whose keys have the form of an id, in any report: `s4.h2`, `water:s4`. */
export function citedFindings(markdown: string): readonly CitationItem[] {
  return findCitations(markdown)
    .flatMap(({ items }) => items)
    .filter(({ id }) => readLocalId(id.replace(/^[^:]*:/, '').toLowerCase()) !== undefined);
}
