import type { Operation, Unit, UnitQuestion } from '@findings/core';

/** A question, with all passages that it is about. */
export interface Place {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly question: UnitQuestion;
}

/** An answer with the key that gives it. */
export interface PlaceAnswer {
  readonly key: string;
  readonly label: string;
  readonly note: '' | 'likely' | 'as read now';
  readonly operations: readonly Operation[];
}

/** First what concerns the whole report, one answer for many passages, then the others in the order of the report. */
export function placesOf(units: readonly Unit[]): readonly Place[] {
  const asked = units.filter(({ question }) => question);
  const places = [...Map.groupBy(asked, ({ id, group }) => group ?? id).values()].map((same): Place => ({
    unit: same[0]!,
    units: same,
    question: same[0]!.question!,
  }));
  return [...places.filter(isGroup), ...places.filter((place) => !isGroup(place))];
}

export function isGroup({ units }: Place): boolean {
  return units.length > 1;
}

/** The index of a place, or of the next one that is still open. Text before a place does not change with its answer. */
export function indexFrom(places: readonly Place[], place: Place): number {
  const index = places.findIndex(
    (each) =>
      (isGroup(each) === isGroup(place) && each.unit.start >= place.unit.start) || isGroup(each) < isGroup(place),
  );
  return Math.max(0, index);
}

/** What operations name all passages of a place by. */
export function unitsOf({ unit }: Place): readonly string[] {
  return [unit.group ?? unit.id];
}

/** Dismisses the doubt: the report is read correctly. */
function keepAsRead(place: Place): readonly Operation[] {
  return [{ op: 'checked', units: unitsOf(place), code: place.question.code }];
}

/** The answer that keeps the reading is first in all questions. */
export function answersOf(place: Place): readonly PlaceAnswer[] {
  const answers = place.question.answers.map(({ key, label, operations, isLikely }): PlaceAnswer => {
    const isKept = key === 'K';
    const note = isKept ? 'as read now' : isLikely ? 'likely' : '';
    return { key, label, note, operations: isKept ? keepAsRead(place) : operations };
  });
  return [...answers.filter(({ key }) => key === 'K'), ...answers.filter(({ key }) => key !== 'K')];
}
