import type { Day, Report } from '../model.js';
import type { Section } from '../outline/outline.js';
import { emptyProse, type Prose } from '../source/prose.js';
import { daysBetween } from './days.js';
import { report, type Reading } from './reading.js';
import type { SessionDraft } from './read-session.js';
import type { NumberProblem } from './session-ids.js';

export function reportNumbers(
  problems: readonly NumberProblem[],
  sessions: readonly SessionDraft[],
  reading: Reading,
): void {
  for (const problem of problems) {
    const { title } = sessions[problem.index]!;
    if (problem.kind === 'repeated') {
      report(
        reading,
        'report.number-repeated',
        reading.say`The number ${problem.number} stands before two sessions. The first is cited as ${problem.firstId}, this one (“${title.text}”) as ${problem.id}.`,
        title,
      );
    } else {
      const { numbers } = problem;
      const next = sessions[problem.index]!.group.number!;
      report(
        reading,
        'report.number-left-out',
        numbers.length === 1
          ? reading.say`No session has the number ${numbers[0]!}: the report goes on with ${next} (“${title.text}”). Check that nothing is missing.`
          : reading.say`No sessions have the numbers ${numbers.join(', ')}: the report goes on with ${next} (“${title.text}”). Check that nothing is missing.`,
        title,
      );
    }
  }
}

/** Once a session, however many of its highlights have no speaker. */
export function reportSpeakers(sessions: readonly SessionDraft[], ids: readonly string[], reading: Reading): void {
  sessions.forEach((session, index) => {
    const { highlights } = session.parts;
    const silent = highlights.filter((highlight) => highlight.speakers.length === 0);
    const [first] = silent;
    // Points that a session lists without names, as a rule, are the session's, not somebody's who was forgotten.
    if (!first || silent.length * 2 > highlights.length) return;
    const id = ids[index]!;
    report(
      reading,
      'report.speaker-unknown',
      silent.length === 1
        ? reading.say`The speaker of this highlight in session ${id} could not be read. Write the name in front: “**Name (Organisation)** …”.`
        : reading.say`The speaker of this highlight (and of ${silent.length - 1} more in this session) in session ${id} could not be read. Write the name in front: “**Name (Organisation)** …”.`,
      first.prose,
    );
  });
}

/** A day within the announced dates on which nothing is reported. */
export function reportUnreportedDays(dates: Report['dates'], days: readonly Day[], reading: Reading): void {
  for (const day of days) {
    if (day.sessions.length > 0) continue;
    reading.problems.push({
      code: 'report.day-without-sessions',
      severity: 'warning',
      message: reading.say`${day.label} is announced, but no session is reported under it.`,
      id: day.id,
      ...(day.spans[0] ? { span: day.spans[0] } : {}),
    });
  }
  if (dates?.start === undefined || dates.end === undefined || days.length === 0) return;
  const announced = daysBetween(dates.start, dates.end);
  const missing = announced.slice(days.length);
  if (missing.length === 0 || days.some((day) => day.date !== undefined && missing.includes(day.date))) return;
  const { say } = reading;
  const start = reading.source.text.indexOf(dates.text);
  reading.problems.push({
    code: 'report.day-without-sessions',
    severity: 'warning',
    message:
      missing.length === 1
        ? say`The report announces ${dates.text}, but reports no session of day ${announced.length} (${missing[0]!}).`
        : say`The report announces ${dates.text}, but reports no session of days ${days.length + 1} to ${announced.length} (${missing[0]!} to ${missing.at(-1)!}).`,
    ...(start >= 0 ? { span: reading.source.span(start, start + dates.text.length) } : {}),
  });
}

/** Said where a text is no report of the shapes that are known, or one without sessions. */
export function reportNothing(found: { readonly sessions: number; readonly others: number }, reading: Reading): void {
  if (found.sessions > 0) return;
  const { say } = reading;
  const isEmpty = reading.source.text.trim() === '';
  const nothing = isEmpty
    ? say`The report is empty.`
    : say`Nothing was found here that could be cited: no summary, no session, no recommendation. A session begins with a heading such as “## Session 1: Title”.`;
  reading.problems.push({
    code: found.others > 0 ? 'report.no-sessions' : 'report.no-findings',
    severity: found.others > 0 ? 'info' : 'warning',
    message:
      found.others > 0
        ? say`No session was found in this report; its summary, recommendations and actions can be cited. A session begins with a heading such as “## Session 1: Title”.`
        : nothing,
    span: reading.source.span(0, 0),
  });
}

/** What was read but cannot be cited is said, so that nothing is missing in silence. */
export function reportLeftOut(sections: readonly Section[], reading: Reading): void {
  for (const section of sections) {
    if (section.blocks.length === 0) continue;
    const [first] = section.title.runs;
    reading.problems.push({
      code: 'report.left-out',
      severity: 'hint',
      message: reading.say`“${section.title.text}” was not read into findings: nothing in it is something that was said at the workshop.`,
      ...(first ? { span: reading.source.span(first.from, first.from + first.size) } : {}),
    });
  }
}

export function reportPlain(plain: readonly Prose[], reading: Reading): void {
  for (const prose of plain) {
    report(
      reading,
      'report.markup-too-dense',
      reading.say`There is so much markup here that it cannot be meant (or the text is one enormous block). It was read as plain text.`,
      prose.runs.length > 0 ? prose : emptyProse,
    );
  }
}

export function reportFrontMatter(broken: Prose | undefined, reading: Reading): void {
  if (!broken) return;
  report(
    reading,
    'report.front-matter',
    reading.say`The front matter cannot be read as YAML from here on, so its title, dates and venue are not used. Fix its YAML.`,
    broken,
  );
}
