import { existsSync, readFileSync } from 'node:fs';

export const digest = readFileSync(new URL('../report/tip-2012.md', import.meta.url), 'utf8');

const place = new URL('../../../../shared/reports/tip-2012.txt', import.meta.url);

/** The report as published by The Asia Foundation. It is not part of the repository, so it may be missing. */
export const original = existsSync(place) ? readFileSync(place, 'utf8') : undefined;

/** For tests that compare the digest with the original: the reason why they are skipped. */
export function withoutOriginal(what: string): boolean {
  if (original !== undefined) return false;
  console.info(`Left out: ${what}. It needs the published report, ../shared/reports/tip-2012.txt, which is absent.`);
  return true;
}
