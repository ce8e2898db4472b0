import type { Day, Report } from '../model.js';
import { plainName } from '../people/name.js';
import { daysBetween } from '@findings/language';
import type { PartNode } from '../outline/parts.js';
import { reportProblem, type ParseContext } from './parse-context.js';
import type { NumberProblem } from './session-ids.js';

/** Reports names that are nearly those of another person, and days that are announced but not reported. */
export function reportOddities(days: readonly Day[], dates: Report['dates'], context: ParseContext): void {
  reportMisspelt(context);
  reportMissingDays(days, dates, context);
}

function reportMisspelt({ roster, source, problems, say }: ParseContext): void {
  for (const { name, entry } of roster.misspelt) {
    const start = source.text.indexOf(name);
    const person = plainName(entry.name);
    problems.push({
      code: 'report.misspelt-name',
      severity: 'info',
      message: say`“${name}” is nearly the name of ${person}, and was read as that person. Correct the spelling. If it is another person, add the full name to the list of participants.`,
      ...(start < 0 ? {} : { span: source.span(start, start + name.length) }),
      suggestions: [person],
    });
  }
}

function reportMissingDays(
  days: readonly Day[],
  dates: Report['dates'],
  { source, problems, say }: ParseContext,
): void {
  if (dates?.start === undefined || dates.end === undefined || days.length === 0) return;
  const announced = daysBetween(dates.start, dates.end);
  const missing = announced.slice(days.length);
  if (missing.length === 0 || days.some((day) => day.date !== undefined && missing.includes(day.date))) return;
  const start = source.text.indexOf(dates.text);
  problems.push({
    code: 'report.day-without-sessions',
    severity: 'warning',
    message:
      missing.length === 1
        ? say`The report announces ${dates.text}, but reports no session of day ${announced.length} (${missing[0]!}). If its heading was missed, write “## Day ${announced.length}”.`
        : say`The report announces ${dates.text}, but reports no session of days ${days.length + 1} to ${announced.length} (${missing[0]!} to ${missing.at(-1)!}). If their headings were missed, write them as “## Day ${days.length + 1}”.`,
    ...(start < 0 ? {} : { span: source.span(start, start + dates.text.length) }),
  });
}

/** Reports numbers of sessions that the report prints twice or leaves out. */
export function reportNumbers(
  problems: readonly NumberProblem[],
  sessions: readonly PartNode[],
  context: ParseContext,
): void {
  const { say } = context;
  for (const problem of problems) {
    const { title, number, id } = sessions[problem.index]!;
    if (problem.kind === 'repeated') {
      // A session with an id of its own keeps it.
      if (id !== undefined) continue;
      const message = say`Two sessions have the number ${problem.number}. The first is cited as ${problem.firstId}, this one (“${title.text}”) as ${problem.id}.`;
      reportProblem(context, 'report.number-repeated', message, title);
      continue;
    }
    const { numbers } = problem;
    const message =
      numbers.length === 1
        ? say`No session has the number ${numbers[0]!}: the report goes on with ${number!} (“${title.text}”). Check that nothing is missing.`
        : say`No sessions have the numbers ${numbers.join(', ')}: the report goes on with ${number!} (“${title.text}”). Check that nothing is missing.`;
    reportProblem(context, 'report.number-left-out', message, title);
  }
}
