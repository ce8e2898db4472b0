import type { SectionSurroundings, FailedSearch } from '../blocks/section-surroundings.js';
import { BlockReader } from '../blocks/block-reader.js';
import { definedLabels } from '../blocks/defined-labels.js';
import type { OpenTag } from '../blocks/open-tags.js';
import { LONGEST_KEY } from '../read-citations.js';
import { textsOf } from '../read-texts.js';
import type { Section } from './section.js';

/** What the sections before leave open. */
export interface OpenConstructs {
  readonly divs: number;
  readonly tags: readonly OpenTag[];
  readonly inlineNotes: number;
}

/** What the reading of a section may ask of the others. */
export interface SectionDependencies {
  isDefined(label: string): boolean;
  hasSignBehind(): boolean;
}

/** A section that was read, with all that its reading hung on. */
export interface ReadSection extends Section {
  readonly before: OpenConstructs;
  readonly after: OpenConstructs;
  /** Of labels that it does not define itself, whether another section does. */
  readonly labels: ReadonlyMap<string, boolean>;
  /** Whether an `@` stands behind, if that was asked. */
  readonly signBehind: boolean | undefined;
  readonly askedDivs: boolean;
  readonly askedTags: boolean;
  /** What it looked for in vain. */
  readonly missed: readonly FailedSearch[];
  /** Whether it has examples (`(@label)`), which other sections may refer to. */
  readonly hasExamples: boolean;
}

export const NO_OPEN_CONSTRUCTS: OpenConstructs = { divs: 0, tags: [], inlineNotes: 0 };

export function readSection(text: string, before: OpenConstructs, others: SectionDependencies): ReadSection {
  const asking = new Asking(before, others);
  const reader = new BlockReader(text, LONGEST_KEY, true, asking);
  reader.read();
  const { divs, tags, inlineNotes } = reader.after;
  return {
    text,
    texts: textsOf(text, reader),
    before,
    after: { divs, tags: [...tags], inlineNotes },
    labels: asking.labels,
    signBehind: asking.signBehind,
    askedDivs: asking.divsAsked,
    askedTags: asking.tagsAsked,
    missed: asking.sought,
    hasExamples: reader.exampleLabels.size > 0,
  };
}

/** The labels that a section defines, normalized. */
export function labelsIn(text: string): ReadonlySet<string> {
  return definedLabels(text, { steps: 0 });
}

/** Notes what the reading asks. */
class Asking implements SectionSurroundings {
  readonly divs: number;
  readonly tags: readonly OpenTag[];
  readonly inlineNotes: number;
  readonly labels = new Map<string, boolean>();
  readonly sought: FailedSearch[] = [];
  signBehind: boolean | undefined;
  divsAsked = false;
  tagsAsked = false;

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

  hasSignBehind(): boolean {
    return (this.signBehind ??= this.others.hasSignBehind());
  }

  readonly missed = (sought: FailedSearch): void => {
    // A document of nothing but unclosed comments asks the same for each.
    const last = this.sought.at(-1);
    const isAsked = last && 'words' in last && 'words' in sought && last.words === sought.words;
    if (!isAsked) this.sought.push(sought);
  };

  askedDivs(): void {
    this.divsAsked = true;
  }

  askedTags(): void {
    this.tagsAsked = true;
  }
}
