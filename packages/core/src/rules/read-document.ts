import { readTexts } from '@findings/citations';
import type { CitationGroup, NearMiss, TextBlock, Texts } from '@findings/citations';
import type { Bibliography } from '../bibliography/bibliography.js';
import type { CheckedCitation } from '../claims/checked-citation.js';
import type { Claims } from '../claims/claims.js';
import { readClaims } from '../claims/read-claims.js';
import type { Library } from '../library/library.js';
import type { Resolution } from '../library/resolution.js';
import type { CheckedDocument } from './rule.js';
import type { Say } from '../saying/say.js';
import { refuseLargeProposal } from '../saying/size-limit.js';

/** What a document is checked against. */
export type Against = Pick<CheckedDocument, 'library' | 'lock' | 'isLockBroken' | 'movesPins' | 'bibliography'>;

/**
 * Reads a document's texts, and resolves each of its keys, only once.
 *
 * @throws TooLargeError if the document has more than `LARGEST_PROPOSAL` code units
 */
export function readDocument(markdown: string, against: Against): CheckedDocument {
  refuseLargeProposal(markdown, against.library.say);
  return documentOf(markdown, against, resolveTexts(readTexts(markdown), against));
}

/** Texts of a document, with what their keys name. */
export type ResolvedTexts = Pick<CheckedDocument, 'groups' | 'blocks' | 'citations' | 'nearMisses'>;

export function resolveTexts({ groups, nearMisses, blocks }: Texts, { library, bibliography }: Against): ResolvedTexts {
  const resolve = (id: string): Resolution => resolveWith(library, bibliography, id);
  const citations: CheckedCitation[] = [];
  for (const { items } of groups) for (const item of items) citations.push({ item, resolution: resolve(item.id) });
  return { groups, blocks, citations, nearMisses: nearMisses.filter((miss) => isOurs(miss, resolve)) };
}

export function documentOf(markdown: string, against: Against, texts: ResolvedTexts): CheckedDocument {
  const { groups, blocks, citations, nearMisses } = texts;
  return new ReadDocument(markdown, against, groups, blocks, citations, nearMisses);
}

/**
 * A class, and no object with getters of its own, nor are there WeakMaps from documents to what rules know of them: what
 * V8 keeps of these until it collects everything holds all of the document, which costs more than to check it.
 */
class ReadDocument implements CheckedDocument {
  readonly library: Against['library'];
  readonly lock: Against['lock'];
  readonly isLockBroken: Against['isLockBroken'];
  readonly movesPins: Against['movesPins'];
  readonly bibliography: Against['bibliography'];
  readonly #answers = new Map<unknown, unknown>();
  #claims: Claims | undefined;

  constructor(
    readonly markdown: string,
    { library, lock, isLockBroken, movesPins, bibliography }: Against,
    readonly groups: readonly CitationGroup[],
    readonly blocks: readonly TextBlock[],
    readonly citations: readonly CheckedCitation[],
    readonly nearMisses: readonly NearMiss[],
  ) {
    this.library = library;
    this.lock = lock;
    this.isLockBroken = isLockBroken;
    this.movesPins = movesPins;
    this.bibliography = bibliography;
  }

  get say(): Say {
    return this.library.say;
  }

  get claims(): Claims {
    return (this.#claims ??= readClaims(this.markdown, this.blocks, this.citations));
  }

  once<Answer>(work: (document: CheckedDocument) => Answer): Answer {
    if (!this.#answers.has(work)) this.#answers.set(work, work(this));
    return this.#answers.get(work) as Answer;
  }
}

/** What only looks like an id of ours and stands in the bibliography is a work's. */
function resolveWith(library: Library, bibliography: Bibliography | undefined, id: string): Resolution {
  const resolution = library.resolve(id);
  return resolution.type === 'unresolved' && bibliography?.keys.has(id) === true ? { type: 'foreign' } : resolution;
}

/** A comma behind an id is an ordinary thing, unless it parts an id that exists. */
function isOurs({ kind, ids }: NearMiss, resolve: (id: string) => Resolution): boolean {
  if (kind === 'comma-in-key') return ids.some((id) => resolve(id).type === 'found');
  return ids.some((id) => resolve(id).type !== 'foreign');
}
