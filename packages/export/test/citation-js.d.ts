/** The packages have no types of their own; this is the part that the tests use. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    readonly data: readonly { readonly id: string; readonly [field: string]: unknown }[];
  }
  export const plugins: {
    readonly config: { get(name: string): { readonly templates: { get(name: string): string } } };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module '@citation-js/plugin-csl' {}
