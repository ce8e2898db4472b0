import type { Finding, Person, Report, Session, Span } from '../model.js';
import type { ExchangeTarget, HighlightTarget, PassageRole, PassageTarget } from './target.js';
import { peopleNames, sessionName } from './title.js';
import type { Translate } from '../i18n/translate.js';
import { findingTitle } from './finding-title.js';
import type { FindingTitleParts } from './finding-title.js';

/** Data that the targets of one report share. */
export interface ReportContext {
  readonly report: Report;
  readonly say: Translate;
  /** The prefix of qualified ids, such as `tip2012:`. */
  readonly prefix: string;
  /** People by id. */
  readonly people: ReadonlyMap<string, Person>;
}

/** The position of a finding among those of its kind, such as the second highlight of a session. */
interface FindingPosition {
  readonly session: Session | undefined;
  /** Counts from 1. */
  readonly number: number;
  /** Only of a passage. */
  readonly part?: PassageRole;
}

type FindingsTarget = PassageTarget | HighlightTarget | ExchangeTarget;

/** Creates the target of a finding. */
export function findingTarget(finding: Finding, position: FindingPosition, shared: ReportContext): FindingsTarget {
  return new LazyTarget(finding, position, shared) as unknown as FindingsTarget;
}

/** A target whose titles are computed on access, because most titles of a large report are never read. */
class LazyTarget {
  readonly type: Finding['type'];
  readonly id: string;
  readonly finding: Finding;
  readonly session: Session | undefined;
  readonly part: PassageRole | undefined;
  readonly #number: number;
  readonly #shared: ReportContext;

  constructor(finding: Finding, { session, number, part }: FindingPosition, shared: ReportContext) {
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
    return findingTitle(this.#shared.say, this.#titleParts(), this.session);
  }

  get titleInSession(): string {
    return findingTitle(this.#shared.say, this.#titleParts(), undefined);
  }

  get what(): string {
    const { finding, session } = this;
    const { say } = this.#shared;
    const parts = this.#titleParts();
    if (!session || finding.type === 'passage') return findingTitle(say, parts, session);
    const isNumbered = finding.type !== 'highlight' || parts.who === '';
    return isNumbered ? findingTitle(say, { ...parts, who: '' }, session) : say`${sessionName(say, session)} highlight`;
  }

  #titleParts(): FindingTitleParts {
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
