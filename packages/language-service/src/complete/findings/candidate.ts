import type { Library, Target } from '@findings/core/library';
import { idToInsert } from '../../workspace/target-ids.js';

/** A target that the typed text can mean. */
export interface Candidate {
  /** The id to write. */
  readonly id: string;
  readonly target: Target;
  /** Whether `id` is an alias: one that the report's author gave, or a speaker's name. */
  readonly isAlias: boolean;
  /** How it matches: `id` equals the typed text, `id` starts with it, or the target has the typed words, or only similar words. */
  readonly match: 'exact' | 'id' | 'words' | 'similar';
  /** How many of the typed words it has. Absent if its id matches. */
  readonly typedWords?: number;
}

/** Candidates with distinct ids, in the order in which they were added. */
export class CandidateList {
  readonly candidates: Candidate[] = [];
  readonly #ids = new Set<string>();

  /** @param isQualified whether the writer has already typed a report key */
  constructor(
    private readonly library: Library,
    private readonly isQualified: boolean,
  ) {}

  add(target: Target, match: Candidate['match'], typedWords?: number): void {
    const id = idToInsert(this.library, target, this.isQualified);
    if (id !== undefined)
      this.#add({ id, target, isAlias: false, match, ...(typedWords !== undefined && { typedWords }) });
  }

  /** Adds a target under a name of its own, or under its id if the name is ambiguous. */
  addNamed(name: string, target: Target, match: Candidate['match']): void {
    if (this.library.get(name) !== target) this.add(target, match);
    else this.#add({ id: name, target, isAlias: name !== target.id && name !== target.qualifiedId, match });
  }

  #add(candidate: Candidate): void {
    if (this.#ids.has(candidate.id)) return;
    this.#ids.add(candidate.id);
    this.candidates.push(candidate);
  }
}
