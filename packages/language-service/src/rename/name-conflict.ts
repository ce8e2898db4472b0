import type { Resolution } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { CitationLocation } from '../workspace/citation-index.js';
import type { Context } from '../workspace/context.js';
import { describeUses } from './key-uses.js';

/**
 * Why a name is not available: what it would resolve to.
 *
 * @param allowsMissing whether a name may look like one that its report does not have
 */
export function nameConflict(
  say: Translate,
  name: string,
  resolution: Resolution | undefined,
  allowsMissing = true,
): string | undefined {
  switch (resolution?.type) {
    case 'found':
      return say`“${name}” is already a name of ${resolution.target.title}. Choose another name.`;
    case 'ambiguous':
      return say`“${name}” is already a name of several findings. Choose another name.`;
    case 'unresolved':
      if (allowsMissing && (!('report' in resolution.missing) || resolution.missing.what === 'id')) return undefined;
      return say`“${name}” looks like the number of a finding, such as “s4.h2”. Choose another name.`;
    case 'foreign':
    case undefined:
      return undefined;
  }
}

/** Why a key is not available: a bibliography has it, or a proposal cites it. */
export function keyConflict(
  say: Translate,
  name: string,
  cited: readonly CitationLocation[],
  contexts: readonly Context[],
): string | undefined {
  for (const { bibliography } of contexts) {
    if (bibliography?.keys.has(name) !== true) continue;
    const file = bibliography.files[0] ?? say`a bibliography`;
    return say`“${name}” is already the key of a publication in ${file}. Choose another name.`;
  }
  if (cited.length === 0) return undefined;
  return say`“${name}” is already cited in ${describeUses(say, cited)}, where its meaning would change. Choose another name.`;
}
