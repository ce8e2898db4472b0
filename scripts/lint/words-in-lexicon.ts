import type { Rule } from 'eslint';

/** Words of formats and of our own file formats. They are the same in all languages. */
const FORMAT_WORDS = new Set(
  [
    // HTML, CSS, TeX, Quarto, addresses
    'amp begin blockquote cite doctype figcaption figure footer html https quot quote quo script style textarea',
    // Endings and names of files
    'gif html jpe json markdown package pdf png svg',
    // Weights in the names of fonts
    'black bold demi heavy italic light medi oblique roman semibold slanted',
    // Canonical Markdown, ids and suppressions
    'action all and carried chairs checked continues day findings gap heading ignore label left name out page recommendation review session speakers start summary words',
    // Prefixes of cross-references in Quarto
    'alg cap cau cnj cor def eqs exm exr fig imp lem lst nte prp rem sec sol tab tbl thm tip vid wrn',
  ].flatMap((words) => words.split(' ')),
);

/** A list with one of these has words of English. */
const SMALL_WORDS = new Set('and for from in of the to with'.split(' '));
const FEWEST = 3;

/** Requires that words of natural languages are in the lexicon, and not in regular expressions and lists. */
export const wordsInLexicon: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      word: 'Add “{{word}}” to a list of packages/language/src/lexicon, and use the list here.',
      list: 'Move this list of words to packages/language/src/lexicon.',
    },
  },
  create(context) {
    const reportWord = (node: Rule.Node, source: string): void => {
      const word = wordIn(source);
      if (word !== undefined) context.report({ node, messageId: 'word', data: { word } });
    };
    const listener = {
      'Literal[regex]': (node: Rule.Node & { regex: { pattern: string } }) => reportWord(node, node.regex.pattern),
      ':matches(NewExpression[callee.name="RegExp"], TaggedTemplateExpression[tag.property.name="raw"]) TemplateElement':
        (node: Rule.Node & { value: { raw: string } }) => reportWord(node, node.value.raw),
      'NewExpression[callee.name="RegExp"] > Literal:first-child': (node: Rule.Node & { value: unknown }) =>
        reportWord(node, String(node.value)),
      'CallExpression[callee.property.name="split"] > MemberExpression > :matches(Literal, TemplateLiteral)': (
        node: Rule.Node,
      ) => {
        const words = context.sourceCode.getText(node).match(/[^\s'`,]+/g) ?? [];
        if (words.filter(isPlainWord).length >= FEWEST) context.report({ node, messageId: 'list' });
      },
      ArrayExpression: (node: Rule.Node & { elements: readonly ({ type: string; value?: unknown } | null)[] }) => {
        const words = node.elements.flatMap((each) => (typeof each?.value === 'string' ? [each.value] : []));
        // The type of `new Set<Kind>([…])` lists its words.
        const { parent } = node as unknown as { parent: { type: string; typeArguments?: unknown } };
        const isSet = parent.type === 'NewExpression' && !parent.typeArguments && words.every(isPlainWord);
        if (words.length >= FEWEST && (isSet || words.some((word) => SMALL_WORDS.has(word))))
          context.report({ node, messageId: 'list' });
      },
    };
    // ESLint types the nodes of selectors loosely.
    return listener as unknown as Rule.RuleListener;
  },
};

/** The first word of a regular expression: three letters or more that are not all capitals. */
function wordIn(source: string): string | undefined {
  const text = source
    .replace(/\\[pPu]\{[^}]*\}|\(\?<\w+>|\\k<\w+>|\\u[0-9a-f]{4}|\\x../gi, ' ')
    .replace(/\\./g, ' ')
    .replace(/\[[^\]]*\]/g, ' ');
  return (text.match(/\p{L}{3,}/gu) ?? []).find(
    (word) => word !== word.toUpperCase() && !FORMAT_WORDS.has(word.toLowerCase()),
  );
}

function isPlainWord(text: string): boolean {
  return SMALL_WORDS.has(text) || /^\p{Ll}{4,}$/u.test(text);
}
