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

function optional<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.optional(v.pipe(schema, v.description(description)));
}

const severityOfEach = v.strictObject(
  Object.fromEntries(
    rules.map(({ code, summary }) => [code, optional(severity, summary)]),
    // The type of `fromEntries` does not keep the names.
  ) as unknown as Readonly<Record<RuleCode, v.OptionalSchema<typeof severity, undefined>>>,
);

export const severities = v.pipe(severityOfEach, v.description('The severity of each rule.'));

/** The schema of `findings.config.json`. `schema/config.json` has the same content for editors. */
export const configurationSchema = v.strictObject({
  $schema: optional(v.string(), 'The JSON Schema of this file, for editors.'),
  reports: optional(
    v.record(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u)), path),
    'The reports that proposals can cite: a short key for each, and the path of its file, relative to this file. ' +
      '“sample” is the sample report that comes with Findings.',
  ),
  default: optional(v.string(), 'The key of the report that citations without a report key mean.'),
  include: optional(
    v.array(path),
    'The proposals to check if no file is named, as patterns such as “proposals/**/*.md”.',
  ),
  exclude: optional(v.array(path), 'Files that are not proposals, as patterns.'),
  maxWarnings: optional(
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    'The check fails if there are more warnings than this. Without it, only errors make it fail.',
  ),
  bibliography: optional(
    v.union([path, v.array(path)]),
    'Bibliographies (BibTeX, CSL-JSON, CSL-YAML, RIS) with the other works that proposals cite.',
  ),
  database: optional(
    v.pipe(v.string(), v.regex(/^postgres(?:ql)?:\/\//)),
    'The PostgreSQL database with the index of the reports: “postgres://HOST/NAME”. Set the password in PGPASSWORD or in the file .pgpass, not here.',
  ),
  rules: v.optional(severities),
  overrides: optional(
    v.array(v.strictObject({ files: v.array(path), rules: severities })),
    'Severities for some of the files. If several match a file, the last one applies.',
  ),
});

export type ConfigurationFile = v.InferOutput<typeof configurationSchema>;
