import type { Block } from '../blocks/block.js';
import type { Blocks } from '../blocks/read-blocks.js';
import type { Problem, Report } from '../model.js';
import type { Outline, Section } from '../outline/outline.js';
import { emptyProse, startOf } from '../source/prose.js';
import { readAcronymsOf } from './acronyms-of.js';
import { isNameList, readAttendees } from './attendees.js';
import { readChairs } from './chairs.js';
import { readDays, type DayRead } from './days.js';
import type { DraftPassage } from './draft.js';
import { readFront, splitFront } from './front.js';
import { groupSections, type SessionGroup } from './groups.js';
import { readOpenings } from './openings.js';
import { passagesIn, readParts, type PartsDraft } from './read-parts.js';
import { readSession, type SessionDraft } from './read-session.js';
import type { Reading } from './reading.js';
import { reportLeftOut, reportNumbers, reportFrontMatter, reportPlain, reportSpeakers } from './report-problems.js';
import { resolveSessions } from './resolve-told.js';
import { sessionIds } from './session-ids.js';

/** What was read of a report, by whom, before it has ids and places. */
export interface ReportDraft {
  readonly front: ReturnType<typeof readFront>;
  readonly days: readonly DayRead[];
  /** Whoever cites them takes them out. */
  readonly sessions: DraftedSession[];
  /** In the order of the text. */
  readonly summary: readonly DraftPassage[];
  /** Where the summary names sessions. */
  readonly summaryBlocks: readonly Block[];
  readonly recommendations: readonly DraftPassage[];
  readonly actions: readonly DraftPassage[];
  readonly acronyms: Report['acronyms'];
  /** What is odd about the text as a whole. */
  readonly problems: readonly Problem[];
}

export interface DraftedSession extends SessionDraft {
  readonly id: string;
  /** Ids of people. */
  readonly chairs: readonly string[];
}

/** Outline → who said what in which session. People are met first by label, then by name in the text. */
export function draftReport(outline: Outline, blocks: Blocks, reading: Reading): ReportDraft {
  const groups = groupSections(outline.sections, (section) => isNameList(section, reading));
  const { cover, text } = splitFront(groups.front, outline.title);
  const opening = [...text, ...groups.summary.flatMap((section) => section.blocks)]
    .slice(0, 6)
    .map((block) => block.prose.text);
  const front = readFront(cover, outline.title, blocks.frontMatter, opening, reading.words);
  readAttendees(groups.people, reading);

  const lead = readParts(text, 'overview', reading);
  const sessions = [...leadSession(lead, front.title), ...groups.sessions, ...looseSession(groups.loose, front.title)]
    .map((group) => readSession(group, reading))
    .filter((session) => !isEmpty(session));
  if (sessions[0]?.group.sections.length === 0) moveLead(lead, sessions[0]);
  const outside = {
    recommendations: groups.recommendations.map((section) => readParts(section.blocks, 'recommendations', reading)),
    actions: groups.actions.map((section) => readParts(section.blocks, 'actions', reading)),
  };
  const recommendations = [
    ...lead.parts.recommendations,
    ...outside.recommendations.flatMap((draft) => passagesIn(draft, 'actions')),
    ...outside.actions.flatMap((draft) => draft.parts.recommendations),
  ];
  const actions = [
    ...lead.parts.actions,
    ...outside.recommendations.flatMap((draft) => draft.parts.actions),
    ...outside.actions.flatMap((draft) => passagesIn(draft, 'recommendations')),
  ];

  const days = readDays(groups.days, front.dates, reading);
  const summarized = groups.summary.flatMap((section) => passagesIn(readParts(section.blocks, 'overview', reading)));

  readOpenings(sessions.map((session) => session.parts));
  resolveSessions(sessions, reading);
  const chairs = sessions.map(({ parts }) => [...new Set([...parts.chairs, ...readChairs(parts.overview, reading)])]);
  reading.roster.close();

  const { ids, problems: misnumbered } = sessionIds(
    sessions.map((session) => session.group),
    outline.sections.map((section) => section.number),
  );
  reportNumbers(misnumbered, sessions, reading);
  reportSpeakers(sessions, ids, reading);
  const problems: Problem[] = [];
  const odd: Reading = { ...reading, problems };
  reportLeftOut(groups.leftOut, odd);
  reportPlain(blocks.plain, odd);
  reportFrontMatter(blocks.brokenFrontMatter, odd);
  return {
    front,
    days,
    sessions: sessions.map((session, index) => ({
      ...session,
      id: ids[index]!,
      chairs: chairs[index]!.map((entry) => entry.id),
    })),
    summary: [
      ...lead.parts.guidingQuestions,
      ...lead.parts.overview,
      ...summarized,
      ...days.flatMap((day) => day.passages),
    ].sort((left, right) => startOf(left.prose) - startOf(right.prose)),
    summaryBlocks: [...text, ...groups.summary.flatMap((section) => section.blocks)],
    recommendations,
    actions,
    acronyms: readAcronymsOf(blocks.blocks, odd),
    problems,
  };
}

/** A heading under which nothing was written is no session; a labelled one is, and is missed. */
function isEmpty({ group, parts, drafts }: SessionDraft): boolean {
  const count =
    parts.guidingQuestions.length +
    parts.overview.length +
    parts.highlights.length +
    parts.exchanges.length +
    parts.recommendations.length +
    parts.actions.length;
  return (
    group.number === undefined &&
    group.sections.length > 0 &&
    count + drafts.reduce((sum, draft) => sum + draft.told.length + draft.asked.length, 0) === 0
  );
}

/** Contributions in front of the first label make a session of their own, under the report's title. */
function leadSession(lead: PartsDraft, title: string | undefined): SessionGroup[] {
  const { parts } = lead;
  if (parts.highlights.length + parts.exchanges.length + lead.asked.length === 0) return [];
  return [
    { title: { text: title ?? 'Opening', runs: parts.highlights[0]?.prose.runs.slice(0, 1) ?? [] }, sections: [] },
  ];
}

/** Takes from the lead what belongs to its session: all from the first contribution on. */
function moveLead(lead: ReturnType<typeof readParts>, session: SessionDraft): void {
  const { parts } = lead;
  for (const one of parts.highlights.splice(0)) session.parts.highlights.push(one);
  for (const one of parts.exchanges.splice(0)) session.parts.exchanges.push(one);
  for (const one of parts.guidingQuestions.splice(0)) session.parts.guidingQuestions.push(one);
  session.drafts.push({ parts: session.parts, told: lead.told, asked: lead.asked });
  const first = [...session.parts.highlights, ...session.parts.exchanges].reduce(
    (least, draft) => Math.min(least, startOf(draft.prose)),
    Infinity,
  );
  const later = parts.overview.filter((draft) => startOf(draft.prose) > first);
  parts.overview.splice(parts.overview.length - later.length);
  for (const one of later) session.parts.overview.push(one);
}

function looseSession(sections: readonly Section[], title: string | undefined): SessionGroup[] {
  const filled = sections.filter((section) => section.blocks.length > 0);
  return filled.length === 0
    ? []
    : [
        {
          title: { ...emptyProse, text: title ?? filled[0]!.title.text, runs: filled[0]!.title.runs },
          sections: filled,
        },
      ];
}
