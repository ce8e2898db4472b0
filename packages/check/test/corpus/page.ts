import type { RuleCode } from '../../src/rules/rules.js';

/** A mistake that was made on purpose, or (without a code) a thing that is right though it looks as if it were not. */
export interface Planted {
  readonly code: RuleCode | undefined;
  /** What was done, for reading the results. */
  readonly what: string;
  /** Where; UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A proposal that is being written, with what was planted in it. */
export interface Page {
  readonly markdown: string;
  readonly planted: readonly Planted[];
  write(text: string): void;
  /** Writes `text`, within which the problem has to be reported. */
  plant(code: RuleCode | undefined, what: string, text: string): void;
}

export function createPage(): Page {
  let markdown = '';
  const planted: Planted[] = [];
  return {
    get markdown() {
      return markdown;
    },
    planted,
    write: (text) => {
      markdown += text;
    },
    plant: (code, what, text) => {
      const start = markdown.length;
      markdown += text;
      planted.push({ code, what, start, end: markdown.length });
    },
  };
}
