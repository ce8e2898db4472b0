import type { ElementContent } from 'hast';
import { element, text } from '../html/hast.js';

/** Collects paragraphs: inline content up to a blank line or a block. */
export class Blocks {
  readonly #blocks: ElementContent[] = [];
  #inline: ElementContent[] = [];

  add(node: ElementContent): void {
    this.#inline.push(node);
  }

  /** Adds what a group holds: text that is its only paragraph goes on in the paragraph around it. */
  addAll(nodes: readonly ElementContent[]): void {
    const [only] = nodes;
    const content = nodes.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : nodes;
    for (const node of content) this.#inline.push(node);
  }

  addBlock(block: ElementContent): void {
    this.endParagraph();
    this.#blocks.push(block);
  }

  endParagraph(): void {
    const isBlank = this.#inline.every((node) => node.type === 'text' && node.value.trim() === '');
    if (!isBlank) this.#blocks.push(element('p', this.#inline));
    this.#inline = [];
  }

  finish(): ElementContent[] {
    this.endParagraph();
    return this.#blocks;
  }

  /** The content without paragraphs, for arguments. */
  finishInline(): ElementContent[] {
    if (this.#blocks.length === 0) return this.#inline;
    return this.finish().flatMap((block) =>
      block.type === 'element' && block.tagName === 'p' ? [...block.children, text(' ')] : [block],
    );
  }
}
