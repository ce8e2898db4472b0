import { fold } from './fold.js';
import type { LocalId, PartKind } from './local-id.js';
import type { Near } from './near.js';
import type { ReportIndex } from './report-index.js';
import { suggestion } from './resolve.js';

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

/** Ids near a local one in the report: those beside it, those of the same session, those of the same speaker. */
export function nearInStructure(report: ReportIndex, id: LocalId | undefined, local: string, prefix: string): Near[] {
  const at = (local: string, distance: number): Near[] => {
    const target = report.byId.get(local)?.[0];
    return target ? [{ ...suggestion(prefix + target.id, target, false), distance }] : [];
  };
  switch (id?.what) {
    case undefined:
      return whereElse(report, { name: local }, at);
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
      return nearSessions(report, id.within.replace(/^.*s/, '')).flatMap(([session, far]) => [
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

/** `s4.wex` where Wex has no highlight in session 4: what Wex says there otherwise, then elsewhere. `wex`: anywhere. */
function whereElse(
  report: ReportIndex,
  { within, name }: { within?: string; name: string },
  at: (local: string, distance: number) => Near[],
): Near[] {
  const people = report.peopleOf(fold(name)).slice(0, 10);
  const ids = people.flatMap(({ findings }) => findings.slice(0, mostFindings));
  const here = within === undefined ? [] : ids.filter((id) => id.startsWith(`${within}.`));
  return [...here.slice(0, 3).flatMap((id) => at(id, 0.7)), ...ids.slice(0, 3).flatMap((id) => at(id, 0.9))];
}

/** Sessions by number near `1.9`: the neighbours of its last number, then the session above it (`s1`). */
function nearSessions(report: ReportIndex, number: string): readonly (readonly [string, number])[] {
  const dot = number.lastIndexOf('.');
  const above = number.slice(0, Math.max(dot, 0));
  const near = neighbours(number.slice(dot + 1), undefined).map(
    ([n, far]) => [dot < 0 ? `s${n}` : `s${above}.${n}`, far] as const,
  );
  const last = report.report.sessions.at(-1)?.id.toLowerCase() ?? '';
  return [...near, dot < 0 ? [last, 0.3] : [`s${above}`, 0.3]];
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
