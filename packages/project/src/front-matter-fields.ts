import type { Span } from '@findings/core';
import { sourceText } from '@findings/core/text';
import type { SourceText, Translate } from '@findings/core/text';
import { readYaml } from '@findings/core/yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar } from 'yaml';
import type { YamlBlock } from './front-matter.js';

/** A file that a document names in its front matter, as in `findings: ../reports/tip-2012.md`. */
export interface NamedFile {
  /** As written. */
  readonly file: string;
  readonly span: Span;
  readonly isQuoted: boolean;
}

type FileField = 'findings' | 'bibliography';

export interface FrontMatterProblem {
  readonly about: FileField;
  readonly message: string;
  readonly span: Span;
}

export interface FrontMatter {
  readonly reports: readonly NamedFile[];
  readonly bibliographies: readonly NamedFile[];
  /** Whether it lists works at `references:`. */
  readonly hasReferences: boolean;
  readonly problems: readonly FrontMatterProblem[];
}

/**
 * Reads the fields of a document's front matter that Findings uses: `findings` (the path of a report, or a list of which the
 * first is the default), and `bibliography` and `references` as Pandoc defines them.
 */
export function readFrontMatter(say: Translate, text: string, block: YamlBlock): FrontMatter {
  const yaml = text.slice(block.start, block.end);
  const { document, problems: errors } = readYaml(yaml);
  const source = sourceText(text);
  const [error] = errors;
  if (error || !document) {
    const problem = syntaxProblem(say, yaml, source, block, error ?? { start: 0, end: 0 });
    return { reports: [], bibliographies: [], hasReferences: false, problems: [problem] };
  }
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const problems: FrontMatterProblem[] = [];
  const spanOf = (node: Node): Span => {
    const [start, end] = node.range ?? [0, 0];
    return source.span(block.start + start, block.start + end);
  };
  const filesAt = (field: FileField) => readFiles(say, pairs, field, spanOf, problems);
  const capital = pairs.find(
    ({ key }) => isScalar(key) && /^findings$/i.test(String(key.value)) && key.value !== 'findings',
  );
  if (capital) {
    const written = String((capital.key as Scalar).value);
    const message = say`“${written}” is not read, because letter case matters here: write “findings”`;
    problems.push({ about: 'findings', message, span: spanOf(capital.key as Node) });
  }
  const hasReferences = pairs.some(({ key, value }) => isScalar(key) && key.value === 'references' && isSeq(value));
  return { reports: filesAt('findings'), bibliographies: filesAt('bibliography'), hasReferences, problems };
}

function syntaxProblem(
  say: Translate,
  yaml: string,
  source: SourceText,
  block: YamlBlock,
  { start, end }: { readonly start: number; readonly end: number },
): FrontMatterProblem {
  const about = yaml.includes('findings') ? 'findings' : 'bibliography';
  const message = say`This front matter is not valid YAML, so its “${about}” cannot be read`;
  return { about, message, span: source.span(block.start + start, block.start + Math.max(start, end)) };
}

const WRONG_VALUE: Readonly<Record<FileField, (say: Translate) => string>> = {
  findings: (say) => say`“findings” must be the path of a report, such as ../reports/tip-2012.md`,
  bibliography: (say) => say`“bibliography” must be the path of a bibliography, such as refs.bib`,
};

/** Reads a field whose value is a path or a list of paths. Adds what is wrong with it to `problems`. */
function readFiles(
  say: Translate,
  pairs: readonly Pair[],
  field: FileField,
  spanOf: (node: Node) => Span,
  problems: FrontMatterProblem[],
): NamedFile[] {
  const [pair, duplicate] = pairs.filter(({ key }) => isScalar(key) && key.value === field);
  if (!pair) return [];
  if (duplicate) {
    problems.push({ about: field, message: say`“${field}” is set twice`, span: spanOf(duplicate.key as Node) });
    return [];
  }
  const value = pair.value as Node | null;
  const nodes = isSeq(value) ? (value.items as Node[]) : [value ?? (pair.key as Node)];
  return nodes.flatMap((node) => {
    const file = value && isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    if (file !== '') return [{ file, span: spanOf(node), isQuoted: isScalar(node) && node.type !== 'PLAIN' }];
    problems.push({ about: field, message: WRONG_VALUE[field](say), span: spanOf(node) });
    return [];
  });
}
