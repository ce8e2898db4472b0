import type { CitingDocument } from '../documents/read-documents.js';
import { typescriptModule } from '@findings/export';
import type { Report } from '@findings/core';
import { Failure } from '@findings/project';
import { displayPath } from '../files/display-path.js';
import { jsonText } from '../formats/json-text.js';
import { targetJson } from '../render/target-json.js';
import type { LoadedLibrary } from '@findings/project';

/** The findings that proposals cite, and the libraries that contain them. */
export interface CitedIds {
  /** The qualified ids of all findings, including all that an ambiguous alias names. */
  readonly ids: ReadonlySet<string>;
  /** The libraries of the proposals. */
  readonly libraries: ReadonlySet<LoadedLibrary>;
}

export async function citedIds(proposals: AsyncIterable<CitingDocument>): Promise<CitedIds> {
  const ids = new Set<string>();
  const libraries = new Set<LoadedLibrary>();
  for await (const { citations, loadedLibrary } of proposals) {
    libraries.add(loadedLibrary);
    for (const { resolution } of citations) {
      if (resolution.type === 'found') ids.add(resolution.target.qualifiedId);
      if (resolution.type === 'ambiguous') resolution.candidates.forEach(({ target }) => ids.add(target.qualifiedId));
    }
  }
  return { ids, libraries };
}

/** Writes a report as a TypeScript module with typed ids. */
export function exportTypescript(reports: readonly Report[], { paths }: LoadedLibrary, directory: string): string {
  const [report, ...others] = reports;
  if (!report || others.length > 0) {
    const keys = reports.map(({ key }) => key).join(', ');
    throw new Failure(`A TypeScript module can have only one report. Choose one of ${keys} with --report.`);
  }
  return typescriptModule(report, displayPath(paths.get(report.key) ?? '', directory));
}

/**
 * Writes the targets of reports as JSON or as JSON lines. A report that several libraries have is written once.
 *
 * @param cited the qualified ids to write. Undefined writes all.
 */
export function exportTargets(
  format: 'json' | 'ndjson',
  reports: readonly Report[],
  libraries: Iterable<LoadedLibrary>,
  directory: string,
  cited: ReadonlySet<string> | undefined,
): string {
  const wanted = new Set(reports);
  const lines: string[] = [];
  for (const { library, paths } of libraries) {
    for (const report of library.reports) {
      if (!wanted.delete(report)) continue;
      const file = displayPath(paths.get(report.key) ?? '', directory);
      for (const target of library.targets(report.key)) {
        if (cited?.has(target.qualifiedId) !== false) lines.push(jsonText(targetJson(target, file)));
      }
    }
  }
  if (format === 'ndjson') return lines.map((line) => `${line}\n`).join('');
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
