import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';

/** The first YAML document of a text. Offsets are in UTF-16 code units. */
export interface ParsedYaml {
  /** Absent if the text is nested too deeply. For a broken text, it has the content before the first syntax error. */
  readonly document?: Document.Parsed | undefined;
  readonly problems: readonly YamlProblem[];
}

/** A syntax error. Offsets count UTF-16 code units. */
export interface YamlProblem {
  readonly start: number;
  readonly end: number;
  /** The parser's message. Absent if the text is nested too deeply. */
  readonly reason?: string;
}

/** Maximum nesting. The composer is recursive, and a stack overflow inside a regular expression ends the process. */
const MAX_DEPTH = 100;

/**
 * Reads YAML in time linear in the text.
 *
 * The package's own `parseDocument` takes quadratic time for some texts. It compares all keys of a mapping with each
 * other, quotes the line of every error in full, and continues after the first document.
 */
export function readYaml(text: string): ParsedYaml {
  const parser = new Parser();
  let deepest: CST.Token | undefined;
  function* tokens(): Generator<CST.Token> {
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        yield token;
        if (token.type === 'error') return yield* parser.end();
      }
      if (parser.stack.length > MAX_DEPTH) {
        deepest = parser.stack.at(-1);
        return;
      }
    }
    yield* parser.end();
  }
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  const [document] = composer.compose(tokens(), true, text.length);
  if (deepest) return { problems: [{ start: deepest.offset, end: Math.min(deepest.offset + 1, text.length) }] };
  const problems = document!.errors.map(({ pos: [start, end], message }) => ({
    // The parser reports a missing end at an offset after the text.
    start: Math.min(start, text.length),
    end: Math.min(Math.max(start, end), text.length),
    reason: message,
  }));
  return { document: document as Document.Parsed, problems };
}
