/**
 * Makes invisible characters visible: replaces each control character except tab and line breaks, each bidirectional control, each lone
 * surrogate and each noncharacter by `�`.
 */
export function visible(text: string): string {
  const invisible =
    // eslint-disable-next-line no-control-regex
    /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
  return text.replace(invisible, '\uFFFD');
}
