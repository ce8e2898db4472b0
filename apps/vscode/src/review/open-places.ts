import type { ProposedChange, Unit, UnitQuestion, Units } from '@findings/language-server/protocol';
import type { Counts, Review } from './messages.js';

/** A question of the queue. */
export interface Place {
  /** The first unit that it is about. */
  readonly unit: Unit;
  readonly question?: UnitQuestion;
  /** The number of units with the same question. */
  readonly count: number;
  /** What an assistant proposes for the unit, in place of the question. */
  readonly change?: ProposedChange;
}

/** A place with a question of the report. */
export type Asked = Place & { readonly question: UnitQuestion };

/** What is to be decided: the changes of a proposal, the most doubtful first, or the questions of the report. */
export function openPlaces({ units: { units }, proposal }: Review): readonly Place[] {
  if (!proposal) return placesOf(units);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const places = (wanted: ProposedChange['verdict']): readonly Place[] =>
    proposal.changes.flatMap((change) => {
      const unit = byId.get(change.unit);
      return unit && change.verdict === wanted ? { unit, count: 1, change } : [];
    });
  return [...places('needs a person'), ...places('accepted'), ...places('refused')];
}

/** Whether a place has a question of the report. */
export function isAsked(place: Place | undefined): place is Asked {
  return place?.question !== undefined;
}

/** First what concerns the whole report, one answer for many places, then page by page. */
export function placesOf(units: readonly Unit[]): readonly Asked[] {
  const groups = new Map<string, { unit: Unit; question: UnitQuestion; count: number }>();
  for (const unit of units) {
    if (!unit.question) continue;
    const key = unit.group ?? unit.id;
    const known = groups.get(key);
    if (known) known.count++;
    else groups.set(key, { unit, question: unit.question, count: 1 });
  }
  const places = [...groups.values()];
  return [...places.filter(isForReport), ...places.filter((place) => !isForReport(place))];
}

/** Whether a place concerns the whole report. */
export function isForReport({ count, question }: Place): boolean {
  return count > 1 || question?.isAboutReport === true;
}

/** The place that a unit belongs to: a group is one place. */
export function placeOf(places: readonly Place[], unit: Unit): number {
  return places.findIndex((place) =>
    unit.group === undefined || place.change ? place.unit.id === unit.id : place.unit.group === unit.group,
  );
}

/** How much there is, for the summary. */
export function countsOf({ units, people }: Pick<Units, 'units' | 'people'>): Counts {
  return {
    parts: new Set(units.flatMap(partsIn)).size,
    findings: new Set(units.flatMap(({ finding }) => finding ?? [])).size,
    speakers: new Set(units.flatMap(speakersIn)).size,
    people: people.length,
    leftOut: units.filter(isLeftOut).length,
    places: placesOf(units).length,
  };
}

/** Whom a passage, or only a sentence of it, is credited to. */
function speakersIn({ speakers, sentences = [] }: Unit): readonly string[] {
  return [...speakers, ...sentences.flatMap((sentence) => sentence.speakers)];
}

/** The parts that the view Reports shows. The summary of a report has no id of a part. */
function partsIn({ part, finding = '' }: Unit): readonly string[] {
  return part !== undefined ? [part] : finding.startsWith('summary.') ? ['summary'] : [];
}

export function isLeftOut({ kind }: Unit): boolean {
  return kind === 'other';
}
