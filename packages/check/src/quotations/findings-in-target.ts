import type { Library } from '@findings/core/library';
import { findingOf, type Target } from '@findings/core/library';

/** The finding that a target is, or all findings in a container, in the order of the report. */
export function findingsIn(library: Library, target: Target): readonly Target[] {
  if (findingOf(target)) return [target];
  return library.targets(target.report.key).filter((each) => findingOf(each) && contains(target, each));
}

function contains(container: Target, finding: Target): boolean {
  switch (container.type) {
    case 'report':
      return true;
    case 'summary':
      return finding.type === 'passage' && finding.part === 'summary';
    case 'day':
      return finding.session !== undefined && container.day.sessions.includes(finding.session.id);
    case 'session':
      return finding.session === container.session;
    case 'passage':
    case 'highlight':
    case 'exchange':
      return false;
  }
}
