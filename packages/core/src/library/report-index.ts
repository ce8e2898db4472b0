import type { Person, Report, Session } from '../model.js';
import { fold } from '../words/fold-case.js';
import { listTargets } from './list-targets.js';
import { personSlugs } from './person-slugs.js';
import type { HighlightTarget, Target } from './target.js';
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
  /** The highlights of a session by the slugs of their speakers. */
  speakersOf(session: Session): ReadonlyMap<string, readonly HighlightTarget[]>;
  /** The people that a slug may mean, anywhere in the report. */
  peopleOf(slug: string): readonly Person[];
}

/**
 * Finds the targets of a local id or alias. Numbered ids take precedence over ids that the author gave, and these over aliases by
 * speaker.
 *
 * @param local the local id in lower case
 */
export function lookUp(index: ReportIndex, local: string): { id: string; targets: readonly Target[] } | undefined {
  const own = index.byId.get(local) ?? index.byAlias.get(local);
  if (own) return { id: local, targets: own };
  const { session, rest } = splitAtSession(index, local) ?? {};
  if (session === undefined || rest === undefined) return undefined;
  const name = fold(rest);
  const highlights = index.speakersOf(session.session).get(name);
  return highlights && { id: `${session.id}.${name}`, targets: highlights };
}

/** Splits `s1.2.wex` into the session `s1.2` and `wex`. Slugs have no dots, so the last dot separates them. */
export function splitAtSession(index: ReportIndex, local: string) {
  const dot = local.lastIndexOf('.');
  if (dot <= 0) return undefined;
  const session = index.byId.get(local.slice(0, dot))?.[0];
  return session?.type === 'session' ? { session, rest: local.slice(dot + 1) } : undefined;
}

/** Creates the index of a report. Speakers are indexed on demand. */
export function indexReport(report: Report, say: Translate): ReportIndex {
  const targets = listTargets(report, say);
  const byId = new TargetMap();
  const byAlias = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.type !== 'report') byId.add(target.id, target);
    if (target.alias !== undefined) add(byAlias, target.alias.toLowerCase(), target);
  }
  const bySession = new Map<Session, ReadonlyMap<string, readonly HighlightTarget[]>>();
  const slugs = new Map<Person, readonly string[]>();
  const slugsOf = (person: Person) => {
    const known = slugs.get(person) ?? personSlugs(person);
    slugs.set(person, known);
    return known;
  };
  let bySlug: ReadonlyMap<string, readonly Person[]> | undefined;
  return {
    report,
    key: report.key.toLowerCase(),
    targets,
    byId,
    byAlias,
    speakersOf: (session) => {
      const known = bySession.get(session) ?? indexSpeakers(session, byId, slugsOf);
      bySession.set(session, known);
      return known;
    },
    peopleOf: (slug) => (bySlug ??= indexPeople(report.people, slugsOf)).get(slug) ?? [],
  };
}

type SlugsOf = (person: Person) => readonly string[];

function indexSpeakers(session: Session, byId: ReportIndex['byId'], slugsOf: SlugsOf) {
  const speakers = new Map<string, HighlightTarget[]>();
  for (const { id } of session.highlights) {
    const highlight = byId.get(id.toLowerCase())?.find((target) => target.type === 'highlight');
    if (!highlight) continue;
    for (const slug of new Set(highlight.speakers.flatMap(slugsOf))) add(speakers, slug, highlight);
  }
  return speakers;
}

function indexPeople(people: readonly Person[], slugsOf: SlugsOf): ReadonlyMap<string, readonly Person[]> {
  const bySlug = new Map<string, Person[]>();
  for (const person of people) for (const slug of slugsOf(person)) add(bySlug, slug, person);
  return bySlug;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
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
