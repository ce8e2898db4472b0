import type { Library, Target } from '@findings/core/check';
import type { Work } from '@findings/core/export';
import type { Report } from '@findings/core';
import type { Bookshelf, Configurations } from '@findings/project';
import { citedIn } from '../documents/cited-in.js';
import { Failure } from '@findings/project';
import { inReadingOrder } from './reading-order.js';

export type WorksFormat = 'csl-json' | 'bibtex' | 'biblatex' | 'ris';

export interface ChosenWorks {
  readonly works: readonly Work[];
  /** Keys of ours that the proposals cite and that name no finding, or several: they have no work. */
  readonly leftOut: readonly string[];
  /** The keys of findings that are cited by more than one: each has as many works. */
  readonly repeated: readonly (readonly string[])[];
}

/** All that can be cited, by its canonical ids; the default report's without the report's key. */
export async function allWorks(reports: readonly Report[], library: Library): Promise<ChosenWorks> {
  const { workOf } = await import('@findings/core/export');
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
 * @param where the proposals, as `citedIn` takes them
 * @throws Failure where a proposal cannot be read, or two mean different findings by the same key
 */
export async function citedWorks(
  only: readonly Report[] | undefined,
  ...where: [readonly string[], string, Configurations, Bookshelf]
): Promise<ChosenWorks> {
  const { workOf } = await import('@findings/core/export');
  const keys = only && new Set(only.map(({ key }) => key));
  const cited = new Map<string, { target: Target; shown: string }>();
  const leftOut = new Set<string>();
  for await (const { citations, shown } of citedIn(...where)) {
    for (const { item, resolution } of citations) {
      if (resolution.type === 'foreign') continue;
      if (resolution.type !== 'found') {
        leftOut.add(item.id);
        continue;
      }
      const { target } = resolution;
      const before = cited.get(item.id);
      if (before && before.target.report !== target.report) throw twoMeanings(item.id, before, { target, shown });
      if (!before && keys?.has(target.report.key) !== false) cited.set(item.id, { target, shown });
    }
  }
  const inOrder = inReadingOrder([...cited.keys()]);
  const works = inOrder.map((key) => workOf(cited.get(key)!.target, key));
  const byFinding = new Map<string, string[]>();
  for (const key of inOrder) {
    const { qualifiedId } = cited.get(key)!.target;
    byFinding.set(qualifiedId, [...(byFinding.get(qualifiedId) ?? []), key]);
  }
  const repeated = [...byFinding.values()].filter(({ length }) => length > 1);
  return { works, leftOut: inReadingOrder([...leftOut]), repeated };
}

interface Meaning {
  readonly target: Target;
  readonly shown: string;
}

function twoMeanings(key: string, one: Meaning, other: Meaning): Failure {
  const said = ({ target, shown }: Meaning): string => `${target.qualifiedId} in “${shown}”`;
  return new Failure(
    `“${key}” means ${said(one)} and ${said(other)}, and a bibliography has each key once: ` +
      'export what each of them cites by itself, or write the longer ids.',
  );
}

/** @throws Failure where a key cannot stand in the format */
export async function printWorks(works: readonly Work[], format: WorksFormat): Promise<Iterable<string>> {
  const { biblatex, bibtex, cslJson, isTexKey, ris } = await import('@findings/core/export');
  if (format === 'csl-json') return cslJson(works);
  if (format === 'ris') return ris(works);
  const bad = works.find(({ key }) => !isTexKey(key));
  if (bad) {
    throw new Failure(
      `“${bad.key}” cannot be a key in ${format === 'bibtex' ? 'BibTeX' : 'BibLaTeX'}. ` +
        `Cite the finding as ${bad.note}, or export csl-json.`,
    );
  }
  return format === 'bibtex' ? bibtex(works) : biblatex(works);
}
