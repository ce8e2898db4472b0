import type { ResolvedCitation, DocumentClaims } from '../claims/claims.js';
import { readClaims } from '../claims/read-claims.js';
import type { CheckContext, ResolvedTexts } from '../document/read-document.js';
import type { CheckedDocument } from '../document/checked-document.js';
import type { SourceText, Translate } from '@findings/core/text';
import { sectionedSource } from './sectioned-source.js';
import type { LocatedFacts } from './check-units.js';

/** A document that is read by sections. Its properties are combined from the sections on first access. */
export class SectionedDocument implements CheckedDocument {
  readonly library: CheckContext['library'];
  readonly lock: CheckContext['lock'];
  readonly isLockBroken: CheckContext['isLockBroken'];
  readonly movesPins: CheckContext['movesPins'];
  readonly bibliography: CheckContext['bibliography'];
  readonly #results = new Map<unknown, unknown>();
  #groups: ResolvedTexts['groups'] | undefined;
  #blocks: ResolvedTexts['blocks'] | undefined;
  #citations: readonly ResolvedCitation[] | undefined;
  #nearMisses: ResolvedTexts['nearMisses'] | undefined;
  #claims: DocumentClaims | undefined;
  #source: SourceText | undefined;

  constructor(
    readonly text: string,
    { library, lock, isLockBroken, movesPins, bibliography }: CheckContext,
    readonly sections: readonly LocatedFacts[],
  ) {
    this.library = library;
    this.lock = lock;
    this.isLockBroken = isLockBroken;
    this.movesPins = movesPins;
    this.bibliography = bibliography;
  }

  get markdown(): string {
    return this.text;
  }

  get groups(): ResolvedTexts['groups'] {
    return (this.#groups ??= this.#all(({ groups }) => groups));
  }

  get blocks(): ResolvedTexts['blocks'] {
    return (this.#blocks ??= this.#all(({ blocks }) => blocks));
  }

  get citations(): readonly ResolvedCitation[] {
    return (this.#citations ??= this.#all(({ citations }) => citations));
  }

  get nearMisses(): ResolvedTexts['nearMisses'] {
    return (this.#nearMisses ??= this.#all(({ nearMisses }) => nearMisses));
  }

  get say(): Translate {
    return this.library.say;
  }

  get claims(): DocumentClaims {
    return (this.#claims ??= readClaims(this.markdown, this.blocks, this.citations));
  }

  /** Lines and columns of the document. */
  get source(): SourceText {
    return (this.#source ??= sectionedSource(this.text, this.sections));
  }

  cached<Result>(compute: (document: CheckedDocument) => Result): Result {
    if (!this.#results.has(compute)) this.#results.set(compute, compute(this));
    return this.#results.get(compute) as Result;
  }

  #all<Each>(of: (texts: ResolvedTexts) => readonly Each[]): readonly Each[] {
    return this.sections.flatMap(({ facts, start }) => of(facts.textsAt(start)));
  }
}
