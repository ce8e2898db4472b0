import type { Operation, ProposedChange, Unit } from '@findings/language-server/protocol';
import type { Asking, FromPage, Outcome, Preferences, Review } from '../review/messages.js';
import {
  describe,
  describeAll,
  firstSentenceLength,
  formRefusal,
  isForm,
  operationsFor,
  operationsOf,
  ownText,
  partsOf,
  subjectOf,
} from './places.js';
import type { Correction, FormName } from './places.js';
import { isAsked, isLeftOut, openPlaces, placeOf } from '../review/open-places.js';
import type { Asked, Place } from '../review/open-places.js';
import { l10n, outcomeText } from './text.js';

/** An open form with its input. */
export interface Form {
  readonly name: FormName;
  /** The beginning of a name. */
  typed: string;
  /** The index of the chosen person in the list. */
  line: number;
  /** Ids of sentences that somebody else says. */
  readonly others: Set<string>;
  /** The number of words before the place where a passage is split. */
  cut: number;
}

/** What the page needs from its window. */
export interface Screen {
  draw(): void;
  /** Speaks to screen readers. */
  say(text: string): void;
  focusList(): void;
  send(message: FromPage): void;
  /** Keeps what shall be shown again when the view was hidden. */
  remember(unit: string): void;
}

/** What is shown and selected, and what a person does. */
export class Page {
  current: Unit;
  places: readonly Place[];
  readonly selected = new Set<string>();
  /** Ids of the first units of parts that were unfolded. */
  readonly opened = new Set<string>();
  form: Form | undefined;
  outcome: Outcome | undefined;
  /** Whether all corrections are shown, where there is little room. */
  isFull = false;
  hasPlaceList = false;
  /** Whether the summary is shown in place of the reading. */
  isFinished = false;
  /** Statements that are compared with the original, and how many are done. */
  compared: { readonly units: readonly string[]; readonly done: number } | undefined;
  comparedBefore = 0;
  /** The name of the original. */
  original: string | undefined;
  /** The model that reads the report now. */
  asking: Asking | undefined;
  /** The index of the place that is being answered, so that the one after it is next. */
  #answered: number | undefined;
  /** Whether a change was sent and its result is not shown yet. Another one would be about passages that may be gone. */
  #isWaiting = false;

  constructor(
    public review: Review,
    readonly screen: Screen,
    unit: string | undefined,
  ) {
    this.places = openPlaces(review);
    const { units } = review.units;
    this.current = units.find(({ id }) => id === unit) ?? this.places[0]?.unit ?? units[0]!;
    this.isFinished = this.places.length === 0 && unit === undefined;
  }

  get isLocked(): boolean {
    return this.review.isReadonly || this.review.isStale;
  }

  /** The place of the current passage. */
  get place(): Place | undefined {
    return this.places[placeOf(this.places, this.current)];
  }

  /** The selected passages, or the current one. */
  get chosen(): readonly Unit[] {
    if (this.selected.size === 0) return [this.current];
    return this.review.units.units.filter(({ id }) => this.selected.has(id));
  }

  get placesDone(): number {
    return Math.max(0, this.placesInAll - this.places.length);
  }

  get placesInAll(): number {
    return Math.max(this.review.proposal?.total ?? this.review.before.places, this.places.length);
  }

  readonly send = (message: FromPage): void => this.screen.send(message);

  say(text: string): void {
    this.outcome = { kind: 'refused', text };
    this.screen.draw();
    this.screen.say(outcomeText(this.outcome));
  }

  /** Shows another state of the reading, after an answer or because the file has changed. */
  show(review: Review, outcome: Outcome | undefined): void {
    const index = this.review.units.units.indexOf(this.current);
    const isNew = review.proposal !== undefined && !this.review.proposal && !outcome;
    const wasAnswered = isNew ? 0 : this.#answered;
    this.#answered = undefined;
    this.#isWaiting = false;
    this.review = review;
    this.places = openPlaces(review);
    this.outcome = outcome;
    const { units } = review.units;
    const same = units.find(({ id }) => id === (outcome?.unit ?? this.current.id));
    this.current = same ?? units[Math.min(index, units.length - 1)]!;
    if (outcome?.kind === 'refused') {
      this.screen.draw();
      if (!this.form) this.screen.focusList();
      return this.screen.say(outcomeText(outcome));
    }
    this.form = undefined;
    this.selected.clear();
    if (outcome?.kind === 'undone' || isNew) this.isFinished = false;
    const next = wasAnswered === undefined ? undefined : (this.places[wasAnswered] ?? this.places[0]);
    const isMoving = next !== undefined && (review.preferences.advances || isNew);
    if (isMoving) this.current = next.unit;
    if (wasAnswered !== undefined && this.places.length === 0) this.isFinished = true;
    this.screen.remember(this.current.id);
    this.screen.draw();
    if (!outcome && wasAnswered === undefined) return;
    this.screen.focusList();
    const said = outcome ? outcomeText(outcome) : '';
    const count = this.places.length;
    const left =
      count === 0
        ? l10n.t('All places are resolved')
        : count === 1
          ? l10n.t('1 place left.')
          : l10n.t('{0} places left.', count);
    const then = isMoving ? l10n.t('Next: {0} {1}', this.textOf(next), subjectOf(next)) : '';
    this.screen.say([said === '' ? '' : `${said}.`, left, then].join(' ').trim());
  }

  /* Moving */

  go(unit: Unit | undefined): void {
    if (!unit) return;
    this.current = unit;
    this.form = undefined;
    this.outcome = undefined;
    this.screen.remember(unit.id);
    this.screen.draw();
  }

  goToId(id: string): void {
    this.go(this.review.units.units.find((unit) => unit.id === id));
  }

  /** @param extends_ whether to select both passages */
  step(by: 1 | -1, extends_: boolean): void {
    const { units } = this.review.units;
    const next = units[units.indexOf(this.current) + by];
    if (!next) return;
    if (extends_) this.selected.add(this.current.id).add(next.id);
    this.go(next);
  }

  goToEnd(which: 'first' | 'last'): void {
    this.go(this.review.units.units.at(which === 'first' ? 0 : -1));
  }

  goToPlace(by: 1 | -1): void {
    const { places } = this;
    if (this.compared) return this.comparedOne();
    if (places.length === 0) return this.screen.say(l10n.t('No places left.'));
    const { units } = this.review.units;
    let from = placeOf(places, this.current);
    if (from < 0) {
      const at = units.indexOf(this.current);
      const after = places.findIndex(({ unit }) => units.indexOf(unit) > at);
      from = by > 0 ? (after < 0 ? places.length : after) - 1 : after < 0 ? places.length : after;
    }
    const index = (from + by + places.length) % places.length;
    const place = places[index]!;
    this.go(place.unit);
    this.screen.say(`${l10n.t('Place {0} of {1}', index + 1, places.length)}. ${this.textOf(place)}`);
  }

  /** The question, or what an assistant proposes. */
  textOf({ question, change }: Place): string {
    return change ? `${describeAll(this.review, change.operations)}?` : (question?.text ?? '');
  }

  /* Selecting */

  toggle(unit: Unit): void {
    if (!this.selected.delete(unit.id)) this.selected.add(unit.id);
    this.go(unit);
  }

  selectTo(unit: Unit): void {
    const { units } = this.review.units;
    const [from, to] = [units.indexOf(this.current), units.indexOf(unit)].sort((one, other) => one - other) as [
      number,
      number,
    ];
    for (const each of units.slice(from, to + 1)) this.selected.add(each.id);
    this.go(unit);
  }

  selectPart(): void {
    const part = partsOf(this.review.units.units).find(({ units }) => units.includes(this.current));
    for (const unit of part?.units ?? []) {
      if (unit.kind !== 'heading' && !isLeftOut(unit)) this.selected.add(unit.id);
    }
    this.form = undefined;
    this.screen.draw();
  }

  clearSelection(): void {
    this.selected.clear();
    this.screen.draw();
    this.screen.focusList();
  }

  /* Answering */

  answer(place: Asked, operations: readonly Operation[]): void {
    const label = describe(this.review, operations, place.count);
    this.#send({ type: 'correct', operations, label, unit: this.chosen[0]!.id }, this.places.indexOf(place));
  }

  /** Keeps the current passage as read. */
  keep(): void {
    const { place } = this;
    if (place?.change) return this.refuse([place.change]);
    if (!isAsked(place) || this.selected.size > 0) return this.screen.say(l10n.t('This passage has no open question.'));
    this.answer(place, operationsOf(place, { operations: [] }));
  }

  /** Accepts changes that an assistant proposes. */
  accept(changes: readonly ProposedChange[]): void {
    const operations = changes.flatMap((change) => change.operations);
    const [{ unit }] = changes as [ProposedChange];
    const label =
      changes.length > 1 ? l10n.t('{0} changes accepted', changes.length) : describeAll(this.review, operations);
    const index = Math.max(0, placeOf(this.places, this.current));
    this.#send({ type: 'correct', operations, label, unit, accepted: changes }, index);
  }

  refuse(changes: readonly ProposedChange[]): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#answered = Math.max(0, placeOf(this.places, this.current));
    this.send({ type: 'refuse', changes });
  }

  correct(name: Correction): void {
    if (this.isLocked || this.#isWaiting) return;
    if (isForm(name)) {
      const refusal = formRefusal(name, this.current, this.chosen);
      if (refusal !== undefined) return this.say(refusal);
      return this.openForm(name);
    }
    const operations = operationsFor(name, this.chosen, this.review.units.units);
    if (typeof operations === 'string') return this.say(operations);
    this.change(operations);
  }

  openForm(name: FormName): void {
    if (this.isLocked || this.#isWaiting) return;
    this.form = { name, typed: '', line: 0, others: new Set(), cut: firstSentenceLength(ownText(this.current)) };
    this.screen.draw();
  }

  /** Sends changes of the front matter, which answer no question. */
  setDetails(operations: readonly Operation[]): void {
    const label = describeAll(this.review, operations);
    this.#send({ type: 'correct', operations, label, unit: this.current.id }, undefined);
  }

  /** Sends a correction of the chosen passages. If it settles the current place, the next one follows. */
  change(operations: readonly Operation[]): void {
    const index = placeOf(this.places, this.current);
    const [last] = operations.slice(-1);
    const { length } = this.chosen;
    const count = last && 'units' in last ? Math.min(length, last.units.length) : length;
    const label = describe(this.review, operations, count);
    const isPlace = index >= 0 && this.selected.size === 0;
    this.form = undefined;
    this.#send({ type: 'correct', operations, label, unit: this.chosen[0]!.id }, isPlace ? index : undefined);
  }

  #send(message: Omit<Extract<FromPage, { type: 'correct' }>, 'hash'>, answered: number | undefined): void {
    if (this.isLocked || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#answered = answered;
    this.send({ ...message, hash: this.review.units.hash });
  }

  closeForm(): void {
    this.form = undefined;
    this.screen.draw();
    this.screen.focusList();
  }

  toggleFull(): void {
    this.isFull = !this.isFull;
    this.screen.draw();
  }

  togglePlaceList(): void {
    this.hasPlaceList = !this.hasPlaceList;
    this.screen.draw();
  }

  setPreference(name: keyof Preferences, isOn: boolean): void {
    const preferences = { ...this.review.preferences, [name]: isOn };
    this.review = { ...this.review, preferences };
    this.send({ type: 'preferences', preferences });
    this.screen.draw();
  }

  /* At the end */

  /** Picks three statements by chance. */
  compareThree(): void {
    const findings = this.review.units.units.filter(({ finding, kind }) => finding !== undefined && kind !== 'heading');
    const credited = findings.filter(({ speakers }) => speakers.length > 0);
    const pool = credited.length > 0 ? credited : findings;
    const units: string[] = [];
    while (units.length < 3 && pool.length > 0) {
      const [unit] = pool.splice(Math.floor(Math.random() * pool.length), 1);
      units.push(unit!.id);
    }
    if (units.length === 0) return this.showReading();
    this.compared = { units, done: 0 };
    this.comparedBefore = 0;
    this.isFinished = false;
    this.goToId(units[0]!);
    this.screen.draw();
    this.screen.focusList();
  }

  comparedOne(): void {
    const { units, done } = this.compared!;
    const next = units[done + 1];
    this.compared = next === undefined ? undefined : { units, done: done + 1 };
    if (next === undefined) {
      this.comparedBefore = units.length;
      this.isFinished = true;
      return this.screen.draw();
    }
    this.goToId(next);
    this.screen.focusList();
  }

  showReading(): void {
    this.isFinished = false;
    this.goToId(this.review.units.units[0]!.id);
    this.screen.draw();
    this.screen.focusList();
  }

  finish(): void {
    this.isFinished = true;
    this.screen.draw();
  }
}
