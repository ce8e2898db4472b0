/** A pattern of inline markup, and its Markdown for the captured groups. */
export type InlineRule = readonly [pattern: RegExp, toMarkdown: (first: string, second: string) => string];

export function convertInline(text: string, rules: readonly InlineRule[]): string {
  let converted = text;
  for (const [pattern, toMarkdown] of rules) {
    converted = converted.replace(pattern, (_all, first: unknown, second: unknown) =>
      toMarkdown(String(first), typeof second === 'string' ? second : ''),
    );
  }
  return converted;
}
