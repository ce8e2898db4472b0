import { findingOf, isIn, type Library, type Target } from '@findings/core/library';

/** The finding that a target is, or all findings in a container, in the order of the report. */
export function findingsIn(library: Library, target: Target): readonly Target[] {
  if (findingOf(target)) return [target];
  return library.targets(target.report.key).filter((each) => findingOf(each) && isIn(each, target));
}
