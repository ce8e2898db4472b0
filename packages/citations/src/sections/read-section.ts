import type { SectionContext, FailedSearch } from '../blocks/section-context.js';
import { BlockReader } from '../blocks/block-reader.js';
import { definedLabels } from '../blocks/defined-labels.js';
import type { OpenTag } from '../blocks/open-tags.js';
import { MAX_KEY_LENGTH } from '../read-citations.js';
import { textsOf } from '../read-texts.js';
import type { Section } from './section.js';

/** What earlier sections leave open. */
export interface OpenConstructs {
  readonly divs: number;
  readonly tags: readonly OpenTag[];
  readonly inlineNotes: number;
}

/** What reading a section may need to know about other sections. */
export interface SectionDependencies {
  isDefined(label: string): boolean;
  hasSignAfter(): boolean;
}

/** A section that was read, with everything that its reading depends on. */
export interface ReadSection extends Section {
  readonly before: OpenConstructs;
  readonly after: OpenConstructs;
  /** The labels that it looked up, and whether another section defines them. */
  readonly labels: ReadonlyMap<string, boolean>;
  /** Whether an `@` follows the section, if that was queried. */
  readonly signAfter: boolean | undefined;
  readonly dependsOnDivs: boolean;
  readonly dependsOnTags: boolean;
  /** The searches that failed within the section. */
  readonly failedSearches: readonly FailedSearch[];
  /** Whether it has examples (`(@label)`), which other sections can refer to. */
  readonly hasExamples: boolean;
}

export const NO_OPEN_CONSTRUCTS: OpenConstructs = { divs: 0, tags: [], inlineNotes: 0 };

export function readSection(text: string, before: OpenConstructs, others: SectionDependencies): ReadSection {
  const recorder = new QueryRecorder(before, others);
  const reader = new BlockReader(text, MAX_KEY_LENGTH, true, recorder);
  reader.read();
  const { divs, tags, inlineNotes } = reader.after;
  return {
    text,
    texts: textsOf(text, reader),
    before,
    after: { divs, tags: [...tags], inlineNotes },
    labels: recorder.labels,
    signAfter: recorder.signAfter,
    dependsOnDivs: recorder.isDivsQueried,
    dependsOnTags: recorder.isTagsQueried,
    failedSearches: recorder.failedSearches,
    hasExamples: reader.exampleLabels.size > 0,
  };
}

/** The normalized labels that a section defines. */
export function labelsIn(text: string): ReadonlySet<string> {
  return definedLabels(text, { steps: 0 });
}

/** Records the queries of the reader. */
class QueryRecorder implements SectionContext {
  readonly divs: number;
  readonly tags: readonly OpenTag[];
  readonly inlineNotes: number;
  readonly labels = new Map<string, boolean>();
  readonly failedSearches: FailedSearch[] = [];
  signAfter: boolean | undefined;
  isDivsQueried = false;
  isTagsQueried = false;

  constructor(
    { divs, tags, inlineNotes }: OpenConstructs,
    private readonly others: SectionDependencies,
  ) {
    this.divs = divs;
    this.tags = tags;
    this.inlineNotes = inlineNotes;
  }

  isDefined(label: string): boolean {
    const isDefined = this.others.isDefined(label);
    this.labels.set(label, isDefined);
    return isDefined;
  }

  hasSignAfter(): boolean {
    return (this.signAfter ??= this.others.hasSignAfter());
  }

  readonly onFailedSearch = (search: FailedSearch): void => {
    // Each of many unclosed comments repeats the same query.
    const last = this.failedSearches.at(-1);
    const isRepeated = last && 'words' in last && 'words' in search && last.words === search.words;
    if (!isRepeated) this.failedSearches.push(search);
  };

  onDivsQueried(): void {
    this.isDivsQueried = true;
  }

  onTagsQueried(): void {
    this.isTagsQueried = true;
  }
}
