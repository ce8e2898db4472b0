import { fold } from '../words/fold-case.js';
import type { LocalId, FindingLetter } from './local-id.js';
import type { RankedId } from './nearest-id.js';
import type { ReportIndex } from './report-index.js';
import { suggestion } from './resolve-key.js';

/** So many findings of a person are looked at, so that a suggestion takes bounded time. */
const mostFindings = 2000;

const sections = {
  p: 'overview',
  g: 'guidingQuestions',
  h: 'highlights',
  q: 'exchanges',
  r: 'recommendations',
  a: 'actions',
} as const;

/** A number or id, and how far it is from the one that was written. */
type Step = readonly [id: string, far: number];

/** Ids near a local one in the report: those beside it, those of the same session, those of the same speaker. */
export function nearByStructure(
  report: ReportIndex,
  id: LocalId | undefined,
  local: string,
  prefix: string,
): RankedId[] {
  const at = (local: string, distance: number): RankedId[] => {
    const target = report.byId.get(local)?.[0];
    return target ? [{ ...suggestion(prefix + target.id, target, false), distance }] : [];
  };
  const nearNumbers = (letter: string, number: string, all: readonly { readonly id: string }[]) =>
    neighbours(number, all.at(-1)?.id, (n) => report.byId.has(letter + n)).flatMap(([n, far]) =>
      at(letter + n, 1 + far),
    );
  switch (id?.what) {
    case undefined:
      return whereElse(report, { name: local }, at);
    case 'summary':
      return [];
    case 'day':
      return nearNumbers('d', id.number, report.report.days);
    case 'recommendation':
      return nearNumbers('r', id.number, report.report.recommendations);
    case 'action':
      return nearNumbers('a', id.number, report.report.actions);
    case 'session':
      return nearSessions(report, id.number).flatMap(([session, far]) => at(session, 1 + far));
    case 'part': {
      if (report.byId.has(id.within)) return nearParts(report, id, at);
      if (id.within === 'summary') return [];
      return nearSessions(report, numberOf(id.within)).flatMap(([session, far]) => [
        ...at(`${session}.${id.kind}${id.number}`, 1.1 + far),
        ...at(session, 1.15 + far),
      ]);
    }
    case 'name':
      return [
        ...whereElse(report, id, at),
        ...at(id.within, 1.5),
        ...(report.byId.has(id.within) || id.within === 'summary'
          ? []
          : nearSessions(report, numberOf(id.within)).flatMap(([session, far]) => at(session, 1.15 + far))),
      ];
  }
}

/** Other parts of the same session or summary: the nearest numbers of that kind, else the same number of another. */
function nearParts(
  report: ReportIndex,
  { within, kind, number }: { within: string; kind: FindingLetter; number: string },
  at: (local: string, distance: number) => RankedId[],
): RankedId[] {
  const target = report.byId.get(within)?.[0];
  const all =
    target?.type === 'session'
      ? target.session[sections[kind]]
      : target?.type === 'summary'
        ? target.summary.passages
        : [];
  const exists = (n: string) => report.byId.has(`${within}.${kind}${n}`);
  const same = neighbours(number, all.at(-1)?.id, exists).flatMap(([n, far]) => at(`${within}.${kind}${n}`, 0.8 + far));
  const other = Object.keys(sections).flatMap((letter) =>
    at(`${within}.${letter}${number}`, letter === kind ? 1 : 1.1),
  );
  return [...same, ...other, ...at(within, 1.5)];
}

/** `s4.wex` where Wex has no highlight in session 4: what Wex says there otherwise, then elsewhere. `wex`: anywhere. */
function whereElse(
  report: ReportIndex,
  { within, name }: { within?: string; name: string },
  at: (local: string, distance: number) => RankedId[],
): RankedId[] {
  const people = report.peopleOf(fold(name)).slice(0, 10);
  const ids = people.flatMap(({ findings }) => findings.slice(0, mostFindings));
  const here = within === undefined ? [] : ids.filter((id) => id.startsWith(`${within}.`));
  return [...here.slice(0, 3).flatMap((id) => at(id, 0.7)), ...ids.slice(0, 3).flatMap((id) => at(id, 0.9))];
}

/** Sessions by number near `1.9`: the neighbours of its last number, then the session above it (`s1`). */
function nearSessions({ byId, report }: ReportIndex, number: string): readonly Step[] {
  const dot = number.lastIndexOf('.');
  const prefix = `s${number.slice(0, dot + 1)}`;
  const near = neighbours(number.slice(dot + 1), undefined, (n) => byId.has(prefix + n));
  const sessions = near.map(([n, far]): Step => [prefix + n, far]);
  if (dot > 0) return [...sessions, [prefix.slice(0, -1), 0.3]];
  const last = report.sessions.at(-1)?.id.toLowerCase();
  return near.some(([, far]) => far < 0.2) || last === undefined ? sessions : [...sessions, [last, 0.3]];
}

/**
 * Numbers near the one written, each with how far it is (0 to 0.3): the nearest below and above it, where these are
 * near (else the last that there is), and it with a digit left out or two that have changed places.
 */
function neighbours(written: string, last: string | undefined, exists: (number: string) => boolean): readonly Step[] {
  const number = Number(written);
  if (!Number.isSafeInteger(number)) return [];
  const beside = [-1, 1].flatMap((direction): Step[] => {
    const far = [1, 2, 3].find((far) => exists(String(number + direction * far)));
    return far === undefined ? [] : [[String(number + direction * far), (far + (direction + 1) / 4) / 20]];
  });
  const end = /\d+$/.exec(last ?? '');
  if (beside.length === 0 && end) beside.push([end[0], 0.3]);
  const slips: Step[] = [];
  for (let at = 0; at < written.length && written.length > 1; at++) {
    slips.push([written.slice(0, at) + written.slice(at + 1), 0.2]);
    slips.push([written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2), 0.2]);
  }
  return [...beside, ...slips.filter(([slip]) => exists(slip))];
}

/** `1.2` of `s1.2` and of `d2.s1.2`. */
function numberOf(session: string): string {
  return session.slice(session.lastIndexOf('s') + 1);
}
