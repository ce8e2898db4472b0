import type { CitingDocument } from '../documents/read-documents.js';
import { typescriptModule } from '@findings/export';
import type { Report } from '@findings/core';
import { Failure } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { jsonText } from '../formats/json-text.js';
import { targetJson } from '../render/target-json.js';
import type { LoadedLibrary } from '@findings/project';

/** The qualified ids of all findings that proposals cite, including all findings of an ambiguous alias. */
export async function citedIds(proposals: AsyncIterable<CitingDocument>): Promise<ReadonlySet<string>> {
  const cited = new Set<string>();
  for await (const { citations } of proposals) {
    for (const { resolution } of citations) {
      if (resolution.type === 'found') cited.add(resolution.target.qualifiedId);
      if (resolution.type === 'ambiguous') resolution.candidates.forEach(({ target }) => cited.add(target.qualifiedId));
    }
  }
  return cited;
}

/**
 * Writes the targets of reports as JSON, as JSON lines or as a TypeScript module.
 *
 * @param cited the qualified ids to write. Undefined writes all.
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
      throw new Failure(`a TypeScript module can have only one report. Choose one of ${keys} with --report.`);
    }
    return typescriptModule(report, fileOf(report.key));
  }
  const targets = reports.flatMap(({ key }) => library.targets(key));
  const kept = cited ? targets.filter(({ qualifiedId }) => cited.has(qualifiedId)) : targets;
  const lines = kept.map((target) => jsonText(targetJson(target, fileOf(target.report.key))));
  if (format === 'ndjson') return lines.map((line) => `${line}\n`).join('');
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
