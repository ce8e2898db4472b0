import { formatNumber } from '@findings/project';
import { countNoun } from '../render/count-noun.js';
import type { Format, CheckedProblem } from './format.js';
import { jsonText } from './json-text.js';
import type { RepositoryPath } from './repository-path.js';
import type { Severity, Span } from '@findings/core';
import { rules } from '@findings/check';
import type { Rule } from '@findings/check';
import { pathToFileURL } from 'node:url';
import { percentEncoded } from './repository-path.js';

/** GitHub accepts at most this many results of a run. */
const MAX_RESULTS = 25_000;

/** The maximum number of files that are listed because they could not be checked. */
const MAX_NOTIFICATIONS = 100;

export interface SarifOptions {
  /** Writes a line to standard error. */
  readonly warn: (text: string) => void;
  readonly locate: (path: string) => RepositoryPath;
  /** The version of Findings. */
  readonly version: string;
  readonly maxResults?: number;
}

/**
 * SARIF 2.1.0 for code scanning services, with one result in each line. The rules follow the results, when all of them are
 * known. Suppressed problems are left out: GitHub ignores SARIF's `suppressions` and would show them as open.
 */
export function sarifFormat({ warn, locate, version, maxResults: mostResults = MAX_RESULTS }: SarifOptions): Format {
  /** Known rules, followed by codes that are not rules but were reported. */
  const known: RuleDescription[] = [...rules];
  const indexes = new Map(known.map(({ code }, index) => [code, index]));
  const indexOf = (code: string): number => {
    const index = indexes.get(code) ?? known.push({ ...OTHER_RULE, code }) - 1;
    indexes.set(code, index);
    return index;
  };
  const notifications: object[] = [];
  let isSuccessful = true;
  let results = 0;
  return {
    begin: () => HEAD,
    *file({ path, problems }) {
      if (problems.length === 0) return;
      const location = artifactLocation(locate(path));
      for (const problem of problems) {
        if (++results > mostResults) continue;
        const result = sarifResult(problem, indexOf(problem.code), location);
        yield `${results > 1 ? ',' : ''}\n${jsonText(result)}`;
      }
    },
    unchecked: ({ path, message }) => {
      isSuccessful = false;
      if (notifications.length < MAX_NOTIFICATIONS) {
        const locations = [{ physicalLocation: { artifactLocation: artifactLocation(locate(path)) } }];
        notifications.push({ level: 'error', message: { text: message }, locations });
      }
      return '';
    },
    end: (_summary, reports) => {
      if (results > mostResults) {
        const text =
          `SARIF has the first ${formatNumber(mostResults)} of ${countNoun(results, 'problem')}: ` +
          'GitHub accepts no more. Other formats have all of them.';
        warn(text);
        notifications.push({ level: 'warning', message: { text } });
      }
      const tool = {
        driver: { name: 'Findings', version, semanticVersion: version, rules: known.map(ruleDescriptor) },
      };
      const invocation = { executionSuccessful: isSuccessful, toolExecutionNotifications: notifications };
      return `\n],"tool":${jsonText(tool)},"invocations":[${jsonText(invocation)}],"properties":${jsonText({ reports })}}]}\n`;
    },
  };
}

const HEAD =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
  '"columnKind":"utf16CodeUnits",' +
  '"originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"The root of the repository."}}},' +
  '"results":[';

/** The severities of SARIF. */
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

type RuleDescription = Pick<Rule, 'severity' | 'summary' | 'description'> & { readonly code: string };

/** Describes a code that is not a rule. */
const OTHER_RULE: Omit<RuleDescription, 'code'> = {
  severity: 'error',
  summary: 'The configuration or the front matter has a mistake.',
  description: 'The configuration or the front matter of the document cannot be used as it is. The message says why.',
};

/** A `reportingDescriptor` of SARIF. */
function ruleDescriptor({ code, severity, summary, description }: RuleDescription): object {
  const isOff = severity === 'off';
  const level = isOff ? 'note' : LEVELS[severity];
  const help = `${summary}\n\n${description}`;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: help, markdown: help },
    defaultConfiguration: isOff ? { enabled: false, level } : { level },
    properties: { 'problem.severity': level === 'note' ? 'recommendation' : level },
  };
}

/** The location of a document: relative to the repository's root, or absolute outside of it. */
function artifactLocation({ full, path }: RepositoryPath): object {
  if (path === undefined) return { uri: pathToFileURL(full).href };
  return { uri: percentEncoded(path), uriBaseId: '%SRCROOT%' };
}

function sarifResult(problem: CheckedProblem, ruleIndex: number, location: object): object {
  const { code, severity, message, span, fix, choices = [] } = problem;
  const fixes = fix ? [fix, ...choices.filter(({ title }) => title !== fix.title)] : choices;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(span) } }],
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

/** Like our points, regions of SARIF count from 1, exclude the end, and have columns in UTF-16 code units. */
function regionOf(span: Span | undefined): object {
  const { start, end } = span ?? { start: TOP, end: TOP };
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

const TOP = { line: 1, column: 1 };
