import type { Library } from '@findings/core/library';
import type { Lock } from './lock.js';
import { splitQualifiedId } from './natural-order.js';

/**
 * The report key of a citation that was checked, if the library no longer has that report: `tip2012` for `tip2012:introduction.p1`. Without
 * its pin, the citation may be of another work.
 *
 * @param written the key of the citation
 */
export function removedReportOf(written: string, library: Library, lock: Lock): string | undefined {
  if (!lock.pinned.has(written.toLowerCase())) return undefined;
  const [key] = splitQualifiedId(written);
  return library.reports.some((report) => report.key.toLowerCase() === key.toLowerCase()) ? undefined : key;
}
