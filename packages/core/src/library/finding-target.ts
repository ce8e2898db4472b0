import type { Exchange, Finding, Highlight, Person, Report, Session, Span } from '../model.js';
import type { ExchangeTarget, HighlightTarget, PassagePart, PassageTarget } from './target.js';
import { peopleNames, sessionName } from './title.js';

/** What the targets of one report have in common. */
export interface Shared {
  readonly report: Report;
  /** In front of a local id, `tip2012:`. */
  readonly prefix: string;
  /** By their ids. */
  readonly people: ReadonlyMap<string, Person>;
}

/** A finding among others of its kind: the second highlight of a session. */
interface Place {
  readonly session: Session | undefined;
  /** From 1. */
  readonly number: number;
  /** Of a passage. */
  readonly part?: PassagePart;
}

type FindingsTarget = PassageTarget | HighlightTarget | ExchangeTarget;

export function findingTarget(finding: Finding, place: Place, shared: Shared): FindingsTarget {
  return new Target(finding, place, shared) as unknown as FindingsTarget;
}

/** What follows from the finding is made whenever somebody asks: nobody reads most of a hundred thousand titles. */
class Target {
  readonly type: Finding['type'];
  readonly id: string;
  readonly finding: Finding;
  readonly session: Session | undefined;
  readonly part: PassagePart | undefined;
  readonly #number: number;
  readonly #shared: Shared;

  constructor(finding: Finding, { session, number, part }: Place, shared: Shared) {
    this.type = finding.type;
    this.id = finding.id.toLowerCase();
    this.finding = finding;
    this.session = session;
    this.part = part;
    this.#number = number;
    this.#shared = shared;
  }

  get report(): Report {
    return this.#shared.report;
  }

  get qualifiedId(): string {
    return this.#shared.prefix + this.id;
  }

  get alias(): string | undefined {
    return this.finding.alias;
  }

  get text(): string {
    return this.finding.text;
  }

  get spans(): readonly Span[] {
    return this.finding.spans;
  }

  get speakers(): readonly Person[] {
    const { finding } = this;
    switch (finding.type) {
      case 'passage':
        return [];
      case 'highlight':
        return this.#people(finding.speakers);
      case 'exchange':
        return this.#people(
          [finding.question, finding.comment, ...finding.answers].flatMap((turn) => turn?.speakers ?? []),
        );
    }
  }

  get title(): string {
    const { finding, session } = this;
    switch (finding.type) {
      case 'passage':
        return this.#passageTitle();
      case 'highlight':
        return `${sessionName(session!)} highlight${this.#whose(finding)}`;
      case 'exchange':
        return `${sessionName(session!)} ${this.#exchangeTitle(finding)}`;
    }
  }

  #passageTitle(): string {
    const { session, part } = this;
    const number = part === 'lead' ? '' : ` ${this.#number}`;
    const name = `${session ? `${sessionName(session)} ` : ''}${partNames[part!]}${number}`;
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  #whose(finding: Highlight): string {
    const who = peopleNames(this.speakers) || finding.title;
    return who === undefined ? ` ${this.#number}` : `: ${who}`;
  }

  #exchangeTitle({ question, comment, answers }: Exchange): string {
    const asked = question !== undefined;
    const named = asked || !comment || comment.speakers.length === 0 ? answers : [comment];
    const who = peopleNames(this.#people(named.flatMap((turn) => turn.speakers)));
    const name = `${asked ? 'question' : 'comment'} ${this.#number}`;
    return who === '' ? name : `${name}${asked ? `, answered by ${who}` : `: ${who}`}`;
  }

  #people(ids: readonly string[]): readonly Person[] {
    return [...new Set(ids)].flatMap((id) => this.#shared.people.get(id) ?? []);
  }
}

const partNames: Readonly<Record<PassagePart, string>> = {
  summary: 'executive summary, paragraph',
  lead: 'opening paragraph',
  overview: 'overview, paragraph',
  'guiding-question': 'guiding question',
  recommendation: 'recommendation',
  action: 'action',
};
