import type { Report } from '../model.js';
import type { Target } from './target.js';

/** An id that a key may mean. */
export interface NearestId {
  /** The id to write: the canonical id, or an alias if the key is like one. Qualified only if necessary. */
  readonly id: string;
  readonly target: Target;
  /** The title of the target, to show next to the id. */
  readonly title: string;
  /**
   * Whether the key is only another spelling of the id (`s4h2`, `s04.h2`, or `s4.wexx` if only Wex speaks), so that replacing it is
   * safe. Never true for another number.
   */
  readonly certain: boolean;
}

/** The part of an unresolved key that does not exist. */
export type MissingTarget =
  /** `tip2013:s4` if only `tip2012` is configured. */
  | { readonly what: 'report'; readonly key: string }
  /** A local id if there are several reports and no default. */
  | { readonly what: 'default' }
  | { readonly what: 'summary'; readonly report: Report }
  /** `s9`, `s9.h2`, `d3`, `r12`, `a7`. The number is as written. */
  | {
      readonly what: 'day' | 'session' | 'recommendation' | 'action';
      readonly report: Report;
      readonly number: string;
    }
  /** The session, part or summary exists, but not the finding: `s4.h9`, `summary.p12`. `inner` is `h9`. */
  | { readonly what: 'finding'; readonly report: Report; readonly within: Target; readonly inner: string }
  /** `s4.wex` if no one of that name speaks in the session or part. */
  | { readonly what: 'speaker'; readonly report: Report; readonly within: Target; readonly name: string }
  /** Other text after a report key: `tip2012:nothing`. */
  | { readonly what: 'id'; readonly report: Report };

/** The result of resolving a citation key. */
export type Resolution =
  /** The key matches one target. `id` is its canonical spelling: `s4.wex` for `S4.Wex`. */
  | { readonly type: 'found'; readonly id: string; readonly target: Target }
  /** The key matches several targets. Candidates are in the order of the report, with the ids to write instead. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly NearestId[] }
  /** The key has the form of an id, but matches no target. */
  | { readonly type: 'unresolved'; readonly missing: MissingTarget; readonly suggestions: readonly NearestId[] }
  /** The key belongs to another work, such as `smith2020`, or to a report that cannot be read. */
  | { readonly type: 'foreign'; readonly isUnread?: true };

/** A suggestion and how far it is from what was written; 0 is the same in another spelling. */
export interface RankedId extends NearestId {
  readonly distance: number;
}
