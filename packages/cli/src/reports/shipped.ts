import { fileURLToPath } from 'node:url';
import type { LoadedReport } from './loaded-report.js';

/** The key of the report that comes with the tool. */
export const SHIPPED_KEY = 'tip2012';

/** The report that comes with the tool, read when the tool was built. */
export async function shippedReport(): Promise<LoadedReport> {
  const { report } = await import('@findings/tip-2012');
  return { report, path: fileURLToPath(import.meta.resolve('@findings/tip-2012/report/tip-2012.md')) };
}
