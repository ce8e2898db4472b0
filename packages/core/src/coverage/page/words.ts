import type { Cite, Tally } from '../coverage.js';

/** `1 finding`, `1,234 findings`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `5 of 12 cited`. */
export function shareCited({ findings, cited }: Tally): string {
  return `${grouped(cited)} of ${grouped(findings)} cited`;
}

/** `once`, `twice`, `5 times`. */
export function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${grouped(number)} times`;
}

/** `once`, `5 times by 2 proposals`. */
export function howOften(cites: readonly Cite[]): string {
  if (cites.length === 1) return 'once';
  const proposals = new Set(cites.map(({ proposal }) => proposal)).size;
  return `${times(cites.length)} by ${counted(proposals, 'proposal')}`;
}
