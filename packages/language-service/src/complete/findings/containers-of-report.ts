import type { Library, Target } from '@findings/core/library';

/** What a report is made of, for a writer who has not said yet what they look for: no findings, but what holds them. */
export function outlineOf(library: Library, report: string | undefined, most: number): readonly Target[] {
  const key = report ?? library.defaultKey;
  const wholes = library.reports.flatMap(({ key }) => library.targets(key).slice(0, 1));
  const outline: Target[] = [];
  for (const target of key === undefined ? [] : library.targets(key)) {
    if (outline.length >= most) break;
    if (target.type === 'summary' || target.type === 'day' || target.type === 'session') outline.push(target);
  }
  return report === undefined ? [...outline, ...wholes] : outline;
}
