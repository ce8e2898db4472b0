import { citationAmbiguous } from './citation-ambiguous.js';
import { citationCase } from './citation-case.js';
import { citationMalformed } from './citation-malformed.js';
import { citationUnresolved } from './citation-unresolved.js';
import type { Rule } from './rule.js';

/** All of them, in the order of the documentation. */
export const rules = [
  citationUnresolved,
  citationAmbiguous,
  citationMalformed,
  citationCase,
] as const satisfies readonly Rule[];

export type RuleCode = (typeof rules)[number]['code'];
