import { countNoun } from '@findings/core/text';
import { peopleNames, sessionTitle } from '@findings/core/library';
import type { Day } from '@findings/core';
import type { Translate } from '@findings/core/text';
import type { SessionTarget, Target } from '@findings/core/library';
import { truncateText, firstWords } from './excerpts.js';
import { dayTitle, speakerNames } from './card-header.js';
import { reportLineOf } from '../workspace/target-location.js';
import { code, link, plain, plainLine } from './markdown.js';

type Whole = Exclude<Target, { finding: unknown }>;
type LookUp = (id: string) => Target | undefined;

/** So many lines has a list. */
const LISTED = 8;
const FIRST_WORDS = 80;
const LONGEST = 400;

/** What there is in a session, a day, the summary or a report; paragraphs of Markdown. */
export function containerBody(
  say: Translate,
  target: Whole,
  source: string,
  lookUp: LookUp = () => undefined,
): readonly string[] {
  switch (target.type) {
    case 'session':
      return sessionBody(say, target, source, lookUp);
    case 'day':
      return [list(say, target.day.sessions, (id) => sessionLine(id, source, lookUp), 'more sessions')];
    case 'summary': {
      const { passages } = target.summary;
      if (!passages[0]) return [];
      const { text, isCut } = truncateText(passages[0].text, LONGEST);
      const isAll = passages.length === 1 && !isCut;
      return [
        `> ${plainLine(text)}`,
        isAll ? '' : say`*Its beginning; ${countNoun(say, passages.length, 'paragraphs')} in all.*`,
      ];
    }
    case 'report': {
      const { days, sessions } = target.report;
      return days.length > 0
        ? [list(say, days, (day) => dayLine(say, day), 'more days')]
        : [list(say, sessions, (session) => plainLine(sessionTitle(say, session)), 'more sessions')];
    }
  }
}

function dayLine(say: Translate, day: Day): string {
  return `${plainLine(dayTitle(say, day))}: ${countNoun(say, day.sessions.length, 'sessions')}`;
}

function sessionLine(id: string, source: string, lookUp: LookUp): string {
  const session = lookUp(id);
  return session ? entry(session.title, source, session) : code(id);
}

/** Who chairs it, its highlights, and how much else there is to cite. */
function sessionBody(
  say: Translate,
  { session, report }: SessionTarget,
  source: string,
  lookUp: LookUp,
): readonly string[] {
  const { chairs, lead, overview, guidingQuestions, highlights, exchanges, recommendations, actions } = session;
  const people = new Map(report.people.map((person) => [person.id, person]));
  const names = peopleNames(
    say,
    chairs.flatMap((id) => people.get(id) ?? []),
  );
  const rest = [
    [guidingQuestions.length, 'guiding questions'],
    [overview.length + (lead ? 1 : 0), highlights.length > 0 ? 'overview paragraphs' : 'paragraphs'],
    [exchanges.length, 'exchanges'],
    [recommendations.length, 'recommendations'],
    [actions.length, 'actions'],
  ] as const;
  const also = rest.filter(([count]) => count > 0).map(([count, name]) => countNoun(say, count, name));
  return [
    names === '' ? '' : say`Chaired by ${plain(names)}`,
    list(
      say,
      highlights,
      ({ id, text, speakers, title }) => {
        const who = speakerNames(
          say,
          speakers.flatMap((speaker) => people.get(speaker) ?? []),
        );
        const target = lookUp(id);
        const label = who || title || say`Highlight`;
        return `${target ? entry(label, source, target) : plainLine(label)}: ${plain(firstWords(text, FIRST_WORDS))}`;
      },
      'more highlights',
    ),
    also.length === 0 ? '' : highlights.length > 0 ? say`Also ${say.and(also)}` : say`Holds ${say.and(also)}`,
  ];
}

/** A line of a list: its title as a link, and the id to cite it by. */
function entry(title: string, source: string, target: Target): string {
  return `${code(target.id)} ${link(plain(title), source, reportLineOf(target))}`;
}

function list<Item>(
  say: Translate,
  items: readonly Item[],
  line: (item: Item) => string,
  more: 'more sessions' | 'more days' | 'more highlights',
): string {
  const shown = items.slice(0, LISTED).map((item) => `- ${line(item)}`);
  const left = items.length - shown.length;
  if (left > 0) shown.push(say`- *and ${countNoun(say, left, more)}*`);
  return shown.join('\n');
}
