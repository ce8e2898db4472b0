import { workOf } from '@findings/export';
import type { Work } from '@findings/export';
import type { Library, Resolution, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import type { Report } from '@findings/core';
import { Failure } from './failure.js';
import { sortNaturally } from './natural-order.js';

export interface SelectedWorks {
  readonly works: readonly Work[];
  /** Keys of ours that the proposals cite and that name no finding, or several: they have no work. */
  readonly leftOut: readonly string[];
  /** The keys of findings that are cited by more than one: each has as many works. */
  readonly repeated: readonly (readonly string[])[];
}

/** What a proposal cites. */
export interface CitingWorks {
  /** Its path, as a person would write it. */
  readonly shown: string;
  readonly citations: readonly { readonly item: { readonly id: string }; readonly resolution: Resolution }[];
}

/** All that can be cited, by its canonical ids; the default report's without the report's key. */
export function allWorks(reports: readonly Report[], library: Library): SelectedWorks {
  const keyOf = ({ id, qualifiedId, report }: Target): string => (report.key === library.defaultKey ? id : qualifiedId);
  const works = new Map<string, Work>();
  for (const target of reports.flatMap(({ key }) => library.targets(key))) {
    const key = keyOf(target);
    if (!works.has(key)) works.set(key, workOf(target, key));
  }
  return { works: [...works.values()], leftOut: [], repeated: [] };
}

/**
 * What proposals cite, by the keys that they write, each spelling once: a reader of the bibliography, such as Pandoc, looks
 * for exactly those.
 *
 * @param only the reports to keep to; all of them where it is absent
 * @throws Failure where two proposals mean different findings by the same key
 */
export async function citedWorks(
  say: Translate,
  only: readonly Report[] | undefined,
  citing: Iterable<CitingWorks> | AsyncIterable<CitingWorks>,
): Promise<SelectedWorks> {
  const keys = only && new Set(only.map(({ key }) => key));
  const cited = new Map<string, Meaning>();
  const leftOut = new Set<string>();
  for await (const { citations, shown } of citing) {
    for (const { item, resolution } of citations) {
      if (resolution.type === 'foreign') continue;
      if (resolution.type !== 'found') {
        leftOut.add(item.id);
        continue;
      }
      const { target } = resolution;
      const before = cited.get(item.id);
      if (before && before.target.report !== target.report) throw twoMeanings(say, item.id, before, { target, shown });
      if (!before && keys?.has(target.report.key) !== false) cited.set(item.id, { target, shown });
    }
  }
  const inOrder = sortNaturally([...cited.keys()]);
  const works = inOrder.map((key) => workOf(cited.get(key)!.target, key));
  const byFinding = new Map<string, string[]>();
  for (const key of inOrder) {
    const { qualifiedId } = cited.get(key)!.target;
    byFinding.set(qualifiedId, [...(byFinding.get(qualifiedId) ?? []), key]);
  }
  const repeated = [...byFinding.values()].filter(({ length }) => length > 1);
  return { works, leftOut: sortNaturally([...leftOut]), repeated };
}

interface Meaning {
  readonly target: Target;
  readonly shown: string;
}

function twoMeanings(say: Translate, key: string, one: Meaning, other: Meaning): Failure {
  const said = ({ target, shown }: Meaning): string => say`${target.qualifiedId} in “${shown}”`;
  return new Failure(
    say`“${key}” means ${said(one)} and ${said(other)}, and a bibliography has each key once: export what each of them cites by itself, or write the longer ids.`,
  );
}
