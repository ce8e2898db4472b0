import { formatNumber } from '@findings/project';
import { counted } from '../render/count-noun.js';
import { createProblemFingerprints } from './problem-fingerprints.js';
import type { Format } from './format.js';
import { jsonText } from './json-text.js';
import type { RepositoryPath } from './repository-path.js';
import { artifactLocation, sarifResult } from './sarif-result.js';
import { sarifRules } from './sarif-rules.js';

/** What GitHub takes of one run. */
const MOST_RESULTS = 25_000;

/** Files that could not be checked and are told; more of them say nothing new. */
const MOST_NOTIFICATIONS = 100;

export interface SarifOptions {
  /** For standard error, whole lines. */
  readonly warn: (text: string) => void;
  readonly locate: (path: string) => RepositoryPath;
  /** Of this tool. */
  readonly version: string;
  readonly mostResults?: number;
}

/**
 * SARIF 2.1.0, as code scanning services read it: a result a line. The rules stand behind the results, when all of them
 * are known. What a comment of the document suppresses is not in it: GitHub does not heed SARIF's `suppressions`, and would
 * show it as open.
 */
export function sarifFormat({ warn, locate, version, mostResults = MOST_RESULTS }: SarifOptions): Format {
  const rules = sarifRules();
  const notifications: object[] = [];
  let successful = true;
  let results = 0;
  return {
    begin: () => HEAD,
    *file({ path, source, problems }) {
      if (problems.length === 0) return;
      const location = artifactLocation(locate(path));
      const fingerprintOf = createProblemFingerprints(source);
      for (const problem of problems) {
        if (++results > mostResults) continue;
        const result = sarifResult(problem, rules.indexOf(problem.code), location, fingerprintOf(problem));
        yield `${results > 1 ? ',' : ''}\n${jsonText(result)}`;
      }
    },
    unchecked: ({ path, message }) => {
      successful = false;
      if (notifications.length < MOST_NOTIFICATIONS) {
        const locations = [{ physicalLocation: { artifactLocation: artifactLocation(locate(path)) } }];
        notifications.push({ level: 'error', message: { text: message }, locations });
      }
      return '';
    },
    end: () => {
      if (results > mostResults) {
        const text =
          `SARIF has the first ${formatNumber(mostResults)} of ${counted(results, 'problem')}: ` +
          'more are not taken by GitHub. Another format has them all.';
        warn(text);
        notifications.push({ level: 'warning', message: { text } });
      }
      const tool = { driver: { name: 'Findings', version, semanticVersion: version, rules: rules.descriptors() } };
      const invocation = { executionSuccessful: successful, toolExecutionNotifications: notifications };
      return `\n],"tool":${jsonText(tool)},"invocations":[${jsonText(invocation)}]}]}\n`;
    },
  };
}

const HEAD =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
  '"columnKind":"utf16CodeUnits",' +
  '"originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"The root of the repository."}}},' +
  '"results":[';
