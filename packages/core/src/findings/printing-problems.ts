import type { Day, Report } from '../model.js';
import { plainName } from '../people/name.js';
import { daysBetween } from '@findings/language';
import type { ParseContext } from './parse-context.js';

/** Reports names that are nearly those of another person. */
export function reportMisspelt({ roster, source, problems, say }: ParseContext): void {
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

/** Reports days that are announced, but have no session. */
export function reportMissingDays(
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
