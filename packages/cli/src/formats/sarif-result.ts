import type { Span } from '@findings/core';
import { pathToFileURL } from 'node:url';
import type { CheckedProblem } from './format.js';
import { percentEncoded } from './repository-path.js';
import type { RepositoryPath } from './repository-path.js';
import { LEVELS } from './sarif-rules.js';

/** The place of a document: relative to the repository's root, or absolute outside of it. */
export function artifactLocation({ full, path }: RepositoryPath): object {
  if (path === undefined) return { uri: pathToFileURL(full).href };
  return { uri: percentEncoded(path), uriBaseId: '%SRCROOT%' };
}

/** One problem as SARIF's `result`. */
export function sarifResult(problem: CheckedProblem, ruleIndex: number, location: object, fingerprint: string): object {
  const { code, severity, message, span, fix, choices = [] } = problem;
  const fixes = fix ? [fix, ...choices.filter(({ title }) => title !== fix.title)] : choices;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(span) } }],
    partialFingerprints: { 'findings/v1': fingerprint },
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ span: deleted, text, title }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation: location,
            replacements: [{ deletedRegion: regionOf(deleted), insertedContent: { text } }],
          },
        ],
      })),
    }),
  };
}

/** 1-based, the end exclusive, columns in UTF-16 code units: as our own points are. */
function regionOf(span: Span | undefined): object {
  const { start, end } = span ?? { start: TOP, end: TOP };
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

const TOP = { line: 1, column: 1 };
