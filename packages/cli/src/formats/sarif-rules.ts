import { rules } from '@findings/check';
import type { Rule } from '@findings/check';
import type { Severity } from '@findings/core';

/** The severities of SARIF. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>;

/** The severities of GitHub code scanning. */
const GITHUB_SEVERITIES = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
} as const satisfies Readonly<Record<Severity, string>>;

type RuleDescription = Pick<Rule, 'code' | 'severity' | 'summary' | 'description' | 'examples'>;

/** The rules of a run: all rules for documents, followed by codes that are not rules but were reported. */
export interface SarifRules {
  indexOf(code: string): number;
  /** A `reportingDescriptor` of SARIF for each rule, by index. */
  descriptors(): readonly object[];
}

export function sarifRules(): SarifRules {
  const known: RuleDescription[] = [...rules];
  const indexes = new Map(known.map(({ code }, index) => [code, index]));
  return {
    indexOf: (code) => {
      const index = indexes.get(code) ?? known.push(configurationRule(code)) - 1;
      indexes.set(code, index);
      return index;
    },
    descriptors: () => known.map(descriptor),
  };
}

/** Describes a code that is not a rule: a problem of the configuration or the front matter. */
function configurationRule(code: string): RuleDescription {
  return {
    code,
    severity: 'error',
    summary: 'The configuration or the front matter has a mistake.',
    description: 'The configuration or the front matter of the document cannot be used as it is. The message says why.',
    examples: [],
  };
}

function descriptor({ code, severity, summary, description, examples }: RuleDescription): object {
  return {
    id: code,
    name: code.replace(/(?:^|[.-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: firstParagraph(description) },
    help: {
      text: `${summary}\n\n${description}`,
      markdown: [
        summary,
        description,
        ...examples.map(({ text }) => `\`\`\`\`markdown\n${text.trim()}\n\`\`\`\``),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['markdown', code.slice(0, code.indexOf('.'))],
      // Whether a citation resolves is certain. Rules about sentences interpret prose.
      precision: /^(?:citation|config)\./.test(code) ? 'very-high' : 'high',
      'problem.severity': GITHUB_SEVERITIES[severity],
    },
  };
}

function firstParagraph(description: string): string {
  return (description.split('\n\n')[0] ?? description).replace(/\s+/g, ' ');
}
