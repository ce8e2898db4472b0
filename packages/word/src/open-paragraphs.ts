import type { Cell, Elsewhere, Inline, Paragraph } from './paragraph.js';

/** A paragraph that is being read. */
type OpenParagraph = { -readonly [Name in keyof Paragraph]: Paragraph[Name] } & {
  readonly inlines: Inline[];
  /** The paragraphs of its text boxes. */
  readonly boxed: Paragraph[];
  /** Whether it continues in the next one, because its end is deleted. */
  isEndDeleted: boolean;
};

/** The paragraphs of a part. Text boxes are inside paragraphs, and follow them in the result. */
export class OpenParagraphs {
  readonly #open: OpenParagraph[] = [];
  readonly #closed: Paragraph[] = [];
  /** The text of a paragraph whose end is deleted, and how deep it is nested. */
  #carried: { readonly inlines: Inline[]; readonly depth: number } | undefined;

  get current(): OpenParagraph | undefined {
    return this.#open.at(-1);
  }

  open(cell?: Cell, elsewhere?: Elsewhere): void {
    const isContinued = this.#carried?.depth === this.#open.length;
    this.#open.push({
      style: undefined,
      level: undefined,
      isListItem: false,
      inlines: isContinued ? this.#carried!.inlines : [],
      cell,
      elsewhere,
      boxed: [],
      isEndDeleted: false,
    });
    if (isContinued) this.#carried = undefined;
  }

  close(): void {
    const paragraph = this.#open.pop()!;
    const target = this.current?.boxed ?? this.#closed;
    if (paragraph.isEndDeleted) this.#carried = { inlines: paragraph.inlines, depth: this.#open.length };
    else target.push(paragraph);
    for (const boxed of paragraph.boxed) target.push(boxed);
  }

  finish(): readonly Paragraph[] {
    if (this.#carried) {
      this.open();
      this.close();
    }
    return this.#closed;
  }
}
