import { attributionMismatch } from './attribution-mismatch.js';
import { attributionMisspelt } from './attribution-misspelt.js';
import { attributionSection } from './attribution-section.js';
import { attributionUnknown } from './attribution-unknown.js';
import { citationAmbiguous } from './citation-ambiguous.js';
import { citationBroad } from './citation-broad.js';
import { citationCase } from './citation-case.js';
import { citationDrifted } from './citation-drifted.js';
import { citationMalformed } from './citation-malformed.js';
import { citationMoved } from './citation-moved.js';
import { citationUnknown } from './citation-unknown.js';
import { citationUnrelated } from './citation-unrelated.js';
import { citationUnresolved } from './citation-unresolved.js';
import { claimUncited } from './claim-uncited.js';
import { dateUnsupported } from './date-unsupported.js';
import { figureUnsupported } from './figure-unsupported.js';
import { ignoreMalformed } from './ignore-malformed.js';
import { ignoreUnused } from './ignore-unused.js';
import { locatorMismatch } from './locator-mismatch.js';
import { quoteAltered } from './quote-altered.js';
import { quoteMisplaced } from './quote-misplaced.js';
import { quoteMissing } from './quote-missing.js';
import { quoteSpliced } from './quote-spliced.js';
import { quoteUncited } from './quote-uncited.js';
import type { AnyRule } from './rule.js';
import type { Severity } from '@findings/core';

/** All rules, in the order of the documentation. */
export const rules = [
  citationUnresolved,
  citationUnknown,
  citationAmbiguous,
  citationMalformed,
  citationCase,
  citationBroad,
  citationDrifted,
  citationMoved,
  citationUnrelated,
  quoteAltered,
  quoteMisplaced,
  quoteMissing,
  quoteSpliced,
  quoteUncited,
  attributionMismatch,
  attributionMisspelt,
  attributionSection,
  attributionUnknown,
  figureUnsupported,
  dateUnsupported,
  locatorMismatch,
  claimUncited,
  ignoreMalformed,
  ignoreUnused,
] as const satisfies readonly AnyRule[];

/** The code of a rule, such as `quote.altered`. */
export type RuleCode = (typeof rules)[number]['code'];

/** A severity in a configuration. `off` turns the rule off. */
export type RuleSeverity = Severity | 'off';

/** The `rules` of a configuration. Rules that are not listed keep their default. */
export type Severities = Readonly<Partial<Record<RuleCode, RuleSeverity>>>;
