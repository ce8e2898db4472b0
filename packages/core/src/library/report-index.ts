import type { Part, Person, Report, Session } from '../model.js';
import { fold } from '@findings/language';
import { formerPartIds } from '../former-part-ids.js';
import { listTargets } from './list-targets.js';
import { personSlugs } from './person-slugs.js';
import type { FindingTarget, PartTarget, Target } from './target.js';
import type { Translate } from '../i18n/translate.js';

/** The targets of a report by id and alias. All keys are in lower case. */
export interface ReportIndex {
  readonly report: Report;
  /** The report key in lower case. */
  readonly key: string;
  /** In the order of the report. The first is the report itself. */
  readonly targets: readonly Target[];
  /** Targets by local id. Several if the report uses an id twice. Without the report itself. */
  readonly byId: Omit<TargetMap, 'add'>;
  /** Targets by the id of a `{#my-id}`. */
  readonly byAlias: ReadonlyMap<string, readonly Target[]>;
  /** Targets whose names are words: by the id of a `{#my-id}`, and parts by their ids. */
  readonly byWord: ReadonlyMap<string, readonly Target[]>;
  /** What is said in a session or part, and in the parts that it holds, by the slugs of the speakers. */
  speakersOf(part: Session | Part): ReadonlyMap<string, readonly FindingTarget[]>;
  /** Parts by the ids that they had when ids had three words of a heading. Proposals that cite them stay valid. */
  formerParts(): ReadonlyMap<string, PartTarget>;
  /** The people that a slug may mean, anywhere in the report. */
  peopleOf(slug: string): readonly Person[];
}

/**
 * Finds the targets of a local id or alias. Ids of the report take precedence over ids that the author gave, and these over aliases by
 * speaker.
 *
 * @param local the local id in lower case
 */
export function lookUp(index: ReportIndex, local: string): { id: string; targets: readonly Target[] } | undefined {
  const own = index.byId.get(local) ?? index.byAlias.get(local);
  if (own) return { id: local, targets: own };
  const { part, rest } = splitAtPart(index, local) ?? {};
  if (part === undefined || rest === undefined) return lookUpFormer(index, local);
  const name = fold(rest);
  const findings = index.speakersOf(part.within).get(name);
  return findings && { id: `${part.id}.${name}`, targets: findings };
}

/** Finds the targets of an id that starts with the former id of a part. */
function lookUpFormer(index: ReportIndex, local: string): { id: string; targets: readonly Target[] } | undefined {
  const dot = local.indexOf('.');
  const [former, rest] = dot < 0 ? [local, ''] : [local.slice(0, dot), local.slice(dot)];
  const part = index.formerParts().get(former);
  const found = part && part.id !== former ? lookUp(index, part.id + rest) : undefined;
  return found && { id: local, targets: found.targets };
}

/** Splits `s1.2.wex` into the session `s1.2` and `wex`. Slugs have no dots, so the last dot separates them. */
export function splitAtPart(index: ReportIndex, local: string) {
  const dot = local.lastIndexOf('.');
  if (dot <= 0) return undefined;
  const part = index.byId.get(local.slice(0, dot))?.[0];
  const isPart = part?.type === 'session' || part?.type === 'part';
  return isPart ? { part, rest: local.slice(dot + 1) } : undefined;
}

/** Creates the index of a report. Speakers are indexed on demand. */
export function indexReport(report: Report, say: Translate): ReportIndex {
  const targets = listTargets(report, say);
  const byId = new TargetMap();
  const byAlias = new Map<string, Target[]>();
  const byWord = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.type !== 'report') byId.add(target.id, target);
    if (target.type === 'part') add(byWord, target.id, target);
    if (target.alias === undefined) continue;
    add(byAlias, target.alias.toLowerCase(), target);
    add(byWord, target.alias.toLowerCase(), target);
  }
  const slugs = new Map<Person, readonly string[]>();
  const slugsOf = (person: Person) => {
    const known = slugs.get(person) ?? personSlugs(person);
    slugs.set(person, known);
    return known;
  };
  let byPart: ReadonlyMap<Session | Part, readonly FindingTarget[]> | undefined;
  const speakers = new Map<Session | Part, ReadonlyMap<string, readonly FindingTarget[]>>();
  let former: ReadonlyMap<string, PartTarget> | undefined;
  let bySlug: ReadonlyMap<string, readonly Person[]> | undefined;
  return {
    report,
    key: report.key.toLowerCase(),
    targets,
    byId,
    byAlias,
    byWord,
    speakersOf: (part) => {
      byPart ??= indexParts(targets);
      const known = speakers.get(part) ?? indexSpeakers(byPart.get(part) ?? [], slugsOf);
      speakers.set(part, known);
      return known;
    },
    formerParts: () => (former ??= indexFormerIds(targets)),
    peopleOf: (slug) => (bySlug ??= indexPeople(report.people, slugsOf)).get(slug) ?? [],
  };
}

type SlugsOf = (person: Person) => readonly string[];

function indexParts(targets: readonly Target[]): ReadonlyMap<Session | Part, readonly FindingTarget[]> {
  const byPart = new Map<Session | Part, FindingTarget[]>();
  for (const target of targets) {
    if (!('finding' in target) || !target.within) continue;
    for (const part of [target.within, ...target.ancestors]) add(byPart, part, target);
  }
  return byPart;
}

function indexSpeakers(findings: readonly FindingTarget[], slugsOf: SlugsOf) {
  const speakers = new Map<string, FindingTarget[]>();
  for (const finding of findings) {
    for (const slug of new Set(finding.speakers.flatMap(slugsOf))) add(speakers, slug, finding);
  }
  return speakers;
}

function indexPeople(people: readonly Person[], slugsOf: SlugsOf): ReadonlyMap<string, readonly Person[]> {
  const bySlug = new Map<string, Person[]>();
  for (const person of people) for (const slug of slugsOf(person)) add(bySlug, slug, person);
  return bySlug;
}

function indexFormerIds(targets: readonly Target[]): ReadonlyMap<string, PartTarget> {
  const parts = targets.filter((target) => target.type === 'part');
  const ids = formerPartIds(parts.map(({ title }) => title));
  return new Map(parts.map((part, index) => [ids[index]!, part]));
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Targets by name. Stores single targets without a list, which saves memory in large reports. */
export class TargetMap {
  readonly #targets = new Map<string, Target | Target[]>();

  add(name: string, target: Target): void {
    const known = this.#targets.get(name);
    if (Array.isArray(known)) known.push(target);
    else this.#targets.set(name, known ? [known, target] : target);
  }

  has(name: string): boolean {
    return this.#targets.has(name);
  }

  /** The targets of a name in the order of the report. Undefined if there are none. */
  get(name: string): readonly Target[] | undefined {
    const known = this.#targets.get(name);
    return known && !Array.isArray(known) ? [known] : known;
  }
}
