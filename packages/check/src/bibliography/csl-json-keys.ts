import { firstCharacterOf, membersOf, parseJsonTree, type Translate } from '@findings/core/text';
import { isExportedNote, type BibliographyProblem, type ParsedKeys } from './parsed-keys.js';

/** Reads the keys of a CSL-JSON bibliography: the `id`s of a list, which may be in `items` of an object. */
export function readCslJsonKeys(text: string, say: Translate): ParsedKeys {
  const keys = new Set<string>();
  const works = readWorks(text);
  let isComplete = works !== undefined;
  for (const work of works ?? []) {
    const { id, note } = (work ?? {}) as { id?: unknown; note?: unknown };
    if (isExportedNote(note)) continue;
    if (hasKey(id)) keys.add(String(id));
    else isComplete = false;
  }
  return { keys, problems: isComplete ? [] : [findProblem(text, say)] };
}

function readWorks(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const works: unknown = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items;
    return Array.isArray(works) ? works : undefined;
  } catch {
    return undefined;
  }
}

function hasKey(id: unknown): boolean {
  return (typeof id === 'string' && id !== '') || Number.isSafeInteger(id);
}

/** The first problem with its place. */
function findProblem(text: string, say: Translate): BibliographyProblem {
  const { root, errors } = parseJsonTree(text);
  const [error] = errors;
  if (error)
    return {
      start: error.offset,
      end: error.offset + error.length,
      message: say`This is not valid JSON from here on.`,
    };
  const list = root?.type === 'object' ? membersOf(root).find(({ name }) => name === 'items')?.value : root;
  const broken = list?.type === 'array' ? list.children?.find((work) => !hasKey(idOf(work))) : undefined;
  const place = broken ?? root;
  return {
    ...(place ? firstCharacterOf(place) : { start: 0, end: 0 }),
    message: broken
      ? say`This work has no key. Add one, such as "id": "smith2020".`
      : say`This is not CSL-JSON. Write a list of works, such as [{"id": "smith2020"}].`,
  };
}

function idOf(work: Parameters<typeof membersOf>[0]): unknown {
  return membersOf(work).find(({ name }) => name === 'id')?.value.value;
}
