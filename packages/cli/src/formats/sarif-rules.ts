import { rules } from '@findings/check';
import type { Rule } from '@findings/check';
import type { Severity } from '@findings/core';

/** How serious a problem is, in SARIF's words. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>;

/** …and in GitHub's. */
const GITHUB_SEVERITIES = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
} as const satisfies Readonly<Record<Severity, string>>;

type Described = Pick<Rule, 'code' | 'severity' | 'summary' | 'description' | 'examples'>;

/** The rules of a run: all that documents are checked by, and behind them whatever else is reported. */
export interface SarifRules {
  indexOf(code: string): number;
  /** SARIF's `reportingDescriptor` for each, in the order of their indexes. */
  descriptors(): readonly object[];
}

export function sarifRules(): SarifRules {
  const known: Described[] = [...rules];
  const indexes = new Map(known.map(({ code }, index) => [code, index]));
  return {
    indexOf: (code) => {
      const index = indexes.get(code) ?? known.push(unlisted(code)) - 1;
      indexes.set(code, index);
      return index;
    },
    descriptors: () => known.map(descriptor),
  };
}

/** What is found before any rule looks: a configuration or a front matter that is wrong. */
function unlisted(code: string): Described {
  return {
    code,
    severity: 'error',
    summary: 'What the check was told is wrong.',
    description:
      'The configuration, or the front matter of the document, says something that cannot be. The message says what.',
    examples: [],
  };
}

function descriptor({ code, severity, summary, description, examples }: Described): object {
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
      // Whether a citation resolves is a fact; what a sentence says of it is read.
      precision: /^(?:citation|config)\./.test(code) ? 'very-high' : 'high',
      'problem.severity': GITHUB_SEVERITIES[severity],
    },
  };
}

function firstParagraph(description: string): string {
  return (description.split('\n\n')[0] ?? description).replace(/\s+/g, ' ');
}
