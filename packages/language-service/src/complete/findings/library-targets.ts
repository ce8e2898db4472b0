import type { Library, Target } from '@findings/core/library';
import { oncePer } from '../../workspace/once-per.js';

/** The targets of a report, or of all reports in their order, those of the default report first. */
export function targetsOf(library: Library, report: string | undefined): readonly Target[] {
  return report === undefined ? allTargets(library) : library.targets(report);
}

const allTargets = oncePer((library: Library): readonly Target[] => {
  const isDefault = (key: string): boolean => key === library.defaultKey;
  const keys = library.reports.map(({ key }) => key);
  const sorted = [...keys.filter(isDefault), ...keys.filter((key) => !isDefault(key))];
  return sorted.flatMap((key) => library.targets(key));
});

/** The first values that pass a test. A report can have 10,000 findings, and a completion shows a few. */
export function take<Value>(values: readonly Value[], limit: number, isWanted: (value: Value) => boolean): Value[] {
  const found: Value[] = [];
  for (const value of values) {
    if (found.length >= limit) break;
    if (isWanted(value)) found.push(value);
  }
  return found;
}
