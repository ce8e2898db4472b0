import { rules } from '@findings/check';
import type { RuleCode, RuleSeverity } from '@findings/check';
import * as v from 'valibot';

const severity = v.pipe(
  v.picklist(['error', 'warning', 'info', 'hint', 'off'] satisfies RuleSeverity[]),
  v.description(
    '“error” makes the check fail. “warning”, “info” and “hint” only report the problem. “off” turns the rule off.',
  ),
);

const path = v.pipe(v.string(), v.nonEmpty());

type OptionalSeverity = v.OptionalSchema<typeof severity, undefined>;

const severities = v.strictObject(
  Object.fromEntries(
    rules.map(({ code, summary }) => [code, v.optional(v.pipe(severity, v.description(summary)))]),
    // The type of `fromEntries` does not keep the names.
  ) as unknown as Readonly<Record<RuleCode, OptionalSeverity>>,
);

/** The schema of `findings.config.json`. `schema/config.json` has the same content for editors. */
export const configurationSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('The JSON Schema of this file, for editors.'))),
  reports: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u)), path),
      v.description(
        'The reports that proposals can cite: a short key for each, and the path of its file, relative to this file. ' +
          '“sample” is the sample report that comes with Findings.',
      ),
    ),
  ),
  default: v.optional(
    v.pipe(v.string(), v.description('The key of the report that citations without a report key mean.')),
  ),
  include: v.optional(
    v.pipe(
      v.array(path),
      v.description('The proposals to check if no file is named, as patterns such as “proposals/**/*.md”.'),
    ),
  ),
  exclude: v.optional(v.pipe(v.array(path), v.description('Files that are not proposals, as patterns.'))),
  maxWarnings: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description('The check fails if there are more warnings than this. Without it, only errors make it fail.'),
    ),
  ),
  bibliography: v.optional(
    v.pipe(
      v.union([path, v.array(path)]),
      v.description('Bibliographies (BibTeX, CSL-JSON, CSL-YAML, RIS) with the other works that proposals cite.'),
    ),
  ),
  rules: v.optional(v.pipe(severities, v.description('The severity of each rule.'))),
  overrides: v.optional(
    v.pipe(
      v.array(v.strictObject({ files: v.array(path), rules: severities })),
      v.description('Severities for some of the files. If several match a file, the last one applies.'),
    ),
  ),
});

export type ConfigurationFile = v.InferOutput<typeof configurationSchema>;
