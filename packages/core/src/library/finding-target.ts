import type { Finding, Person, Report, Session, Span } from '../model.js';
import type { ExchangeTarget, HighlightTarget, PassageRole, PassageTarget } from './target.js';
import { peopleNames, sessionName } from './title.js';
import type { Translate } from '../i18n/translate.js';
import { findingTitle } from './finding-title.js';
import type { FindingTitleParts } from './finding-title.js';

/** What the targets of one report have in common. */
export interface ReportContext {
  readonly report: Report;
  readonly say: Translate;
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
  readonly part?: PassageRole;
}

type FindingsTarget = PassageTarget | HighlightTarget | ExchangeTarget;

export function findingTarget(finding: Finding, place: Place, shared: ReportContext): FindingsTarget {
  return new Target(finding, place, shared) as unknown as FindingsTarget;
}

/** What follows from the finding is made whenever somebody asks: nobody reads most of a hundred thousand titles. */
class Target {
  readonly type: Finding['type'];
  readonly id: string;
  readonly finding: Finding;
  readonly session: Session | undefined;
  readonly part: PassageRole | undefined;
  readonly #number: number;
  readonly #shared: ReportContext;

  constructor(finding: Finding, { session, number, part }: Place, shared: ReportContext) {
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
    return findingTitle(this.#shared.say, this.#titled(), this.session);
  }

  get titleInSession(): string {
    return findingTitle(this.#shared.say, this.#titled(), undefined);
  }

  get what(): string {
    const { finding, session } = this;
    const { say } = this.#shared;
    const titled = this.#titled();
    if (!session || finding.type === 'passage') return findingTitle(say, titled, session);
    const isNumbered = finding.type !== 'highlight' || titled.who === '';
    return isNumbered
      ? findingTitle(say, { ...titled, who: '' }, session)
      : say`${sessionName(say, session)} highlight`;
  }

  #titled(): FindingTitleParts {
    const { finding } = this;
    const { say } = this.#shared;
    const number = this.#number;
    switch (finding.type) {
      case 'passage':
        return { kind: this.part!, number, who: '' };
      case 'highlight':
        return { kind: 'highlight', number, who: peopleNames(say, this.speakers) || (finding.title ?? '') };
      case 'exchange': {
        const { question, comment, answers } = finding;
        const isNamed = question !== undefined || !comment || comment.speakers.length === 0;
        const speakers = (isNamed ? answers : [comment]).flatMap((turn) => turn.speakers);
        return { kind: question ? 'question' : 'comment', number, who: peopleNames(say, this.#people(speakers)) };
      }
    }
  }

  #people(ids: readonly string[]): readonly Person[] {
    return [...new Set(ids)].flatMap((id) => this.#shared.people.get(id) ?? []);
  }
}
