import { existsSync, readFileSync } from 'node:fs';

export const digest = readFileSync(new URL('../report/tip-2012.md', import.meta.url), 'utf8');

const place = new URL('../../../../shared/reports/tip-2012.txt', import.meta.url);

/** The report as The Asia Foundation published it; it is not ours to ship, so it may be absent. */
export const original = existsSync(place) ? readFileSync(place, 'utf8') : undefined;

/** For tests that hold the digest to the original: says why they do not run, where they don't. */
export function withoutOriginal(what: string): boolean {
  if (original !== undefined) return false;
  console.info(`Left out: ${what}. It needs the published report, ../shared/reports/tip-2012.txt, which is absent.`);
  return true;
}
