import type { MaskedGroup } from '../mask/mask.js';
import type { CitationGroup } from '../citation.js';

/** The parts of markdown-it's types that are used, so that any version from 12 works. */
export interface Token {
  type: string;
  content: string;
  /** The start of a list is a number. Other plugins may set any value. */
  attrs: [string, unknown][] | null;
  children: Token[] | null;
  info: string;
  level: number;
  meta: unknown;
}

export interface StateCore {
  readonly md: MarkdownIt;
  src: string;
  tokens: Token[];
  Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}

interface Ruler {
  after(previous: string, name: string, rule: (state: unknown) => void): void;
}

export interface MarkdownIt {
  readonly core: { readonly ruler: Ruler };
  normalizeLink(address: string): string;
  validateLink(address: string): boolean;
  readonly renderer: {
    readonly rules: Record<string, ((tokens: never, index: number, ...rest: never[]) => string) | undefined>;
  };
  readonly utils: {
    escapeHtml(text: string): string;
    unescapeAll(text: string): string;
    readonly lib: { readonly mdurl: { encode(address: string): string } };
  };
}

/**
 * The token of a citation: `type` is `citation`, `content` the citation as written. Offsets in `meta` are into markdown-it's `state.src`,
 * in which all lines end at LF.
 */
export interface CitationToken extends Token {
  type: 'citation';
  meta: {
    readonly group: CitationGroup;
    /** The citations in its prefixes and suffixes, in document order. */
    readonly nested: readonly CitationGroup[];
  };
}

export function citationToken(state: StateCore, { group, nested, raw }: MaskedGroup, level: number): CitationToken {
  const token = new state.Token('citation', '', 0);
  return Object.assign(token, { type: 'citation' as const, content: raw, level, meta: { group, nested } });
}
