import { editDistance, forgivenErrors } from '../words/edit-distance.js';
import { fold } from '../words/fold-case.js';
import type { LocalId } from './read-local-id.js';
import type { RankedId } from './resolution.js';
import type { ReportIndex } from './report-index.js';
import { nearestId } from './resolve-key.js';
import type { SessionTarget, Target } from './target.js';

/** At most this many names or aliases are compared, so that suggestions take bounded time. */
const MAX_COMPARED = 2000;

/** Aliases that are spelled almost like a local id: speakers of a session, or ids that the author gave. */
export function nearBySpelling(
  report: ReportIndex,
  id: LocalId | undefined,
  local: string,
  prefix: string,
): RankedId[] {
  if (id?.what === 'name') {
    const session = report.byId.get(id.within)?.[0];
    return session?.type === 'session' ? nearSpeakers(report, session, fold(id.name), prefix) : [];
  }
  if (id !== undefined) return [];
  const aliases = nearWords(report.byAlias, local);
  return aliases.flatMap(([alias, distance]) => {
    const targets = report.byAlias.get(alias)!;
    return targets.slice(0, 3).map((target) => ({
      ...nearestId(prefix + (targets.length === 1 ? alias : target.id), target, isCertain(local, aliases, targets)),
      distance: 0.2 + distance / 4,
    }));
  });
}

function nearSpeakers(report: ReportIndex, within: SessionTarget, name: string, prefix: string): RankedId[] {
  const speakers = report.speakersOf(within.session);
  const slugs = nearWords(speakers, name);
  const candidates = new Set(slugs.flatMap(([slug]) => speakers.get(slug)!));
  const isKnown = report.peopleOf(name).length > 0;
  return slugs.flatMap(([slug, distance]) => {
    const targets = speakers.get(slug)!;
    const certain = !isKnown && candidates.size === 1 && name.length >= 4;
    return targets.slice(0, 3).map((target) => ({
      ...nearestId(prefix + (targets.length === 1 ? `${within.id}.${slug}` : target.id), target, certain),
      distance: 0.2 + distance / 4,
    }));
  });
}

function isCertain(local: string, near: readonly unknown[], targets: readonly Target[]): boolean {
  return near.length === 1 && targets.length === 1 && local.length >= 5;
}

/** The words with at most two typing errors, or that start with `word`, with their distances. */
function nearWords(words: ReadonlyMap<string, unknown>, word: string): readonly (readonly [string, number])[] {
  const limit = Math.max(1, forgivenErrors(word.length));
  const near: (readonly [string, number])[] = [];
  let compared = 0;
  for (const each of words.keys()) {
    if (++compared > MAX_COMPARED) break;
    const distance = editDistance(word, each, limit);
    if (distance <= limit) near.push([each, distance]);
    else if (word.length >= 3 && each.startsWith(word)) near.push([each, limit + 1]);
  }
  return near.sort((a, b) => a[1] - b[1]).slice(0, 10);
}
