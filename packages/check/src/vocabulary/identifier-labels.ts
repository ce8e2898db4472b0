import { phrases } from '@findings/language';

/** Nouns before the number of a thing that proposals do not number themselves: `issue 7`, `Article 5`. */
export const identifierLabels = phrases(`
  issue, ticket, bug, pull request, pr, rfc, article, directive, regulation, resolution, convention, sdg, incidencia, artículo,
  directiva, resolución, ods, artikel, richtlinie, verordnung, directive, règlement, résolution, artigo, diretiva, resolução
`);
