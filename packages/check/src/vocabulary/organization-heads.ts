import { phrases } from '@findings/core/text';

/**
 * Nouns of public offices of which a person is in one only: `Department of Education`. Not of universities and companies, since people
 * have several or move.
 */
export const organizationHeads = phrases(`
  department, ministry, agency, embassy, ministerio, agencia, embajada, ministère, agence, ambassade, ministério, agência, embaixada,
  ministerium, botschaft
`);
