import { readTexts } from '@findings/citations';
import type { CitationGroup, NearMiss, TextBlock, Texts } from '@findings/citations';
import type { Bibliography } from '../bibliography/bibliography.js';
import type { ResolvedCitation } from '../claims/resolved-citation.js';
import type { DocumentClaims } from '../claims/claims.js';
import { readClaims } from '../claims/read-claims.js';
import type { Library, Resolution } from '@findings/core/library';
import type { CheckedDocument } from './rule.js';
import type { Translate } from '@findings/core/text';
import { refuseLargeProposal } from '@findings/core/text';

/** What a document is checked against. */
export type CheckContext = Pick<CheckedDocument, 'library' | 'lock' | 'isLockBroken' | 'movesPins' | 'bibliography'>;

/**
 * Reads a document's texts, and resolves each of its keys, only once.
 *
 * @throws TooLargeError if the document has more than `LARGEST_PROPOSAL` code units
 */
export function readDocument(markdown: string, against: CheckContext): CheckedDocument {
  refuseLargeProposal(markdown, against.library.say);
  return documentOf(markdown, against, resolveTexts(readTexts(markdown), against));
}

/** Texts of a document, with what their keys name. */
export type ResolvedTexts = Pick<CheckedDocument, 'groups' | 'blocks' | 'citations' | 'nearMisses'>;

export function resolveTexts(
  { groups, nearMisses, blocks }: Texts,
  { library, bibliography }: CheckContext,
): ResolvedTexts {
  const resolve = (id: string): Resolution => resolveWith(library, bibliography, id);
  const citations: ResolvedCitation[] = [];
  for (const { items } of groups) for (const item of items) citations.push({ item, resolution: resolve(item.id) });
  return { groups, blocks, citations, nearMisses: nearMisses.filter((miss) => isOurs(miss, resolve)) };
}

export function documentOf(markdown: string, against: CheckContext, texts: ResolvedTexts): CheckedDocument {
  const { groups, blocks, citations, nearMisses } = texts;
  return new ReadDocument(markdown, against, groups, blocks, citations, nearMisses);
}

/**
 * A class, and no object with getters of its own, nor are there WeakMaps from documents to what rules know of them: what
 * V8 keeps of these until it collects everything holds all of the document, which costs more than to check it.
 */
class ReadDocument implements CheckedDocument {
  readonly library: CheckContext['library'];
  readonly lock: CheckContext['lock'];
  readonly isLockBroken: CheckContext['isLockBroken'];
  readonly movesPins: CheckContext['movesPins'];
  readonly bibliography: CheckContext['bibliography'];
  readonly #answers = new Map<unknown, unknown>();
  #claims: DocumentClaims | undefined;

  constructor(
    readonly markdown: string,
    { library, lock, isLockBroken, movesPins, bibliography }: CheckContext,
    readonly groups: readonly CitationGroup[],
    readonly blocks: readonly TextBlock[],
    readonly citations: readonly ResolvedCitation[],
    readonly nearMisses: readonly NearMiss[],
  ) {
    this.library = library;
    this.lock = lock;
    this.isLockBroken = isLockBroken;
    this.movesPins = movesPins;
    this.bibliography = bibliography;
  }

  get say(): Translate {
    return this.library.say;
  }

  get claims(): DocumentClaims {
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
