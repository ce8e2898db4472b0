import { counted, grouped, times } from '../../saying/counted.js';
import type { Say } from '../../saying/say.js';
import type { Cite, Tally } from '../coverage.js';

/** `5 of 12 cited`. */
export function shareCited(say: Say, { findings, cited }: Tally): string {
  return say`${grouped(say, cited)} of ${grouped(say, findings)} cited`;
}

/** `once`, `5 times by 2 proposals`. */
export function howOften(say: Say, cites: readonly Cite[]): string {
  if (cites.length === 1) return say`once`;
  const proposals = new Set(cites.map(({ proposal }) => proposal)).size;
  return say`${times(say, cites.length)} by ${counted(say, proposals, 'proposals')}`;
}
