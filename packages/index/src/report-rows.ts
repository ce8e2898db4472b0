import type { Exchange, Finding, Part, Passage, Person, Report, Session, Summary, Turn } from '@findings/core';
import { fieldsOf, findingOf, indexedWords, listTargets, type Target } from '@findings/core/library';
import { translateEnglish } from '@findings/core/text';

/** A report as rows of tables, so that single findings can be read. */
export interface ReportRows extends OtherRows {
  /** The findings, and the containers, which a search also finds. */
  readonly findings: Iterable<FindingRow>;
}

/** The rows without findings. All texts are JSON. */
interface OtherRows {
  /** The report without what the other fields hold. */
  readonly head: string;
  /** What no search needs: text that cannot be cited, problems, acronyms. */
  readonly rest: string;
  /** The sessions and parts without their findings. A row's index is its position. */
  readonly parts: readonly string[];
  /** A row's index is its position. */
  readonly people: readonly string[];
  /** Each word with the number of rows that have it, in the order of the words. */
  readonly counts: string;
}

export interface FindingRow extends FindingModel {
  /** The words that a search finds it by, folded, in order. */
  readonly words: string;
}

export interface FindingModel {
  /** The finding as JSON. Empty for a container. */
  readonly model: string;
  readonly list: FindingList | 'container';
  /**
   * Positions of the part that it is or that holds it, and of the parts around that, the innermost first, as JSON. Empty if the report itself holds
   * it.
   */
  readonly parts: string;
  /** Positions of the people that it names, as JSON. */
  readonly people: string;
}

/** Some rows of a report. */
export interface SomeRows {
  readonly head: string;
  readonly rest?: string;
  /** JSON by position, in order of position. */
  readonly parts: ReadonlyMap<number, string>;
  readonly people: readonly string[];
  /** In the order of `rowsOf`. */
  readonly findings: readonly FindingModel[];
}

const PART_LISTS = ['overview', 'highlights', 'exchanges', 'recommendations', 'actions', 'tables'] as const;
const SESSION_LISTS = ['guidingQuestions', ...PART_LISTS] as const;
/** The list that holds a finding. */
export type FindingList = 'summary' | (typeof SESSION_LISTS)[number];

/** Splits a report into rows. `reportOf` is the inverse. Returns rows unchanged. */
export function rowsOf(report: Report | ReportRows): ReportRows {
  if ('rest' in report) return report;
  const { sessions, parts, people, recommendations, actions, furniture, problems, acronyms, repairs, ...fields } =
    report;
  const { summary } = fields;
  const placed = [...sessions, ...parts];
  const positions = new Map(placed.map(({ id }, position) => [id, position]));
  const peoplePositions = new Map(people.map(({ id }, position) => [id, position]));
  const places = new Map(placed.map((part, position) => [part, position]));
  const targets = listTargets(report, translateEnglish);
  const findings: FindingRow[] = [];
  const counts = new Map<string, number>();
  const addRow = (row: FindingModel, target: Target | undefined): void => {
    const words = target ? wordsOf(target) : [];
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    findings.push({ ...row, words: words.join(' ') });
  };
  for (const target of targets) {
    if ('finding' in target) continue;
    const around = target.within ? partsAround(places.get(target.within)!, placed, positions) : [];
    addRow({ list: 'container', parts: JSON.stringify(around), people: '[]', model: '' }, target);
  }
  const byFinding = new Map(targets.map((target) => [findingOf(target), target]));
  const add = (list: FindingList, each: readonly Finding[] = [], around: readonly number[] = []): void => {
    const parts = JSON.stringify(around);
    for (const finding of each) {
      const named = [...peopleIn(finding)].flatMap((id) => peoplePositions.get(id) ?? []);
      const model = JSON.stringify(finding);
      addRow({ list, parts, people: JSON.stringify(named), model }, byFinding.get(finding));
    }
  };
  add('summary', summary?.passages);
  add('recommendations', recommendations);
  add('actions', actions);
  for (const [position, part] of placed.entries()) {
    const around = partsAround(position, placed, positions);
    if (part.type === 'session') add('guidingQuestions', part.guidingQuestions, around);
    for (const list of PART_LISTS) add(list, part[list], around);
  }
  return {
    head: JSON.stringify({ ...fields, ...(summary && { summary: { ...summary, passages: [] } }) }),
    rest: JSON.stringify({ furniture, problems, acronyms, repairs }),
    parts: placed.map((part) => JSON.stringify({ ...part, ...emptyLists(part) })),
    people: people.map((person) => JSON.stringify(person)),
    counts: JSON.stringify([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    findings,
  };
}

/** Encodes rows as lines, which a thread can pass on without a copy. */
export function encodeRows({ findings, ...others }: ReportRows): Uint8Array<ArrayBuffer> {
  const lines = [JSON.stringify(others)];
  for (const { list, parts, people, model, words } of findings) lines.push(list, parts, people, model, words);
  return new TextEncoder().encode(lines.join('\n'));
}

/**
 * The inverse of `encodeRows`. The findings can be iterated once: each is decoded when it is needed, and the bytes are freed after the last
 * one. V8 would free these megabytes late.
 */
export function decodeRows(bytes: Uint8Array<ArrayBuffer>): ReportRows {
  const others = JSON.parse(linesOf(bytes).next().value!) as OtherRows;
  return { ...others, findings: { [Symbol.iterator]: () => decodeFindings(bytes) } };
}

function* decodeFindings(bytes: Uint8Array<ArrayBuffer>): Generator<FindingRow> {
  const lines = linesOf(bytes);
  const next = () => lines.next().value!;
  next();
  for (let line = lines.next(); line.done !== true; line = lines.next()) {
    yield { list: line.value as FindingRow['list'], parts: next(), people: next(), model: next(), words: next() };
  }
  bytes.buffer.transfer(0);
}

function* linesOf(bytes: Uint8Array<ArrayBuffer>): Generator<string, undefined> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    yield text.toString('utf8', start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

const NO_REST: RestFields = {
  furniture: [],
  problems: [],
  acronyms: [],
  repairs: { pageBreaks: 0, rejoined: 0, runningLines: 0 },
};

/** Creates a report from its rows, or from some of them: then it has only these findings, parts and people. */
export function reportOf({ head, rest, parts: partRows, people, findings }: SomeRows): Report {
  const parts = new Map([...partRows].map(([position, model]) => [position, JSON.parse(model) as Lists]));
  const fields = JSON.parse(head) as Fields;
  const report = { recommendations: [] as Passage[], actions: [] as Passage[] };
  for (const { model, list, parts: around } of findings) {
    if (list === 'container') continue;
    const part = parts.get((JSON.parse(around) as number[])[0] ?? -1);
    const to = part?.[list] ?? (list === 'summary' ? fields.summary?.passages : report[list as 'actions']);
    to?.push(parseFinding(model) as never);
  }
  const placed = [...parts.values()] as unknown as (Session | Part)[];
  return {
    ...fields,
    ...(rest === undefined ? NO_REST : (JSON.parse(rest) as RestFields)),
    ...report,
    sessions: placed.filter((part) => part.type === 'session'),
    parts: placed.filter((part) => part.type === 'part'),
    people: people.map((person) => JSON.parse(person) as Person),
  };
}

const EMPTY: readonly never[] = Object.freeze([]);

/** Parses a finding. It takes less memory if its empty lists are the same one, and its statements and turns are slices of its text. */
function parseFinding(model: string): Finding {
  const finding = JSON.parse(model) as Finding & Record<string, unknown>;
  for (const [field, value] of Object.entries(finding))
    if (Array.isArray(value) && value.length === 0) finding[field] = EMPTY;
  shareText(finding.text, finding.statements);
  if (finding.type === 'exchange') shareText(finding.text, turnsOf(finding));
  return finding;
}

/** Makes the text of each part a slice of `text`, which has them in this order. Stops at one that it does not have, to be linear. */
function shareText(text: string, parts: readonly { text: string }[]): void {
  let end = 0;
  for (const part of parts) {
    const start = text.indexOf(part.text, end);
    if (start < 0) return;
    end = start + part.text.length;
    part.text = text.slice(start, end);
  }
}

function turnsOf({ question, comment, answers }: Exchange): readonly Turn[] {
  return [question, comment, ...answers].filter((turn) => turn !== undefined);
}

type RestFields = Pick<Report, 'furniture' | 'problems' | 'acronyms' | 'repairs'>;
type Fields = Omit<
  Report,
  keyof RestFields | 'sessions' | 'parts' | 'people' | 'recommendations' | 'actions' | 'summary'
> & {
  readonly summary?: Summary & { readonly passages: Passage[] };
};
type Lists = Partial<Record<FindingList, unknown[]>>;

function emptyLists({ type }: Session | Part): Lists {
  return Object.fromEntries((type === 'session' ? SESSION_LISTS : PART_LISTS).map((list) => [list, []]));
}

/** The position of a part, and those of the parts around it. */
function partsAround(
  position: number,
  placed: readonly (Session | Part)[],
  positions: ReadonlyMap<string, number>,
): readonly number[] {
  const around = new Set<number>();
  for (let at: number | undefined = position; at !== undefined && !around.has(at);) {
    around.add(at);
    const { within }: Session | Part = placed[at]!;
    at = within === undefined ? undefined : positions.get(within);
  }
  return [...around];
}

/** The ids of all people whom a finding names. */
function peopleIn(finding: Finding): ReadonlySet<string> {
  const turns = finding.type === 'exchange' ? turnsOf(finding) : [];
  return new Set([
    ...(finding.type === 'highlight' ? finding.speakers : []),
    ...turns.flatMap(({ speakers }) => speakers),
    ...finding.statements.flatMap(({ speakers }) => speakers),
    ...finding.quotations.flatMap(({ speaker }) => speaker ?? []),
  ]);
}

function wordsOf(target: Target): readonly string[] {
  return indexedWords([target.text, ...fieldsOf(target).map(([text]) => text)].join('\n'));
}
