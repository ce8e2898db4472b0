import type { Line } from './line.js';

/** A heading of the document's outline (its bookmarks), or of its contents list. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  /** Index of the page that it leads to, if the file gives one. */
  readonly page?: number;
}

/** Shorter titles may be any text. */
const SHORTEST = 4;

/** Finds the text of pages in the outline. */
export class Outline {
  readonly #byPlace = new Map<string, OutlineEntry>();
  readonly #levels = new Map<string, number>();

  constructor(entries: readonly OutlineEntry[]) {
    for (const entry of entries) {
      const key = titleKey(entry.title);
      this.#levels.set(key, entry.level);
      if (entry.page !== undefined && key.length >= SHORTEST) this.#byPlace.set(`${entry.page} ${key}`, entry);
    }
  }

  /** Whether lines are a title that the outline has on their page. */
  has(lines: readonly Line[]): boolean {
    return this.#entry(lines) !== undefined;
  }

  levelOf(text: string): number | undefined {
    return this.#levels.get(titleKey(text));
  }

  /** The lines in the words of the outline if their letters are set apart: “I n t ro d u c t i o n”. */
  spell(lines: readonly Line[]): readonly Line[] {
    const text = lines.map((line) => line.text).join(' ');
    const words = text.match(/\p{L}+/gu) ?? [];
    const isApart = words.length > 3 && words.filter((word) => word.length < 3).length > words.length * 0.6;
    const entry = isApart ? this.#entry(lines) : undefined;
    if (entry === undefined) return lines;
    const [first] = lines;
    const run = first!.runs.find((each) => /\p{L}/u.test(each.text)) ?? first!.runs[0]!;
    const number = /^\d/.test(entry.title) ? '' : (/^\s*\d[\d.]*\s/.exec(first!.text)?.[0] ?? '');
    const title = `${number.trim()} ${entry.title.trim()}`.trim();
    return [{ ...first!, runs: [{ ...run, text: title, x: first!.x }], text: title }];
  }

  #entry(lines: readonly Line[]): OutlineEntry | undefined {
    const key = titleKey(lines.map(({ text }) => text).join(' '));
    const { page } = lines[0]!;
    return this.#byPlace.get(`${page} ${key}`) ?? this.#byPlace.get(`${page} ${withoutNumber(key)}`);
  }
}

/** A key by which titles are compared: their letters and digits. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The key of a title without the number that it begins with. */
export function withoutNumber(key: string): string {
  return key.replace(/^\d+/, '');
}
