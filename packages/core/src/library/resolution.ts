import type { Report } from '../model.js';
import type { Target } from './target.js';

/** An id that may have been meant. */
export interface NearestId {
  /** What to write: the canonical id, or an alias where an alias was written; qualified only where it must be. */
  readonly id: string;
  readonly target: Target;
  /** The target's title, to be shown beside the id. */
  readonly title: string;
  /**
   * The same id in another spelling (`s4h2`, `s04.h2`, `s4.wexx` where only Wex speaks), so that putting it right
   * decides nothing that the writer did not decide. Another number is never certain.
   */
  readonly certain: boolean;
}

/** Why a key that is ours names nothing. */
export type MissingTarget =
  /** `tip2013:s4` where `tip2012` is configured. */
  | { readonly what: 'report'; readonly key: string }
  /** A local id where several reports are configured and none is the default. */
  | { readonly what: 'default' }
  | { readonly what: 'summary'; readonly report: Report }
  /** `s9`, `s9.h2`, `d3`, `r12`, `a7`; the number as written. */
  | {
      readonly what: 'day' | 'session' | 'recommendation' | 'action';
      readonly report: Report;
      readonly number: string;
    }
  /** The session is there, or the summary, and the part is not: `s4.h9`, `summary.p12`. */
  | { readonly what: 'part'; readonly report: Report; readonly within: Target; readonly part: string }
  /** `s4.wex` where nobody of that name has a highlight. */
  | { readonly what: 'speaker'; readonly report: Report; readonly within: Target; readonly name: string }
  /** Anything else behind a report's key: `tip2012:conclusions`. */
  | { readonly what: 'id'; readonly report: Report };

/** What a citation key names. */
export type Resolution =
  /** `id` is the canonical spelling of what was written: `s4.wex` for `S4.Wex`. */
  | { readonly type: 'found'; readonly id: string; readonly target: Target }
  /** An alias that names several findings; candidates are in report order, each with the id to write instead. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly NearestId[] }
  /** Ours, and names nothing. */
  | { readonly type: 'unresolved'; readonly missing: MissingTarget; readonly suggestions: readonly NearestId[] }
  /** Somebody else's key, such as a bibliography's `smith2020`: never reported. */
  | { readonly type: 'foreign' };
