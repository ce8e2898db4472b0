import { readField } from './field.js';
import type { Field } from './field.js';
import type { Inline, XmlRange } from './paragraph.js';

interface OpenField {
  readonly start: number;
  instruction: string;
  /** Undefined until the instruction is complete. */
  field: Field | undefined;
  /** The text of its result. */
  text: string;
}

/** The fields that are open at a position of a part. Only the results of some are text. */
export class OpenFields {
  readonly #open: OpenField[] = [];
  /** The number of open fields whose content is not text: an instruction, or a result that is left out. */
  #hiding = 0;
  /** The outermost open citation. */
  #citation: OpenField | undefined;

  get isHiding(): boolean {
    return this.#hiding > 0;
  }

  begin(start: number, instruction?: string): void {
    this.#open.push({ start, instruction: instruction ?? '', field: undefined, text: '' });
    this.#hiding++;
    if (instruction !== undefined) this.separate();
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.field) field.instruction += text;
  }

  /** Adds to the result of a citation. */
  addText(text: string): void {
    if (this.#citation) this.#citation.text += text;
  }

  /** Ends the instruction and starts the result. */
  separate(): void {
    const open = this.#open.at(-1);
    if (!open || open.field) return;
    open.field = readField(open.instruction);
    if (open.field.type === 'text') this.#hiding--;
    else if (open.field.type === 'citation') this.#citation ??= open;
  }

  /** Ends the innermost field. Returns its citation, unless it is part of another field. */
  end(end: number): Inline | undefined {
    this.separate();
    const open = this.#open.pop();
    if (!open?.field || open.field.type === 'text') return undefined;
    this.#hiding--;
    if (open !== this.#citation) return undefined;
    this.#citation = undefined;
    if (this.isHiding || open.field.type !== 'citation') return undefined;
    const range: XmlRange = { start: open.start, end };
    return { text: open.text, range, isAtomic: true, citations: open.field.citations };
  }

  /** Ends a citation that its paragraph does not end, so that it does not hide the rest of the document. */
  endCitation(end: number): Inline | undefined {
    let inline: Inline | undefined;
    while (this.#citation) inline = this.end(end);
    return inline;
  }
}
