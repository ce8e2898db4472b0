import { phrases } from '@findings/language';

/**
 * Nouns of public offices: `Department of Education`. A person works for only one of the same kind. Universities and companies are not
 * included, because people may belong to several.
 */
export const organizationHeads = phrases(`
  department, ministry, agency, embassy, ministerio, agencia, embajada, ministère, agence, ambassade, ministério, agência, embaixada,
  ministerium, botschaft
`);
