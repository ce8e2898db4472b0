import type { markdownItCitations } from '@findings/citations/markdown-it';

interface Token {
  readonly type: string;
  readonly children: readonly { readonly type: string }[] | null;
}

/** As much of markdown-it's own type as is needed here. */
export interface CoreState {
  readonly src: string;
  readonly env: unknown;
  readonly inlineMode: boolean;
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: 0) => Token;
}

export type MarkdownIt = Parameters<typeof markdownItCitations>[0] & {
  readonly core: {
    readonly ruler: { enable(rules: readonly string[]): void; disable(rules: readonly string[]): void };
  };
  readonly renderer: { render(tokens: readonly Token[], options: unknown, env: unknown): string };
  parse(text: string, env: unknown): Token[];
  parseInline(text: string, env: unknown): Token[];
};

/** Stands behind the last words of what was read without the rules. */
const UNREAD = 'findings_unread';

/**
 * VS Code reads the whole document at every pause of who types, for its outline and links, with all that previews need; and on
 * the thread of all extensions. What only a preview shows is left aside then, and is read when one is made.
 *
 * @param rules of `md.core`
 */
export function deferUntilRendered(md: MarkdownIt, rules: readonly string[]): void {
  const { ruler } = md.core;
  const unread = new WeakMap<Token, CoreState>();
  const read = new WeakMap<Token, readonly Token[]>();
  ruler.after('inline', UNREAD, (given) => {
    const state = given as CoreState;
    if (!state.src.includes('@')) return;
    const token = new state.Token(UNREAD, '', 0);
    unread.set(token, state);
    state.tokens.push(token);
  });
  md.renderer.rules[UNREAD] = () => '';
  ruler.disable(rules);

  const readAnew = ({ src, env, inlineMode }: CoreState): readonly Token[] => {
    ruler.enable(rules);
    ruler.disable([UNREAD]);
    try {
      return inlineMode ? md.parseInline(src, env) : md.parse(src, env);
    } finally {
      ruler.enable([UNREAD]);
      ruler.disable(rules);
    }
  };
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    const mark = tokens.findLast(({ type }) => type === UNREAD);
    const state = mark && unread.get(mark);
    if (!state) return render(tokens, options, env);
    // VS Code keeps what it has read of a document, and makes several previews of it.
    const known = read.get(mark) ?? readAnew(state);
    read.set(mark, known);
    return render(known, options, env);
  };
}
