import { isVoid, type HtmlTag } from '../inline/html-tag.js';

/** Beyond so many, tags are taken to be forgotten rather than open. */
const MOST = 50;

/** An HTML block that is open; `indent` in columns. */
export interface OpenTag {
  readonly name: string;
  readonly indent: number;
}

/** The HTML blocks that are open. What stands in one may be indented as deep as its first line without being code. */
export class OpenTags {
  private readonly open: OpenTag[];

  constructor(open: readonly OpenTag[] = []) {
    this.open = [...open];
  }

  /** Outermost first. */
  get all(): readonly OpenTag[] {
    return this.open;
  }

  /** Columns of white space that do not count; a `<div>` is no HTML to Pandoc but a block of its own. */
  get indent(): number {
    return this.open.at(-1)?.indent ?? 0;
  }

  /** @param indent columns of white space before what stands behind the tag */
  pass(tag: HtmlTag, indent: number): void {
    if (tag.kind === 'close') {
      const open = this.open.findLastIndex(({ name }) => name === tag.name);
      if (open >= 0) this.open.length = open;
    } else if (tag.kind === 'open' && !isVoid(tag) && this.open.length < MOST) {
      this.open.push({ name: tag.name, indent: tag.name === 'div' ? 0 : indent });
    }
  }
}
