import { readYaml } from '@findings/core/yaml';
import { sourceText } from '@findings/core/text';
import type { Translate } from '@findings/core/text';
import type { Span } from '@findings/core';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { YamlBlock } from './yaml-block.js';

/** A file that a document names in its front matter: `findings: ../reports/tip-2012.md`. */
export interface NamedFile {
  /** As written. */
  readonly file: string;
  readonly span: Span;
}

export interface FrontMatterProblem {
  readonly about: 'findings' | 'bibliography';
  readonly message: string;
  readonly span: Span;
}

export interface FrontMatter {
  readonly reports: readonly NamedFile[];
  readonly bibliographies: readonly NamedFile[];
  /** Whether it lists works itself, at `references:`. */
  readonly hasReferences: boolean;
  /** What stands there and is no path. */
  readonly mistakes: readonly FrontMatterProblem[];
}

const WANTED = {
  findings: (say: Translate) => say`“findings” has to be the path of a report, such as ../reports/tip-2012.md`,
  bibliography: (say: Translate) => say`“bibliography” has to be the path of a bibliography, such as refs.bib`,
};

/**
 * What a document's front matter says at `findings` (one path, or several of which the first is the default), and at
 * `bibliography` and `references`, as for Pandoc.
 */
export function readFrontMatter(say: Translate, text: string, { start, end }: YamlBlock): FrontMatter {
  const yaml = text.slice(start, end);
  const { document, problems: errors } = readYaml(yaml);
  const places = sourceText(text);
  const spanOf = (node: Node): Span => {
    const [from, to] = node.range ?? [0, 0];
    return places.span(start + from, start + to);
  };
  const [error] = errors;
  if (error || !document) {
    const { start: from, end: to } = error ?? { start: 0, end: 0 };
    const about = yaml.includes('findings') ? 'findings' : 'bibliography';
    const message = say`this front matter is no YAML, so that its “${about}” cannot be read`;
    const mistake = { about, message, span: places.span(start + from, start + Math.max(from, to)) } as const;
    return { reports: [], bibliographies: [], hasReferences: false, mistakes: [mistake] };
  }
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const mistakes: FrontMatterProblem[] = [];
  const filesAt = (name: 'findings' | 'bibliography'): NamedFile[] => {
    const [pair, again] = pairs.filter(({ key }) => isScalar(key) && key.value === name);
    if (!pair) return [];
    if (again) {
      mistakes.push({ about: name, message: say`“${name}” is set twice`, span: spanOf(again.key as Node) });
      return [];
    }
    const value = pair.value as Node | null;
    const nodes = isSeq(value) ? (value.items as Node[]) : [value ?? (pair.key as Node)];
    return nodes.flatMap((node) => {
      const file = value && isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
      if (file !== '') return [{ file, span: spanOf(node) }];
      mistakes.push({ about: name, message: WANTED[name](say), span: spanOf(node) });
      return [];
    });
  };
  const hasReferences = pairs.some(({ key, value }) => isScalar(key) && key.value === 'references' && isSeq(value));
  return { reports: filesAt('findings'), bibliographies: filesAt('bibliography'), hasReferences, mistakes };
}
