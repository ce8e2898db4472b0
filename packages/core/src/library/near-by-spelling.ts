import { editDistance, forgivenErrors, fold } from '@findings/language';
import type { LocalId } from './read-local-id.js';
import type { RankedId } from './resolution.js';
import { lookUp } from './report-index.js';
import type { ReportIndex } from './report-index.js';
import { nearestId } from './resolve-key.js';
import type { PartTarget, SessionTarget } from './target.js';

/** At most this many names or aliases are compared, so that suggestions take bounded time. */
const MAX_COMPARED = 2000;

/** Names that are spelled almost like a local id: speakers of a session or part, ids of parts, and ids that the author gave. */
export function nearBySpelling(
  report: ReportIndex,
  id: LocalId | undefined,
  local: string,
  prefix: string,
): RankedId[] {
  if (id?.what === 'name') {
    const part = report.byId.get(id.within)?.[0];
    return part?.type === 'session' || part?.type === 'part' ? nearSpeakers(report, part, fold(id.name), prefix) : [];
  }
  if (id !== undefined) return [];
  const dot = local.lastIndexOf('.');
  return [
    ...nearNames(report, local, '', prefix),
    ...(dot > 0 ? nearNames(report, local.slice(0, dot), local.slice(dot), prefix) : []),
  ];
}

/** @param inner the rest of the id, such as `.p2`, or empty */
function nearNames(report: ReportIndex, written: string, inner: string, prefix: string): RankedId[] {
  const names = nearWords(report.byWord, written);
  return names.flatMap(([name, distance]) => {
    const found = inner === '' ? undefined : lookUp(report, name + inner)?.targets;
    const targets = found ?? report.byWord.get(name)!;
    const id = found ? name + inner : name;
    const isTypo = distance <= maxErrors(written) && (found !== undefined || inner === '');
    const certain = isTypo && names.length === 1 && targets.length === 1 && written.length >= 5;
    return targets.slice(0, 3).map((target) => ({
      ...nearestId(prefix + (targets.length === 1 ? id : target.id), target, certain),
      distance: 0.2 + distance / 4,
    }));
  });
}

function nearSpeakers(report: ReportIndex, part: SessionTarget | PartTarget, name: string, prefix: string): RankedId[] {
  const speakers = report.speakersOf(part.within);
  const slugs = nearWords(speakers, name);
  const candidates = new Set(slugs.flatMap(([slug]) => speakers.get(slug)!));
  const isKnown = report.peopleOf(name).length > 0;
  return slugs.flatMap(([slug, distance]) => {
    const targets = speakers.get(slug)!;
    const certain = !isKnown && candidates.size === 1 && name.length >= 4;
    return targets.slice(0, 3).map((target) => ({
      ...nearestId(prefix + (targets.length === 1 ? `${part.id}.${slug}` : target.id), target, certain),
      distance: 0.2 + distance / 4,
    }));
  });
}

function maxErrors(word: string): number {
  return Math.max(1, forgivenErrors(word.length));
}

/** The words with at most two typing errors, or that start with `word`, with their distances. */
function nearWords(words: ReadonlyMap<string, unknown>, word: string): readonly (readonly [string, number])[] {
  const limit = maxErrors(word);
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
