import type { CitationGroup } from '../src/citation.ts';
import { asCited, difference } from './ours.ts';
import { askPandocForPlaces, type Cited } from './pandoc.ts';
import { seeded, type Random } from './random.ts';

/** What Pandoc and we were asked, and in what we differ. */
export interface Disagreement {
  readonly seed: number;
  readonly markdown: string;
  readonly difference: string;
}

export interface Agreement {
  /** Keys that Pandoc cites in all. */
  readonly keys: number;
  /** Those among them whose place in the text was compared. */
  readonly placed: number;
  readonly disagreements: readonly Disagreement[];
}

/** Asks both about the texts that `make` makes of `count` seeds. */
export async function agreement(
  make: (random: Random) => string,
  find: (markdown: string) => readonly CitationGroup[],
  firstSeed: number,
  count: number,
): Promise<Agreement> {
  const disagreements: Disagreement[] = [];
  let [keys, placed] = [0, 0];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const markdown = make(seeded(seed));
    // YAML that is none is refused.
    const pandoc = await askPandocForPlaces(markdown).catch(() => undefined);
    if (!pandoc) continue;
    keys += pandoc.length;
    placed += pandoc.filter(({ at }) => at !== undefined).length;
    const found = compare(pandoc, asCited(find(markdown)));
    if (found !== undefined) disagreements.push({ seed, markdown, difference: found });
  }
  return { keys, placed, disagreements };
}

/** In what the two differ, in words, however Pandoc's tree is ordered: it has footnotes where they are referred to. */
export function compare(pandoc: readonly Cited[], ours: readonly Cited[]): string | undefined {
  const order = pandoc.some(({ at }) => at === undefined) ? byWords : byPlace;
  return difference(order(pandoc), order(ours));
}

function byPlace(cited: readonly Cited[]): readonly Cited[] {
  const groups = new Map<number, number>();
  return cited
    .toSorted((one, other) => one.at! - other.at!)
    .map((one) => {
      if (!groups.has(one.group)) groups.set(one.group, groups.size);
      return { ...one, group: groups.get(one.group)! };
    });
}

/** Without places there is no telling which group is which. */
function byWords(cited: readonly Cited[]): readonly Cited[] {
  const words = ({ id, mode, prefix, suffix }: Cited): string => JSON.stringify([id, mode, prefix, suffix]);
  return cited
    .map((one) => ({ ...one, group: 0, at: undefined }))
    .toSorted((one, other) => (words(one) < words(other) ? -1 : 1));
}
