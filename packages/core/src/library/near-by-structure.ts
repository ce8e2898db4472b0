import type { Finding } from '../model.js';
import { fold } from '@findings/language';
import type { LocalId, FindingLetter } from './read-local-id.js';
import type { RankedId } from './resolution.js';
import type { ReportIndex } from './report-index.js';
import { nearestId } from './resolve-key.js';
import type { Target } from './target.js';

/** At most this many findings of a person are checked, so that suggestions take bounded time. */
const MAX_FINDINGS = 2000;

const listNames = {
  p: 'overview',
  g: 'guidingQuestions',
  h: 'highlights',
  q: 'exchanges',
  r: 'recommendations',
  a: 'actions',
  t: 'tables',
} as const;

/** A number or id, and its distance from the written one. */
type Neighbor = readonly [id: string, distance: number];

/** Existing ids near a local id: adjacent numbers, ids of the same session, ids of the same speaker. */
export function nearByStructure(
  report: ReportIndex,
  id: LocalId | undefined,
  local: string,
  prefix: string,
): RankedId[] {
  const at = (local: string, distance: number): RankedId[] => {
    const target = report.byId.get(local)?.[0];
    return target ? [{ ...nearestId(prefix + target.id, target, false), distance }] : [];
  };
  const nearNumbers = (letter: string, number: string, all: readonly { readonly id: string }[]) =>
    neighbors(number, all.at(-1)?.id, (n) => report.byId.has(letter + n)).flatMap(([n, distance]) =>
      at(letter + n, 1 + distance),
    );
  switch (id?.what) {
    case undefined:
      return findingsOfSpeaker(report, { name: local }, at);
    case 'summary':
      return [];
    case 'day':
      return nearNumbers('d', id.number, report.report.days);
    case 'recommendation':
      return nearNumbers('r', id.number, report.report.recommendations);
    case 'action':
      return nearNumbers('a', id.number, report.report.actions);
    case 'session':
      return nearSessions(report, id.number).flatMap(([session, distance]) => at(session, 1 + distance));
    case 'finding': {
      if (report.byId.has(id.within)) return nearFindings(report, id, at);
      if (id.within === 'summary') return [];
      return nearSessions(report, numberOf(id.within)).flatMap(([session, distance]) => [
        ...at(`${session}.${id.kind}${id.number}`, 1.1 + distance),
        ...at(session, 1.15 + distance),
      ]);
    }
    case 'name':
      return [
        ...findingsOfSpeaker(report, id, at),
        ...at(id.within, 1.5),
        ...(report.byId.has(id.within) || id.within === 'summary'
          ? []
          : nearSessions(report, numberOf(id.within)).flatMap(([session, distance]) => at(session, 1.15 + distance))),
      ];
  }
}

/** Other findings of the same container: adjacent numbers of that kind, or the same number of another kind. */
function nearFindings(
  report: ReportIndex,
  { within, kind, number }: { within: string; kind: FindingLetter; number: string },
  at: (local: string, distance: number) => RankedId[],
): RankedId[] {
  const target = report.byId.get(within)?.[0];
  const all = target === undefined ? [] : findingsOf(target, kind);
  const exists = (n: string) => report.byId.has(`${within}.${kind}${n}`);
  const same = neighbors(number, all.at(-1)?.id, exists).flatMap(([n, distance]) =>
    at(`${within}.${kind}${n}`, 0.8 + distance),
  );
  const other = Object.keys(listNames).flatMap((letter) =>
    at(`${within}.${letter}${number}`, letter === kind ? 1 : 1.1),
  );
  return [...same, ...other, ...at(within, 1.5)];
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

/** Sessions near a number such as `1.9`: those with an adjacent last number, then the parent session (`s1`). */
function nearSessions({ byId, report }: ReportIndex, number: string): readonly Neighbor[] {
  const dot = number.lastIndexOf('.');
  const prefix = `s${number.slice(0, dot + 1)}`;
  const near = neighbors(number.slice(dot + 1), undefined, (n) => byId.has(prefix + n));
  const sessions = near.map(([n, distance]): Neighbor => [prefix + n, distance]);
  if (dot > 0) return [...sessions, [prefix.slice(0, -1), 0.3]];
  const last = report.sessions.at(-1)?.id.toLowerCase();
  return near.some(([, distance]) => distance < 0.2) || last === undefined ? sessions : [...sessions, [last, 0.3]];
}

/**
 * Existing numbers near the written one, with distances from 0 to 0.3: the nearest below and above it (or else the last number), and
 * the number with one digit removed or two swapped.
 */
function neighbors(
  written: string,
  last: string | undefined,
  exists: (number: string) => boolean,
): readonly Neighbor[] {
  const number = Number(written);
  if (!Number.isSafeInteger(number)) return [];
  const adjacent = [-1, 1].flatMap((direction): Neighbor[] => {
    const distance = [1, 2, 3].find((distance) => exists(String(number + direction * distance)));
    return distance === undefined
      ? []
      : [[String(number + direction * distance), (distance + (direction + 1) / 4) / 20]];
  });
  const end = /\d+$/.exec(last ?? '');
  if (adjacent.length === 0 && end) adjacent.push([end[0], 0.3]);
  const typos: Neighbor[] = [];
  for (let at = 0; at < written.length && written.length > 1; at++) {
    typos.push([written.slice(0, at) + written.slice(at + 1), 0.2]);
    typos.push([written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2), 0.2]);
  }
  return [...adjacent, ...typos.filter(([typo]) => exists(typo))];
}

/** `1.2` of `s1.2` and of `d2.s1.2`. */
function numberOf(session: string): string {
  return session.slice(session.lastIndexOf('s') + 1);
}
