const NUMBER = /^\s*((?:\d{1,2}|[A-Z](?=\.\d))(?:\.\d{1,2})*)(?:[.:)]\s*|\s+)(?=\S)/;
/** “Appendix B. Sources” */
const LETTERED = /^\s*\p{Lu}\p{L}+ ([A-Z])(?:[.:\s]|$)/u;

/** The parts of the number that a heading begins with: `3` and `1` of “3.1 Aims”, `B` of “Appendix B”. */
export function headingNumber(text: string): readonly string[] {
  return (NUMBER.exec(text) ?? LETTERED.exec(text))?.[1]?.split('.') ?? [];
}
