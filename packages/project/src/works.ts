/** `@findings/project/works`: findings as works of a bibliography. A separate entry, because it loads the exporters. */
import {
  biblatex,
  bibtex,
  cslJson,
  isTexKey,
  pandocFilter,
  ris,
  talkTitle,
  workOf,
  workOfReport,
} from '@findings/export';
import type { Work } from '@findings/export';
import type { Report } from '@findings/core';
import type { Library, Resolution, Target } from '@findings/core/library';
import type { Translate } from '@findings/core/text';
import { Failure } from './failure.js';
import { citedWorksByKey } from './works-by-key.js';
import type { WorksFormat } from './works-format.js';

/**
 * The works to export. `report`: one for each report, which the keys of its findings cite, and one for each talk with a title and a speaker.
 * `findings`: one for each finding, session and so on, for programs that keep findings as works.
 */
export type WorkEntries = 'report' | 'findings';

export interface SelectedWorks {
  readonly works: readonly Work[];
  /** Cited keys that do not resolve to exactly one target. They are not exported. */
  readonly omitted: readonly string[];
  /** Groups of keys that cite the same finding. Each key has its own work. */
  readonly repeated: readonly (readonly string[])[];
  /** By key as written. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** A proposal and its citations. */
export interface CitingProposal {
  /** The path, for messages. */
  readonly displayName: string;
  readonly citations: readonly { readonly item: { readonly id: string }; readonly resolution: Resolution }[];
}

/** Selects everything that can be cited. Keys are canonical ids, and those of other than the default report are qualified. */
export function allWorks(reports: readonly Report[], library: Library, entries: WorkEntries): SelectedWorks {
  const keyOf = ({ id, qualifiedId, report }: Target): string => (report.key === library.defaultKey ? id : qualifiedId);
  const targets = new Map<string, Target>();
  for (const target of reports.flatMap(({ key }) => library.targets(key))) {
    const key = keyOf(target);
    if (!targets.has(key)) targets.set(key, target);
  }
  return { works: worksOf(targets, entries), omitted: [], repeated: [], targets };
}

/** @param targets by key, in order */
function worksOf(targets: ReadonlyMap<string, Target>, entries: WorkEntries): readonly Work[] {
  if (entries === 'findings') return [...targets].map(([key, target]) => workOf(target, key));
  const isTalk = (target: Target): boolean => talkTitle(target) !== undefined;
  const byWork = Map.groupBy(targets, ([, target]) => (isTalk(target) ? target.qualifiedId : target.report.key));
  return [...byWork.values()].map((cited) => {
    const [firstKey, target] = cited[0]!;
    const key = isTalk(target) ? firstKey : target.report.key;
    const otherKeys = cited.map(([each]) => each).filter((each) => each !== key);
    return isTalk(target)
      ? { ...workOf(target, key), ...(otherKeys.length > 0 && { otherKeys }) }
      : workOfReport(target.report, key, otherKeys);
  });
}

/** A cited target, and the first proposal that cites it. */
interface CitedTarget {
  readonly target: Target;
  readonly displayName: string;
}

/**
 * Selects what proposals cite. Each spelling of a key becomes a work, because Pandoc and other readers of bibliographies look
 * up keys exactly as written.
 *
 * @param only the reports to select from. Undefined selects from all.
 * @throws Failure if two proposals use the same key for different findings
 */
export async function citedWorks(
  say: Translate,
  only: readonly Report[] | undefined,
  proposals: Iterable<CitingProposal> | AsyncIterable<CitingProposal>,
  entries: WorkEntries,
): Promise<SelectedWorks> {
  const reportKeys = only && new Set(only.map(({ key }) => key));
  const cited = new Map<string, CitedTarget>();
  const omitted = new Set<string>();
  for await (const { citations, displayName } of proposals) {
    for (const { item, resolution } of citations) {
      if (resolution.type === 'foreign') continue;
      if (resolution.type !== 'found') {
        omitted.add(item.id);
        continue;
      }
      const { target } = resolution;
      const known = cited.get(item.id);
      if (known && known.target.report !== target.report) {
        throw ambiguousKey(say, item.id, known, { target, displayName });
      }
      if (!known && reportKeys?.has(target.report.key) !== false) cited.set(item.id, { target, displayName });
    }
  }
  const keys = sortNaturally([...cited.keys()]);
  const targets = new Map(keys.map((key) => [key, cited.get(key)!.target]));
  const works = worksOf(targets, entries);
  const repeated = entries === 'findings' ? repeatedKeys(keys, cited) : [];
  return { works, omitted: sortNaturally([...omitted]), repeated, targets };
}

function repeatedKeys(keys: readonly string[], cited: ReadonlyMap<string, CitedTarget>): string[][] {
  const byTarget = Map.groupBy(keys, (key) => cited.get(key)!.target.qualifiedId);
  return [...byTarget.values()].filter(({ length }) => length > 1);
}

function ambiguousKey(say: Translate, key: string, one: CitedTarget, other: CitedTarget): Failure {
  const describe = ({ target, displayName }: CitedTarget): string => say`${target.qualifiedId} in “${displayName}”`;
  return new Failure(
    say`“${key}” means ${describe(one)} and ${describe(other)}, but a bibliography can have each key only once. Export the proposals separately, or write the longer ids in them.`,
  );
}

/** Sorts numbers within the keys by value: `s4.h2` before `s4.h10`. */
function sortNaturally(keys: readonly string[]): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...keys].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
}

/**
 * Writes works in a format, in pieces of text. BibTeX and RIS have one key for each work.
 *
 * @throws Failure if the format does not allow one of the keys
 */
export function printWorks(say: Translate, { works, targets }: SelectedWorks, format: WorksFormat): Iterable<string> {
  if (format === 'pandoc') return pandocFilter(works, citedWorksByKey(works, targets));
  if (format === 'csl-json') return cslJson(works);
  if (format === 'ris') return ris(works);
  const invalid = works.find(({ key, otherKeys = [] }) => ![key, ...otherKeys].every(isTexKey));
  if (invalid) {
    throw new Failure(
      say`“${invalid.key}” cannot be a key in ${format === 'bibtex' ? 'BibTeX' : 'BibLaTeX'}. Cite the finding as ${invalid.note}, or export csl-json.`,
    );
  }
  return format === 'bibtex' ? bibtex(works) : biblatex(works);
}
