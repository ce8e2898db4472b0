import type { Finding } from '../model.js';
import { partitionPoint } from '../source/binary-search.js';
import { fold, memoByObject } from '@findings/language';
import type { LocalId, FindingLetter } from './read-local-id.js';
import type { RankedId } from './resolution.js';
import type { ReportIndex } from './report-index.js';
import { nearestId } from './resolve-key.js';
import type { Target } from './target.js';

/** At most this many findings of a person are checked, so that suggestions take bounded time. */
const MAX_FINDINGS = 2000;
/** The findings that are suggested for an id without a number. */
const MAX_FIRST = 3;

const listNames = {
  p: 'overview',
  g: 'guidingQuestions',
  h: 'highlights',
  q: 'exchanges',
  r: 'recommendations',
  a: 'actions',
  t: 'tables',
} as const;

/** Existing ids near a local id: with the closest number, in the same session, of the same speaker. */
export function nearByStructure(
  report: ReportIndex,
  id: LocalId | undefined,
  local: string,
  prefix: string,
): RankedId[] {
  const at = (local: string | undefined, distance: number): RankedId[] => {
    const target = local === undefined ? undefined : report.byId.get(local)?.[0];
    return target ? [{ ...nearestId(prefix + target.id, target, false), distance }] : [];
  };
  const { days, sessions, recommendations, actions } = report.report;
  switch (id?.what) {
    case undefined:
      return findingsOfSpeaker(report, { name: local }, at);
    case 'summary':
      return [];
    case 'day':
      return at(closest(days, id.number), 1.2);
    case 'recommendation':
      return at(closest(recommendations, id.number), 1.2);
    case 'action':
      return at(closest(actions, id.number), 1.2);
    case 'session':
      return at(closest(sessions, id.number), 1.2);
    case 'finding': {
      const within = report.byId.get(id.within)?.[0];
      if (within) return nearFindings(within, id, at);
      const session = closest(sessions, numberIn(id.within));
      return [...at(session && `${session}.${id.kind}${id.number}`, 1.2), ...at(session, 1.25)];
    }
    case 'name': {
      const isKnown = report.byId.has(id.within) || id.within === 'summary';
      return [
        ...findingsOfSpeaker(report, id, at),
        ...at(isKnown ? id.within : closest(sessions, numberIn(id.within)), 1.5),
      ];
    }
  }
}

/** Other findings of the same container: the closest number of that kind, or the same number of another kind; without a number, the first ones. */
function nearFindings(
  container: Target,
  { within, kind, number }: { within: string; kind: FindingLetter; number: string },
  at: (local: string | undefined, distance: number) => RankedId[],
): RankedId[] {
  if (number === '') {
    const first = findingsOf(container, kind).slice(0, MAX_FIRST);
    return [...first.flatMap(({ id }) => at(id.toLowerCase(), 0.8)), ...at(within, 1.5)];
  }
  const other = Object.keys(listNames).flatMap((letter) => at(`${within}.${letter}${number}`, 1.1));
  return [...at(closest(findingsOf(container, kind), number), 0.8), ...other, ...at(within, 1.5)];
}

function findingsOf(container: Target, kind: FindingLetter): readonly Finding[] {
  if (container.type === 'summary') return container.summary.passages;
  if (container.type !== 'session' && container.type !== 'part') return [];
  const lists: Partial<Record<(typeof listNames)[FindingLetter], readonly Finding[]>> = container.within;
  return lists[listNames[kind]] ?? [];
}

/** Findings of a speaker. For `s4.wex`, first other findings in session 4, then elsewhere. For `wex`, anywhere. */
function findingsOfSpeaker(
  report: ReportIndex,
  { within, name }: { within?: string; name: string },
  at: (local: string, distance: number) => RankedId[],
): RankedId[] {
  const people = report.peopleOf(fold(name)).slice(0, 10);
  const ids = people.flatMap(({ findings }) => findings.slice(0, MAX_FINDINGS));
  const here = within === undefined ? [] : ids.filter((id) => id.startsWith(`${within}.`));
  return [...here.slice(0, 3).flatMap((id) => at(id, 0.7)), ...ids.slice(0, 3).flatMap((id) => at(id, 0.9))];
}

interface WithId {
  readonly id: string;
}

/** The numbers of ids in ascending order, each with the first id that has it, and its place in the list. */
const numbersOf = memoByObject((all: readonly WithId[]) => {
  const first = new Map<number, { readonly id: string; readonly place: number }>();
  for (const [place, { id }] of all.entries()) {
    const number = Number(numberIn(id));
    if (!Number.isNaN(number) && !first.has(number)) first.set(number, { id: id.toLowerCase(), place });
  }
  return [...first].sort(([one], [other]) => one - other);
});

/** The id with the closest number. If two are equally close, the first. */
function closest(all: readonly WithId[], written: string): string | undefined {
  const number = Number(written);
  const numbers = numbersOf(all);
  const next = partitionPoint(numbers.length, (index) => numbers[index]![0] < number);
  const [best] = numbers
    .slice(Math.max(0, next - 1), next + 1)
    .sort(
      ([one, { place }], [other, { place: otherPlace }]) =>
        Math.abs(one - number) - Math.abs(other - number) || place - otherPlace,
    );
  return Number.isNaN(number) ? undefined : best?.[1].id;
}

/** The number at the end of an id: `4` of `s4`, `1.2` of `s1.2` and `d2.s1.2`, `3` of `s4.h3`. */
function numberIn(id: string): string {
  return /\d+(?:\.\d+)*$/.exec(id)?.[0] ?? '';
}
