import { isVoid, type HtmlTag } from '../inline/html-tag.js';

/** The maximum number of open tags. More are probably tags that no one closed. */
const MOST = 50;

/** An open HTML block. `indent` is in columns. */
interface OpenTag {
  readonly name: string;
  readonly indent: number;
}

/** The open HTML blocks. Their content may be indented as deep as its first line without being code. */
export class OpenTags {
  /** Outermost first. */
  private readonly open: OpenTag[] = [];

  /** The columns of white space that belong to open blocks. In Pandoc, a `<div>` is a block of its own, not HTML. */
  get indent(): number {
    return this.open.at(-1)?.indent ?? 0;
  }

  /** @param indent the columns of white space before the content after the tag */
  pass(tag: HtmlTag, indent: number): void {
    if (tag.kind === 'close') {
      const open = this.open.findLastIndex(({ name }) => name === tag.name);
      if (open >= 0) this.open.length = open;
    } else if (tag.kind === 'open' && !isVoid(tag) && this.open.length < MOST) {
      this.open.push({ name: tag.name, indent: tag.name === 'div' ? 0 : indent });
    }
  }
}
