import { rules } from '@findings/check';
import type { RuleCode, RuleSeverity } from '@findings/check';
import * as v from 'valibot';

const severity = v.pipe(
  v.picklist(['error', 'warning', 'info', 'hint', 'off'] satisfies RuleSeverity[]),
  v.description('“error” fails the check, “warning”, “info” and “hint” are told, “off” is not looked for.'),
);

const path = v.pipe(v.string(), v.nonEmpty());

type OptionalSeverity = v.OptionalSchema<typeof severity, undefined>;

const severities = v.strictObject(
  Object.fromEntries(
    rules.map(({ code, summary }) => [code, v.optional(v.pipe(severity, v.description(summary)))]),
    // `fromEntries` forgets the names.
  ) as unknown as Readonly<Record<RuleCode, OptionalSeverity>>,
);

/** What `findings.config.json` may hold; `schema/config.json` is made from it. */
export const configurationSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('Where editors find what may stand here.'))),
  reports: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u)), path),
      v.description('The reports that may be cited: a short key for each, and its file beside this one.'),
    ),
  ),
  default: v.optional(
    v.pipe(v.string(), v.description('The key of the report that is meant where a citation names none.')),
  ),
  include: v.optional(
    v.pipe(v.array(path), v.description('The proposals to check when no file is named, as patterns.')),
  ),
  exclude: v.optional(v.pipe(v.array(path), v.description('What to leave out of them, as patterns.'))),
  bibliography: v.optional(
    v.pipe(
      v.union([path, v.array(path)]),
      v.description('Bibliographies (BibTeX, CSL-JSON, CSL-YAML, RIS) in which other people’s keys are looked up.'),
    ),
  ),
  rules: v.optional(v.pipe(severities, v.description('How serious each kind of problem is.'))),
  overrides: v.optional(
    v.pipe(
      v.array(v.strictObject({ files: v.array(path), rules: severities })),
      v.description('Other severities for some of the files; a later one wins over an earlier one.'),
    ),
  ),
});

export type ConfigurationFile = v.InferOutput<typeof configurationSchema>;
