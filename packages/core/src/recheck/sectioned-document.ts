import type { CheckedCitation } from '../claims/checked-citation.js';
import type { Claims } from '../claims/claims.js';
import { readClaims } from '../claims/read-claims.js';
import type { Against, ResolvedTexts } from '../rules/read-document.js';
import type { CheckedDocument } from '../rules/rule.js';
import type { SourceText } from '../source/source.js';
import { sectionedSource } from './sectioned-source.js';
import type { PlacedFacts } from './units.js';
import type { Say } from '../saying/say.js';

/** A document that is read by sections; what it is as a whole is put together when it is asked for. */
export class SectionedDocument implements CheckedDocument {
  readonly library: Against['library'];
  readonly lock: Against['lock'];
  readonly isLockBroken: Against['isLockBroken'];
  readonly movesPins: Against['movesPins'];
  readonly bibliography: Against['bibliography'];
  readonly #answers = new Map<unknown, unknown>();
  #groups: ResolvedTexts['groups'] | undefined;
  #blocks: ResolvedTexts['blocks'] | undefined;
  #citations: readonly CheckedCitation[] | undefined;
  #nearMisses: ResolvedTexts['nearMisses'] | undefined;
  #claims: Claims | undefined;
  #source: SourceText | undefined;

  constructor(
    readonly text: string,
    { library, lock, isLockBroken, movesPins, bibliography }: Against,
    readonly sections: readonly PlacedFacts[],
  ) {
    this.library = library;
    this.lock = lock;
    this.isLockBroken = isLockBroken;
    this.movesPins = movesPins;
    this.bibliography = bibliography;
  }

  get markdown(): string {
    return this.text.toString();
  }

  get groups(): ResolvedTexts['groups'] {
    return (this.#groups ??= this.#all(({ groups }) => groups));
  }

  get blocks(): ResolvedTexts['blocks'] {
    return (this.#blocks ??= this.#all(({ blocks }) => blocks));
  }

  get citations(): readonly CheckedCitation[] {
    return (this.#citations ??= this.#all(({ citations }) => citations));
  }

  get nearMisses(): ResolvedTexts['nearMisses'] {
    return (this.#nearMisses ??= this.#all(({ nearMisses }) => nearMisses));
  }

  get say(): Say {
    return this.library.say;
  }

  get claims(): Claims {
    return (this.#claims ??= readClaims(this.markdown, this.blocks, this.citations));
  }

  /** Its lines and columns. */
  get source(): SourceText {
    return (this.#source ??= sectionedSource(this.text, this.sections));
  }

  once<Answer>(work: (document: CheckedDocument) => Answer): Answer {
    if (!this.#answers.has(work)) this.#answers.set(work, work(this));
    return this.#answers.get(work) as Answer;
  }

  #all<Each>(of: (texts: ResolvedTexts) => readonly Each[]): readonly Each[] {
    return this.sections.flatMap(({ facts, start }) => of(facts.textsAt(start)));
  }
}
