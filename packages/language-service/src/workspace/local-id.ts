import type { Target } from '@findings/core/library';

/** The local id by which the workspace knows a finding: that of a report itself is `''`. */
export function localIdOf(target: Target): string {
  return target.type === 'report' ? '' : target.id;
}
