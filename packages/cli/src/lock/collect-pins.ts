import { nodeFiles } from '@findings/project/node';
import { pinKey } from '@findings/check';
import { sourceText } from '@findings/core/text';
import type { Library, Resolution } from '@findings/core/library';
import { dirname } from 'node:path';
import type { LibraryLoader, Configuration, ConfigurationLoader, LoadedLibrary } from '@findings/project';
import { readDocumentCitations } from '../documents/read-citations.js';
import { readDocuments } from '../documents/read-documents.js';
import type { CitingDocument } from '../documents/read-citations.js';
import { Failure, lockPathOf } from '@findings/project';

/** A citation that names no finding, or several. */
export interface UnpinnableCitation {
  /** `proposals/water.md:3:21` */
  readonly place: string;
  readonly id: string;
  /** How many findings it names. */
  readonly names: number;
}

/** What the documents of one lock cite. */
export interface CitedPins {
  readonly path: string;
  /** What is cited, by what it is pinned by, with the library that has it. */
  readonly keys: Map<string, Library>;
  /** Other keys as written: perhaps they were pinned once. */
  readonly others: Map<Library, Map<string, Resolution>>;
  /** The first of those that cannot be pinned. */
  readonly unpinnable: UnpinnableCitation[];
  /** How many there are. */
  unpinnableCount: number;
  documents: number;
}

/** More is not shown. */
const MOST_SHOWN = 20;

/**
 * Collects what documents cite, for each lock.
 *
 * @throws Failure where a document cannot be read, or where two reports of one lock have the same key
 */
export async function collectCitedKeys(
  operands: readonly string[],
  directory: string,
  configurations: ConfigurationLoader,
  bookshelf: LibraryLoader,
  onRead: (shown: string, number: number, of: number) => void,
): Promise<readonly CitedPins[]> {
  const locks = new Map<string, CitedPins>();
  const reports = new Map<string, string>();
  for await (const document of readDocumentCitations(
    readDocuments(operands, directory, configurations, bookshelf, onRead),
  )) {
    const path = lockPathOf(nodeFiles.paths, await configurations.load(dirname(document.path)));
    const cited = locks.get(path) ?? nothingCited(path);
    locks.set(path, cited);
    refuseTwins(document, path, reports);
    collect(document, cited);
  }
  return [...locks.values()];
}

function nothingCited(path: string): CitedPins {
  return { path, keys: new Map(), others: new Map(), unpinnable: [], unpinnableCount: 0, documents: 0 };
}

function collect(
  { displayName: shown, source, shelf: { library }, citations }: CitingDocument,
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
    if (cited.unpinnable.length >= MOST_SHOWN) continue;
    const { line, column } = sourceText(source).span(item.start, item.start).start;
    const names = resolution.type === 'ambiguous' ? resolution.candidates.length : 0;
    cited.unpinnable.push({ place: `${shown}:${line}:${column}`, id: item.id, names });
  }
}

/** Ids say of which report they are by its key alone. */
function refuseTwins(
  { displayName, shelf }: { displayName: string; shelf: LoadedLibrary },
  lock: string,
  known: Map<string, string>,
): void {
  for (const [key, path] of shelf.paths) {
    const name = `${key.toLowerCase()}\n${lock}`;
    const other = known.get(name) ?? path;
    known.set(name, other);
    if (other === path) continue;
    throw new Failure(
      `“${displayName}” calls another report “${key}” than a proposal before it does, so that their pins cannot be told apart. ` +
        'Give both reports keys of their own under “reports” in findings.config.json.',
    );
  }
}

/** Whether documents of a configuration are all there are that its lock is for. */
export function coversWholeConfiguration(
  operands: readonly string[],
  path: string,
  configuration: Configuration,
): boolean {
  return operands.length === 0 && lockPathOf(nodeFiles.paths, configuration) === path;
}
