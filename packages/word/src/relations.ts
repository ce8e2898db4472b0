import type { XmlRange } from './paragraph.js';
import { readXml } from './xml-events.js';
import type { XmlPart } from './xml-part.js';

/** Returns the name of the entry at a path. Undefined if there is none. */
export type FindEntry = (path: string) => string | undefined;

/** A relation of a part to another one. */
export interface Relation extends XmlRange {
  readonly id: string;
  /** The last word of its type, such as `comments`. */
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** The name of the entry that it leads to. Undefined if that is not in the archive. */
  readonly entry: string | undefined;
}

/** Names of parts have no upper and lower case. */
export function createEntryFinder(names: ReadonlySet<string>): FindEntry {
  const byName = new Map(Array.from(names, (name) => [name.toLowerCase(), name]));
  return (path) => (names.has(path) ? path : byName.get(path.toLowerCase()));
}

/**
 * Reads the relations of a part, in order.
 *
 * @param folder of the part, with a slash at its end
 */
export function readRelations(part: XmlPart | undefined, folder: string, find: FindEntry): readonly Relation[] {
  const relations: Relation[] = [];
  if (!part) return relations;
  let open: Relation | undefined;
  readXml(part, {
    open: (tag) => {
      if (tag.name !== 'rel:Relationship') return;
      const target = tag.attribute('Target') ?? '';
      open = {
        id: tag.attribute('Id') ?? '',
        type: tag.attribute('Type')?.split('/').at(-1) ?? '',
        target,
        entry: tag.attribute('TargetMode') === 'External' ? undefined : entryAt(target, folder, find),
        start: tag.start,
        end: tag.end,
      };
      relations.push(open);
    },
    close: (name, _start, end) => {
      if (name === 'rel:Relationship' && open) open.end = end;
    },
  });
  return relations;
}

function entryAt(target: string, folder: string, find: FindEntry): string | undefined {
  const root = 'part:///';
  const base = root + partUri(folder);
  if (!URL.canParse(target, base)) return undefined;
  const { href, pathname } = new URL(target, base);
  if (!href.startsWith(root)) return undefined;
  const path = pathname.slice(1);
  return find(path) ?? find(decoded(path));
}

/** A path as relations and content types write it. Archives have it with or without escapes. */
export function partUri(path: string): string {
  return encodeURI(decoded(path));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
