import type { Name } from './named-by.js';

/** Names by small numbers, which are used again when nobody uses them any more. */
export interface NameNumbers {
  /** The number of a name that had none is made. */
  of(name: Name): number;
  known(kind: Name['kind'], source: string, id: string): number | undefined;
  /** Of all findings of a report that begin so, whether they are there or not. */
  beginning(source: string, start: string): readonly number[];
  release(number: number): void;
}

type ByPlace = Map<string, Map<string, number>>;

export function createNameNumbers(intern: (word: string) => string): NameNumbers {
  const byKind: Record<Name['kind'], ByPlace> = { finding: new Map(), astray: new Map(), word: new Map() };
  const names: (Name | undefined)[] = [];
  const free: number[] = [];
  return {
    of: ({ kind, source, id }) => {
      const known = byKind[kind].get(source)?.get(id);
      if (known !== undefined) return known;
      const number = free.pop() ?? names.length;
      const name = { kind, source: intern(source), id: intern(id) };
      names[number] = name;
      const ids = byKind[kind].get(source);
      if (ids) ids.set(name.id, number);
      else byKind[kind].set(name.source, new Map([[name.id, number]]));
      return number;
    },
    known: (kind, source, id) => byKind[kind].get(source)?.get(id),
    beginning: (source, start) => {
      const found: number[] = [];
      // There may be a hundred thousand, of which lists of pairs would be made.
      for (const bySource of [byKind.finding, byKind.astray])
        for (const [id, number] of bySource.get(source) ?? []) if (id.startsWith(start)) found.push(number);
      return found;
    },
    release: (number) => {
      const name = names[number];
      if (!name) return;
      const ids = byKind[name.kind].get(name.source);
      ids?.delete(name.id);
      if (ids?.size === 0) byKind[name.kind].delete(name.source);
      names[number] = undefined;
      free.push(number);
    },
  };
}
