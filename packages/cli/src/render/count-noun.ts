import { formatNumber } from '@findings/project';

/** `1 error`, `2 errors`, `1,234 people`. */
export function countNoun(number: number, one: string, many = `${one}s`): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}
