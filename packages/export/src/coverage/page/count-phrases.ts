import { countNoun, formatNumber, timesPhrase } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { FindingCitation, Tally } from '../coverage.js';

/** `5 of 12 cited`. */
export function shareCited(say: Translate, { findings, cited }: Tally): string {
  return say`${formatNumber(say, cited)} of ${formatNumber(say, findings)} cited`;
}

/** `once`, `5 times by 2 proposals`. */
export function timesCited(say: Translate, cites: readonly FindingCitation[]): string {
  if (cites.length === 1) return say`once`;
  const proposals = new Set(cites.map(({ proposal }) => proposal)).size;
  return say`${timesPhrase(say, cites.length)} by ${countNoun(say, proposals, 'proposals')}`;
}
