import { readTexts } from '@findings/citations';
import type { CitationGroup, NearMiss, TextBlock } from '@findings/citations';
import type { ResolvedCitation, DocumentClaims } from '../claims/claims.js';
import { readClaims } from '../claims/read-claims.js';
import { memoByString } from '@findings/language';
import { resolveCitation } from '@findings/core/library';
import type { Library, Resolution } from '@findings/core/library';
import type { CheckedDocument } from './checked-document.js';
import type { Lock } from '../pins/lock.js';
import { removedReportOf } from '../pins/removed-report.js';
import type { Translate } from '@findings/core/text';
import { refuseLargeProposal } from '@findings/core/text';

/** The library and other inputs that a document is checked with. */
export type CheckContext = Pick<
  CheckedDocument,
  'library' | 'lock' | 'isLockBroken' | 'movesPins' | 'bibliography' | 'isGenerated'
>;

/**
 * Reads the texts of a document and resolves its keys.
 *
 * @throws TooLargeError if the document has more than `MAX_PROPOSAL_SIZE` code units
 */
export function readDocument(markdown: string, context: CheckContext): CheckedDocument {
  const { bibliography, library, lock } = context;
  refuseLargeProposal(markdown, library.say);
  const { groups, nearMisses, blocks } = readTexts(markdown);
  const isWork = (key: string): boolean => bibliography?.keys.has(key) === true;
  const resolve = (id: string): Resolution => resolveCitation(library, { id, mode: 'author-in-text' }, isWork);
  const missingReport =
    lock && memoByString((id: string) => (isWork(id) ? undefined : resolveRemoved(id, library, lock)));
  const citations: ResolvedCitation[] = [];
  for (const { items } of groups)
    for (const item of items) {
      const resolution = resolveCitation(library, item, isWork);
      const isForeign = resolution.type === 'foreign' && !resolution.isUnread;
      citations.push({ item, resolution: (isForeign && missingReport?.(item.id)) || resolution });
    }
  const missesOfReports = nearMisses.filter((miss) => isAboutReport(miss, resolve));
  return new ParsedDocument(markdown, context, groups, blocks, citations, missesOfReports);
}

/** The resolution of a citation that was checked in a report that was removed. Undefined if it may be of another work. */
function resolveRemoved(id: string, library: Library, lock: Lock): Resolution | undefined {
  const key = removedReportOf(id, library, lock);
  if (key === undefined) return undefined;
  return { type: 'unresolved', missing: { what: 'report', key }, suggestions: library.nearestIds(id) };
}

/** A class with fields, because object literals with getters and WeakMaps keyed by documents delay garbage collection in V8. */
class ParsedDocument implements CheckedDocument {
  readonly library: CheckContext['library'];
  readonly lock: CheckContext['lock'];
  readonly isLockBroken: CheckContext['isLockBroken'];
  readonly movesPins: CheckContext['movesPins'];
  readonly bibliography: CheckContext['bibliography'];
  readonly isGenerated: CheckContext['isGenerated'];
  readonly #results = new Map<unknown, unknown>();
  #claims: DocumentClaims | undefined;

  constructor(
    readonly markdown: string,
    { library, lock, isLockBroken, movesPins, bibliography, isGenerated }: CheckContext,
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
    this.isGenerated = isGenerated;
  }

  get say(): Translate {
    return this.library.say;
  }

  get claims(): DocumentClaims {
    return (this.#claims ??= readClaims(this.markdown, this.blocks, this.citations));
  }

  cached<Result>(compute: (document: CheckedDocument) => Result): Result {
    if (!this.#results.has(compute)) this.#results.set(compute, compute(this));
    return this.#results.get(compute) as Result;
  }
}

/** Whether a near miss is about a report. A comma after an id is ordinary text unless the comma splits an existing id. */
function isAboutReport({ kind, ids }: NearMiss, resolve: (id: string) => Resolution): boolean {
  if (kind === 'comma-in-key' || kind === 'link') return ids.some((id) => resolve(id).type === 'found');
  return ids.some((id) => resolve(id).type !== 'foreign');
}
