/** Longest workshop, in days. */
const LONGEST = 31;

/** ISO days from the first to the last, both included; at most a month. */
export function daysBetween(start: string, end: string): string[] {
  const days: string[] = [];
  const last = Date.parse(`${end}T00:00:00Z`);
  for (let time = Date.parse(`${start}T00:00:00Z`); time <= last && days.length < LONGEST; time += 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}
