/**
 * A text, or what holds one in pieces while it is edited: the engine makes a new copy of a long text for each letter that is put
 * into it. These methods are those of strings.
 */
export type TextLike = Pick<
  string,
  'length' | 'slice' | 'charAt' | 'charCodeAt' | 'indexOf' | 'lastIndexOf' | 'startsWith' | 'toString'
>;
