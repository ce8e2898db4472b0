import type { Finding, Part, Person, Report, Session, Span } from '../model.js';
import type { FindingTarget, PassageRole } from './target.js';
import { peopleNames } from './title.js';
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

/** Where a part is among the other parts. */
export interface PartPosition {
  readonly within?: Session | Part;
  /** The sessions and parts that hold `within`, the innermost first. */
  readonly ancestors: readonly (Session | Part)[];
}

/** The position of a finding among those of its kind, such as the second highlight of a session. */
interface FindingPosition extends PartPosition {
  /** Counts from 1. */
  readonly number: number;
  /** Only of a passage. */
  readonly role?: PassageRole;
}

/** Creates the target of a finding. */
export function findingTarget(finding: Finding, position: FindingPosition, shared: ReportContext): FindingTarget {
  return new LazyTarget(finding, position, shared) as unknown as FindingTarget;
}

/** A target whose titles are computed on access, because most titles of a large report are never read. */
class LazyTarget {
  readonly type: Finding['type'];
  readonly id: string;
  readonly finding: Finding;
  readonly within: Session | Part | undefined;
  readonly ancestors: readonly (Session | Part)[];
  readonly role: PassageRole | undefined;
  readonly #number: number;
  readonly #shared: ReportContext;

  constructor(finding: Finding, { within, ancestors, number, role }: FindingPosition, shared: ReportContext) {
    this.type = finding.type;
    this.id = finding.id.toLowerCase();
    this.finding = finding;
    this.within = within;
    this.ancestors = ancestors;
    this.role = role;
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
    return this.#people([...idsOfMainSpeakers(finding), ...finding.statements.flatMap(({ speakers }) => speakers)]);
  }

  get mainSpeakers(): readonly Person[] {
    return this.#people(idsOfMainSpeakers(this.finding));
  }

  get title(): string {
    return findingTitle(this.#shared.say, this.#titleParts(), this.within);
  }

  get titleWithin(): string {
    return findingTitle(this.#shared.say, this.#titleParts(), undefined);
  }

  get what(): string {
    return findingTitle(this.#shared.say, { ...this.#titleParts(), who: '' }, this.within);
  }

  get whatWithin(): string {
    return findingTitle(this.#shared.say, { ...this.#titleParts(), who: '' }, undefined);
  }

  #titleParts(): FindingTitleParts {
    const { finding } = this;
    const number = this.#number;
    switch (finding.type) {
      case 'passage': {
        const isParagraph = this.role === 'overview' && this.within?.type === 'part';
        const heading = this.role === 'summary' ? this.report.summary?.passages[0]?.heading : undefined;
        return { kind: isParagraph ? 'paragraph' : this.role!, number, who: '', heading };
      }
      case 'highlight': {
        const who = peopleNames(this.#shared.say, this.mainSpeakers, finding) || (finding.title ?? '');
        return { kind: who === '' ? 'point' : 'contribution', number, who };
      }
      case 'exchange': {
        const { question, comment, answers } = finding;
        const isNamed = question !== undefined || !comment || comment.speakers.length === 0;
        const speakers = (isNamed ? answers : [comment]).flatMap((turn) => turn.speakers);
        return {
          kind: question ? 'question' : 'comment',
          number,
          who: peopleNames(this.#shared.say, this.#people(speakers)),
        };
      }
    }
  }

  #people(ids: readonly string[]): readonly Person[] {
    return [...new Set(ids)].flatMap((id) => this.#shared.people.get(id) ?? []);
  }
}

function idsOfMainSpeakers(finding: Finding): readonly string[] {
  switch (finding.type) {
    case 'passage': {
      const [whole] = finding.statements;
      return whole?.text === finding.text ? whole.speakers : [];
    }
    case 'highlight':
      return finding.speakers;
    case 'exchange':
      return [finding.question, finding.comment, ...finding.answers].flatMap((turn) => turn?.speakers ?? []);
  }
}
