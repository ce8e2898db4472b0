import type { Day, Part, Report, Session } from '@findings/core';
import { partTitle, peopleNames } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import { countNoun } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import { reportLineOf } from '../workspace/target-location.js';
import { dayTitle, speakerNames } from './card-header.js';
import { truncateText, firstWords } from './excerpts.js';
import { code, link, plain, plainLine } from './markdown.js';

type Container = Exclude<Target, { finding: unknown }>;
type FindTarget = (id: string) => Target | undefined;

const MAX_LISTED = 8;
const EXCERPT = 80;
const MAX_EXCERPT_LENGTH = 400;

/**
 * The contents of a container, as paragraphs of Markdown.
 *
 * @param findTarget finds a target of the same report by its local id
 */
export function containerBody(
  say: Translate,
  target: Container,
  source: string,
  findTarget: FindTarget,
): readonly string[] {
  switch (target.type) {
    case 'session':
    case 'part':
      return partBody(say, target.within, target.report, source, findTarget);
    case 'day':
      return [list(say, target.day.sessions, (id) => partLine(id, source, findTarget), 'more sessions')];
    case 'summary': {
      const { passages } = target.summary;
      if (!passages[0]) return [];
      const { text, isShortened } = truncateText(passages[0].text, MAX_EXCERPT_LENGTH);
      const isAll = passages.length === 1 && !isShortened;
      return [
        `> ${plainLine(text)}`,
        isAll ? '' : say`*Beginning of the summary (${countNoun(say, passages.length, 'paragraphs')} in total).*`,
      ];
    }
    case 'report': {
      const { days, sessions, parts } = target.report;
      if (days.length > 0) return [list(say, days, (day) => dayLine(say, day), 'more days')];
      const all = [...sessions, ...parts].filter(({ within }) => within === undefined);
      return [list(say, all, (part) => plainLine(partTitle(say, part)), 'more parts')];
    }
  }
}

function dayLine(say: Translate, day: Day): string {
  return `${plainLine(dayTitle(say, day))}: ${countNoun(say, day.sessions.length, 'sessions')}`;
}

function partLine(id: string, source: string, findTarget: FindTarget): string {
  const target = findTarget(id);
  return target ? linkLine(target.title, source, target) : code(id);
}

/** The chairs of a session or part, its highlights, the parts in it, and how much else it contains. */
function partBody(
  say: Translate,
  part: Session | Part,
  report: Report,
  source: string,
  findTarget: FindTarget,
): readonly string[] {
  const { chairs, overview, highlights, exchanges, recommendations, actions, tables } = part;
  const inner = [...report.sessions, ...report.parts].filter(({ within }) => within === part.id);
  const people = new Map(report.people.map((person) => [person.id, person]));
  const chairNames = peopleNames(
    say,
    chairs.flatMap((id) => people.get(id) ?? []),
  );
  const counts = [
    [part.type === 'session' ? part.guidingQuestions.length : 0, 'guiding questions'],
    [overview.length, part.type === 'session' && highlights.length > 0 ? 'overview paragraphs' : 'paragraphs'],
    [exchanges.length, 'exchanges'],
    [recommendations.length, 'recommendations'],
    [actions.length, 'actions'],
    [tables.length, 'table rows'],
  ] as const;
  const others = counts.filter(([count]) => count > 0).map(([count, name]) => countNoun(say, count, name));
  return [
    chairNames === '' ? '' : say`Chaired by ${plain(chairNames)}`,
    list(
      say,
      highlights,
      (highlight) => {
        const { id, text, speakers: speakerIds, title } = highlight;
        const speakers = speakerIds.flatMap((speaker) => people.get(speaker) ?? []);
        const target = findTarget(id);
        const label = speakerNames(say, speakers, highlight) || title || say`Highlight`;
        return `${target ? linkLine(label, source, target) : plainLine(label)}: ${plain(firstWords(text, EXCERPT))}`;
      },
      'more highlights',
    ),
    list(say, inner, ({ id }) => partLine(id, source, findTarget), 'more parts'),
    others.length === 0 ? '' : highlights.length > 0 ? say`Also ${say.and(others)}` : say`Contains ${say.and(others)}`,
  ];
}

/** A line of a list: the id, and the title as a link. */
function linkLine(title: string, source: string, target: Target): string {
  return `${code(target.id)} ${link(plain(title), source, reportLineOf(target))}`;
}

function list<Item>(
  say: Translate,
  items: readonly Item[],
  line: (item: Item) => string,
  nounOfMore: 'more sessions' | 'more parts' | 'more days' | 'more highlights',
): string {
  const lines = items.slice(0, MAX_LISTED).map((item) => `- ${line(item)}`);
  const remaining = items.length - lines.length;
  if (remaining > 0) lines.push(say`- *and ${countNoun(say, remaining, nounOfMore)}*`);
  return lines.join('\n');
}
