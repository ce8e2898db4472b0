import type { Day, Part, Report, Session } from '../model.js';

/** A session or part with the parts inside it, in the order of the report. */
export interface PlacedPart {
  readonly type: 'part';
  readonly part: Session | Part;
  readonly within: PlacedPart[];
}

export interface PlacedDay {
  readonly type: 'day';
  readonly day: Day;
  /** The text right below the day's heading. */
  readonly content: Part | undefined;
  readonly parts: readonly PlacedPart[];
}

export interface PlacedParts {
  /** The text under no heading. */
  readonly body: Part | undefined;
  readonly roots: readonly (PlacedPart | PlacedDay)[];
}

/** Puts days, sessions and parts in the order of the report, each in what holds it. */
export function placeParts({ days, sessions, parts }: Report): PlacedParts {
  const body = parts.find(({ title }) => title === '');
  const byPlace = new Map(parts.filter(({ within }) => within === undefined).map((part) => [startOf(part), part]));
  const contents = new Map(days.map((day) => [day, contentOf(day, byPlace)]));
  const taken = new Set([body, ...contents.values()]);
  const all = [...sessions, ...parts]
    .filter((part) => part.type === 'session' || !taken.has(part))
    .sort((left, right) => startOf(left) - startOf(right));
  const placed = new Map(all.map((part): [string, PlacedPart] => [part.id, { type: 'part', part, within: [] }]));
  const outer: PlacedPart[] = [];
  for (const each of placed.values()) (placed.get(each.part.within ?? '')?.within ?? outer).push(each);
  return { body, roots: withDays(outer, days, contents) };
}

/** The part that the heading of a day opens: it has the day's title and place. */
function contentOf(day: Day, parts: ReadonlyMap<number, Part>): Part | undefined {
  const part = day.spans.length > 0 ? parts.get(startOf(day)) : undefined;
  return part?.title === day.label ? part : undefined;
}

/** A part without a day is inside a day if it comes before the last session of that day. */
function withDays(
  outer: readonly PlacedPart[],
  days: readonly Day[],
  contents: ReadonlyMap<Day, Part | undefined>,
): readonly (PlacedPart | PlacedDay)[] {
  const roots: (PlacedPart | PlacedDay)[] = [];
  const lastOf = new Map<string, number>();
  outer.forEach(({ part }, index) => {
    if (part.type === 'session' && part.day !== undefined) lastOf.set(part.day, index);
  });
  const indexOf = new Map(days.map(({ id }, index) => [id, index]));
  let next = 0;
  const openDays = (isBefore: (day: Day, index: number) => boolean): PlacedPart[] | undefined => {
    let parts: PlacedPart[] | undefined;
    while (next < days.length && isBefore(days[next]!, next)) {
      const day = days[next++]!;
      parts = [];
      roots.push({ type: 'day', day, content: contents.get(day), parts });
    }
    return parts;
  };
  let inside: PlacedPart[] = [];
  outer.forEach((each, index) => {
    const { part } = each;
    const day = part.type === 'session' ? part.day : undefined;
    const opened = openDays((one, at) =>
      day === undefined ? startOf(one) < startOf(part) : at <= (indexOf.get(day) ?? -1),
    );
    if (opened) inside = opened;
    const last = days[next - 1];
    const isInside =
      day !== undefined || (part.type === 'part' && last !== undefined && index < (lastOf.get(last.id) ?? -1));
    (isInside ? inside : roots).push(each);
  });
  openDays(() => true);
  return roots;
}

function startOf({ spans }: { readonly spans: Part['spans'] }): number {
  return spans[0]?.start.offset ?? Number.MAX_SAFE_INTEGER;
}
