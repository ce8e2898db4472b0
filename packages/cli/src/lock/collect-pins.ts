import { pinKey } from '@findings/check';
import { sourceText } from '@findings/core/text';
import type { Library, Resolution } from '@findings/core/library';
import { dirname } from 'node:path';
import type { LibraryLoader, Configuration, ConfigurationLoader } from '@findings/project';
import { readDocumentCitations, readDocuments } from '../documents/read-documents.js';
import type { CitingDocument } from '../documents/read-documents.js';
import { Failure, lockPathOf } from '@findings/project';
import { locationText } from '../render/location.js';
import { nodeFiles } from '../files/node-files.js';

/** A citation that does not name exactly one finding. */
export interface UnpinnableCitation {
  /** `proposals/water.md:3:21`, or `draft.docx, paragraph 3` */
  readonly location: string;
  readonly id: string;
  /** The number of findings that it names. */
  readonly names: number;
}

/** The citations of all documents that share a lock. */
export interface CitedPins {
  readonly path: string;
  /** The library of each cited target, by pin key. */
  readonly keys: Map<string, Library>;
  /** Keys that do not resolve to one target. They may have been pinned before. */
  readonly others: Map<Library, Map<string, Resolution>>;
  /** The first citations that cannot be pinned. */
  readonly unpinnable: UnpinnableCitation[];
  /** The number of citations that cannot be pinned. */
  unpinnableCount: number;
  documents: number;
}

/** The maximum number of citations that are shown. */
const MAX_SHOWN = 20;

/**
 * Collects what documents cite, by lock.
 *
 * @throws Failure if a document cannot be read, or if two reports with the same lock have the same key
 */
export async function collectCitedKeys(
  operands: readonly string[],
  directory: string,
  configurations: ConfigurationLoader,
  libraries: LibraryLoader,
  onRead: (displayName: string, number: number, total: number) => void,
): Promise<readonly CitedPins[]> {
  const locks = new Map<string, CitedPins>();
  const reports = new Map<string, string>();
  for await (const document of readDocumentCitations(
    readDocuments(operands, directory, configurations, libraries, onRead),
  )) {
    const path = lockPathOf(nodeFiles.paths, await configurations.load(dirname(document.path)));
    const cited = locks.get(path) ?? createCitedPins(path);
    locks.set(path, cited);
    refuseDuplicateKeys(document, path, reports);
    collect(document, cited);
  }
  return [...locks.values()];
}

function createCitedPins(path: string): CitedPins {
  return { path, keys: new Map(), others: new Map(), unpinnable: [], unpinnableCount: 0, documents: 0 };
}

function collect(
  { displayName, source, wordPoint, loadedLibrary: { library }, citations }: CitingDocument,
  cited: CitedPins,
): void {
  cited.documents++;
  const others = cited.others.get(library) ?? new Map<string, Resolution>();
  cited.others.set(library, others);
  for (const { item, resolution } of citations) {
    if (resolution.type === 'found') {
      const key = pinKey(resolution);
      if (!cited.keys.has(key)) cited.keys.set(key, library);
      continue;
    }
    others.set(item.id, resolution);
    if (resolution.type === 'foreign') continue;
    cited.unpinnableCount++;
    if (cited.unpinnable.length >= MAX_SHOWN) continue;
    const point = wordPoint ? wordPoint(item.start) : sourceText(source).pointAt(item.start);
    const names = resolution.type === 'ambiguous' ? resolution.candidates.length : 0;
    cited.unpinnable.push({ location: locationText(displayName, point, wordPoint !== undefined), id: item.id, names });
  }
}

/** In a lock, only the key says which report a pin belongs to. */
function refuseDuplicateKeys(
  { displayName, loadedLibrary }: CitingDocument,
  lock: string,
  known: Map<string, string>,
): void {
  for (const [key, path] of loadedLibrary.paths) {
    const name = `${key.toLowerCase()}\n${lock}`;
    const other = known.get(name) ?? path;
    known.set(name, other);
    if (other === path) continue;
    throw new Failure(
      `“${displayName}” uses the key “${key}” for another report than an earlier proposal does. ` +
        'Give each report its own key under “reports” in findings.config.json.',
    );
  }
}

/** Whether the command reads all documents of a lock's configuration. */
export function coversWholeConfiguration(
  operands: readonly string[],
  path: string,
  configuration: Configuration,
): boolean {
  return operands.length === 0 && lockPathOf(nodeFiles.paths, configuration) === path;
}
