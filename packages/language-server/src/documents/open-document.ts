import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { ChunkedText } from './chunked-text.js';
import type { Encoding } from './encoding.js';
import { startsAfterEdit, startsOfLines } from './line-starts.js';
import { PiecedText } from './pieced-text.js';
import { positionsIn } from './positions.js';
import type { Positions } from './positions.js';

/** Up to this many edits are applied one by one. */
const FEW = 16;

/** A buffer as its client names it. */
export interface Named {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
}

/** A buffer of the client, as of its version. It never changes: an edit makes another. */
export class OpenDocument implements Named {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly content: PiecedText;
  readonly #encoding: Encoding;
  /** Where its lines start, or what looks for them once: that may hold those of the text before. */
  #lines: Uint32Array | (() => Uint32Array);
  #positions: Positions | undefined;

  constructor(
    { uri, languageId, version }: Named,
    content: PiecedText,
    encoding: Encoding,
    lines: Uint32Array | (() => Uint32Array) = () => startsOfLines(content),
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.content = content;
    this.#encoding = encoding;
    this.#lines = lines;
  }

  /** The whole text, which is put together for this. */
  get text(): string {
    return this.content.toString();
  }

  get positions(): Positions {
    return (this.#positions ??= positionsIn(this.content, this.#encoding, () => this.#startsOfLines()));
  }

  /** The buffer after edits, one after another; ranges outside the text are moved to its nearest place. */
  edited(version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument {
    const named = { ...this.#named(), version };
    if (changes.length > FEW) return new OpenDocument(named, this.#afterMany(changes), this.#encoding);
    let now = new OpenDocument(named, this.content, this.#encoding, this.#lines);
    for (const change of changes) {
      now =
        'range' in change
          ? now.#replaced(change)
          : new OpenDocument(named, new PiecedText([change.text]), this.#encoding);
    }
    return now;
  }

  /** Applied one by one, each edit would take time linear in the whole text. */
  #afterMany(changes: readonly TextDocumentContentChangeEvent[]): PiecedText {
    let now = new ChunkedText(this.text);
    for (const change of changes) {
      if ('range' in change) now.replace(change.range.start, change.range.end, change.text, this.#encoding);
      else now = new ChunkedText(change.text);
    }
    return new PiecedText([now.toString()]);
  }

  #replaced({ range, text }: Extract<TextDocumentContentChangeEvent, { readonly range: unknown }>): OpenDocument {
    const start = this.positions.offsetAt(range.start);
    const end = Math.max(start, this.positions.offsetAt(range.end));
    const content = this.content.replaced(start, end, text);
    const before = this.#startsOfLines();
    return new OpenDocument(this.#named(), content, this.#encoding, () =>
      startsAfterEdit(before, content, { start, end, length: text.length }),
    );
  }

  #named(): Named {
    const { uri, languageId, version } = this;
    return { uri, languageId, version };
  }

  #startsOfLines(): Uint32Array {
    if (typeof this.#lines === 'function') this.#lines = this.#lines();
    return this.#lines;
  }
}
