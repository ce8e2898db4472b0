import type { markdownItCitations } from '@findings/citations/markdown-it';

interface Token {
  readonly type: string;
  readonly children: readonly { readonly type: string }[] | null;
}

/** The part of markdown-it's type that is needed here. */
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

/** The last token of a document that was parsed without the rules. */
const DEFERRED = 'findings_deferred';

/**
 * Runs core rules of markdown-it only when a preview is rendered. VS Code parses the whole document at every pause in typing, for
 * its outline and links, on the thread of all extensions.
 *
 * @param rules names of core rules
 */
export function deferUntilRendered(md: MarkdownIt, rules: readonly string[]): void {
  const { ruler } = md.core;
  const deferred = new WeakMap<Token, CoreState>();
  const parsed = new WeakMap<Token, readonly Token[]>();
  ruler.after('inline', DEFERRED, (value) => {
    const state = value as CoreState;
    if (!state.src.includes('@')) return;
    const token = new state.Token(DEFERRED, '', 0);
    deferred.set(token, state);
    state.tokens.push(token);
  });
  md.renderer.rules[DEFERRED] = () => '';
  ruler.disable(rules);

  const parseWithRules = ({ src, env, inlineMode }: CoreState): readonly Token[] => {
    ruler.enable(rules);
    ruler.disable([DEFERRED]);
    try {
      return inlineMode ? md.parseInline(src, env) : md.parse(src, env);
    } finally {
      ruler.enable([DEFERRED]);
      ruler.disable(rules);
    }
  };
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    const mark = tokens.findLast(({ type }) => type === DEFERRED);
    const state = mark && deferred.get(mark);
    if (!state) return render(tokens, options, env);
    // VS Code caches the tokens of a document, and may render them several times.
    const known = parsed.get(mark) ?? parseWithRules(state);
    parsed.set(mark, known);
    return render(known, options, env);
  };
}
