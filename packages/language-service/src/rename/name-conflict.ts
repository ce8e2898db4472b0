import type { Resolution } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { CitationLocation } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import { describeUses } from './key-uses.js';

/** Why a name cannot be given to something new: what it means where it would be used. */
export function nameConflict(say: Translate, written: string, resolution: Resolution | undefined): string | undefined {
  switch (resolution?.type) {
    case 'found':
      return say`“${written}” is taken: it already names ${resolution.target.title}. Choose another name.`;
    case 'ambiguous':
      return say`“${written}” is taken: it already names several findings. Choose another name.`;
    case 'unresolved':
      if (!('report' in resolution.missing) || resolution.missing.what === 'id') return undefined;
      return say`“${written}” reads like the number of a finding, such as “s4.h2”. Choose a name that is no such number.`;
    case 'foreign':
    case undefined:
      return undefined;
  }
}

/** Why a key cannot become one of ours: a bibliography has it, or somebody cites it. */
export function keyConflict(
  say: Translate,
  written: string,
  cited: readonly CitationLocation[],
  contexts: readonly Context[],
): string | undefined {
  for (const { bibliography } of contexts) {
    if (bibliography?.keys.has(written) !== true) continue;
    const where = bibliography.files[0] ?? say`a bibliography`;
    return say`“${written}” is the key of another’s work in ${where}. Choose another name.`;
  }
  if (cited.length === 0) return undefined;
  return say`“${written}” is already cited in ${describeUses(say, cited)}, and would mean something else there from then on. Choose another name.`;
}
