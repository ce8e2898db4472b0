import { typescriptModule } from '@findings/export';
import type { Report } from '@findings/core';
import { Failure } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { jsonText } from '../formats/json-text.js';
import { targetJson } from '../render/target-json.js';
import type { LoadedLibrary } from '@findings/project';

/**
 * What `findings export` writes.
 *
 * @param cited qualified ids to keep to
 */
export function exportReports(
  format: 'json' | 'ndjson' | 'typescript',
  reports: readonly Report[],
  { library, paths }: LoadedLibrary,
  directory: string,
  cited: ReadonlySet<string> | undefined,
): string {
  const fileOf = (key: string): string => displayPath(paths.get(key) ?? '', directory);
  if (format === 'typescript') {
    const [report, ...others] = reports;
    if (!report || others.length > 0) {
      const keys = reports.map(({ key }) => key).join(', ');
      throw new Failure(`a TypeScript module holds one report: choose one of ${keys} with --report.`);
    }
    return typescriptModule(report, fileOf(report.key));
  }
  const targets = reports.flatMap(({ key }) => library.targets(key));
  const kept = cited ? targets.filter(({ qualifiedId }) => cited.has(qualifiedId)) : targets;
  const lines = kept.map((target) => jsonText(targetJson(target, fileOf(target.report.key))));
  if (format === 'ndjson') return lines.map((line) => `${line}\n`).join('');
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
