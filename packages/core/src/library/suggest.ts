import { editDistance, forgivenErrors } from './edit-distance.js';
import { fold } from './fold.js';
import { readLocalId, readPart } from './local-id.js';
import type { LocalId, PartKind } from './local-id.js';
import { lookUp, splitAtSession } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import type { Suggestion } from './resolution.js';
import { nearReports, spellings, suggestion } from './resolve.js';
import type { Shelf } from './resolve.js';
import type { SessionTarget, Target } from './target.js';

/** So many names of speakers or aliases are compared letter by letter, so that a suggestion takes bounded time. */
const mostCompared = 2000;
/** A longer key is compared no more. */
const longestCompared = 64;

/** A suggestion and how far it is from what was written; 0 is the same in another spelling. */
interface Near extends Suggestion {
  readonly distance: number;
}

/**
 * The ids that may have been meant, best first: another spelling of the same, then what stands near it in the report
 * (the same session, a neighbouring number), then what is written nearly so (a speaker's name, an alias), then the
 * same id in another report. The work does not grow with the number of findings.
 */
export function suggestIds(shelf: Shelf, written: string, limit: number): readonly Suggestion[] {
  const key = written.trim().toLowerCase().slice(0, longestCompared);
  const near: Near[] = spellings(shelf, key).map((each) => ({ ...each, distance: 0 }));
  const colon = key.indexOf(':');
  const named = colon < 0 ? undefined : shelf.reports.get(key.slice(0, colon));
  const local = key.slice(colon + 1);
  if (named) near.push(...nearIn(named, local, `${named.key}:`));
  else if (colon > 0) {
    for (const report of nearReports(shelf, key.slice(0, colon)).slice(0, limit)) {
      const exact = exactIn(report, local, 0.5);
      near.push(...(exact.length > 0 ? exact : further(nearIn(report, local, `${report.key}:`), 1)));
    }
  } else {
    if (shelf.default) near.push(...nearIn(shelf.default, local, ''));
    for (const report of shelf.reports.values())
      if (report !== shelf.default) near.push(...exactIn(report, local, 1.1));
    if (!shelf.default && near.length === 0) {
      for (const report of [...shelf.reports.values()].slice(0, limit))
        near.push(...nearIn(report, local, `${report.key}:`));
    }
    for (const report of nearReports(shelf, key))
      near.push({ ...suggestion(report.key, report.targets[0]!, false), distance: 1 });
  }
  return nearest(near, limit);
}

function nearest(near: Near[], limit: number): readonly Suggestion[] {
  const seen = new Set<Target>();
  const best: Suggestion[] = [];
  for (const { distance: _, ...each } of near.sort((a, b) => a.distance - b.distance)) {
    if (best.length >= limit) break;
    if (seen.has(each.target)) continue;
    seen.add(each.target);
    best.push(each);
  }
  return best;
}

function further(near: readonly Near[], by: number): Near[] {
  return near.map((each) => ({ ...each, certain: false, distance: each.distance + by }));
}

function exactIn(report: ReportIndex, local: string, distance: number): Near[] {
  return (lookUp(report, local)?.targets ?? [])
    .slice(0, 3)
    .map((target) => ({ ...suggestion(target.qualifiedId, target, false), distance }));
}

function nearIn(report: ReportIndex, local: string, prefix: string): Near[] {
  const split = splitAtSession(report, local);
  const id = split ? readPart(split.session.id, split.rest) : readLocalId(local);
  return [...nearInStructure(report, id, prefix), ...nearInLetters(report, id, local, prefix)];
}

const sections = {
  p: 'overview',
  g: 'guidingQuestions',
  h: 'highlights',
  q: 'exchanges',
  r: 'recommendations',
  a: 'actions',
} as const;

function nearInStructure(report: ReportIndex, id: LocalId | undefined, prefix: string): Near[] {
  const at = (local: string, distance: number): Near[] => {
    const target = report.byId.get(local)?.[0];
    return target ? [{ ...suggestion(prefix + target.id, target, false), distance }] : [];
  };
  switch (id?.what) {
    case undefined:
      return [];
    case 'summary':
      return [];
    case 'day':
      return neighbours(id.number, report.report.days.at(-1)?.id).flatMap(([number, far]) => at(`d${number}`, 1 + far));
    case 'recommendation':
    case 'action': {
      const letter = id.what === 'action' ? 'a' : 'r';
      const all = id.what === 'action' ? report.report.actions : report.report.recommendations;
      return neighbours(id.number, all.at(-1)?.id).flatMap(([number, far]) => at(`${letter}${number}`, 1 + far));
    }
    case 'session':
      return nearSessions(report, id.number).flatMap(([session, far]) => at(session, 1 + far));
    case 'part': {
      if (report.byId.has(id.within)) return nearParts(report, id, at);
      if (id.within === 'summary') return [];
      return nearSessions(report, id.within.slice(1)).flatMap(([session, far]) => [
        ...at(`${session}.${id.kind}${id.number}`, 1.1 + far),
        ...at(session, 1.15 + far),
      ]);
    }
    case 'name':
      return [...whereElse(report, id, at), ...at(id.within, 1.5)];
  }
}

/** Other parts of the same session or summary: the nearest numbers of that kind, else the same number of another. */
function nearParts(
  report: ReportIndex,
  { within, kind, number }: { within: string; kind: PartKind; number: string },
  at: (local: string, distance: number) => Near[],
): Near[] {
  const target = report.byId.get(within)?.[0];
  const all =
    target?.type === 'session'
      ? target.session[sections[kind]]
      : target?.type === 'summary'
        ? target.summary.passages
        : [];
  const same = neighbours(number, all.at(-1)?.id.split('.').at(-1)).flatMap(([n, far]) =>
    at(`${within}.${kind}${n}`, 0.8 + far),
  );
  const other = Object.keys(sections).flatMap((letter) =>
    at(`${within}.${letter}${number}`, letter === kind ? 1 : 1.1),
  );
  return [...same, ...other, ...at(within, 1.5)];
}

/** `s4.wex` where Wex has no highlight in session 4: what Wex says there otherwise, then elsewhere. */
function whereElse(
  report: ReportIndex,
  { within, name }: { within: string; name: string },
  at: (local: string, distance: number) => Near[],
): Near[] {
  const people = report.peopleOf(fold(name)).slice(0, 10);
  const ids = people.flatMap(({ findings }) => findings.slice(0, mostCompared));
  const here = ids.filter((id) => id.startsWith(`${within}.`));
  return [...here.slice(0, 3).flatMap((id) => at(id, 0.7)), ...ids.slice(0, 3).flatMap((id) => at(id, 0.9))];
}

function nearInLetters(report: ReportIndex, id: LocalId | undefined, local: string, prefix: string): Near[] {
  if (id?.what === 'name') {
    const session = report.byId.get(id.within)?.[0];
    return session?.type === 'session' ? nearSpeakers(report, session, fold(id.name), prefix) : [];
  }
  if (id !== undefined) return [];
  const aliases = nearWords(report.byAlias, local);
  return aliases.flatMap(([alias, distance]) => {
    const targets = report.byAlias.get(alias)!;
    return targets.slice(0, 3).map((target) => ({
      ...suggestion(prefix + (targets.length === 1 ? alias : target.id), target, isCertain(local, aliases, targets)),
      distance: 0.2 + distance / 4,
    }));
  });
}

function nearSpeakers(report: ReportIndex, within: SessionTarget, name: string, prefix: string): Near[] {
  const speakers = report.speakersOf(within.session);
  const slugs = nearWords(speakers, name);
  const meant = new Set(slugs.flatMap(([slug]) => speakers.get(slug)!));
  const known = report.peopleOf(name).length > 0;
  return slugs.flatMap(([slug, distance]) => {
    const targets = speakers.get(slug)!;
    const certain = !known && meant.size === 1 && name.length >= 4;
    return targets.slice(0, 3).map((target) => ({
      ...suggestion(prefix + (targets.length === 1 ? `${within.id}.${slug}` : target.id), target, certain),
      distance: 0.2 + distance / 4,
    }));
  });
}

function isCertain(local: string, near: readonly unknown[], targets: readonly Target[]): boolean {
  return near.length === 1 && targets.length === 1 && local.length >= 5;
}

/** The keys that are a typing error or two from `word`, or begin with it. */
function nearWords(words: ReadonlyMap<string, unknown>, word: string): readonly (readonly [string, number])[] {
  const limit = Math.max(1, forgivenErrors(word.length));
  const near: (readonly [string, number])[] = [];
  let compared = 0;
  for (const each of words.keys()) {
    if (++compared > mostCompared) break;
    const distance = editDistance(word, each, limit);
    if (distance <= limit) near.push([each, distance]);
    else if (word.length >= 3 && each.startsWith(word)) near.push([each, limit + 1]);
  }
  return near.sort((a, b) => a[1] - b[1]).slice(0, 10);
}

/** Sessions by number near `1.9`: the neighbours of its last number, then the session above it (`s1`). */
function nearSessions(report: ReportIndex, number: string): readonly (readonly [string, number])[] {
  const dot = number.lastIndexOf('.');
  const above = number.slice(0, Math.max(dot, 0));
  const last = report.report.sessions.at(-1)?.id.slice(1);
  const near = neighbours(number.slice(dot + 1), dot < 0 ? last : undefined).map(
    ([n, far]) => [dot < 0 ? `s${n}` : `s${above}.${n}`, far] as const,
  );
  return dot < 0 ? near : [...near, [`s${above}`, 0.3]];
}

/**
 * Numbers near the one written, each with how far it is (0 to 0.3): those beside it, it with a digit left out or two
 * that have changed places, and the last one that there is.
 */
function neighbours(written: string, last: string | undefined): readonly (readonly [string, number])[] {
  const number = Number(written);
  const near: (readonly [string, number])[] = [];
  if (!Number.isSafeInteger(number)) return near;
  for (let far = 1; far <= 3; far++) {
    near.push([String(number - far), far / 20], [String(number + far), far / 20 + 0.01]);
  }
  for (let at = 0; at < written.length && written.length > 1; at++) {
    near.push([written.slice(0, at) + written.slice(at + 1), 0.2]);
    near.push([written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2), 0.2]);
  }
  const end = /\d+$/.exec(last ?? '');
  if (end) near.push([end[0], 0.3]);
  return near;
}
