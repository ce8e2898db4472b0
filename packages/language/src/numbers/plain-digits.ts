const WIDE = /[０-９％＄￥￡]|(?<=[0-9０-９])[．，](?=[0-9０-９])|[﹪٪]/g;
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['﹪', '%'],
  ['٪', '%'],
  ['￥', '¥'],
  ['￡', '£'],
]);

/** Replaces full-width digits and signs of numbers (`５４％`) by ordinary ones. The length stays the same. */
export function plainDigits(text: string): string {
  return text.replace(WIDE, (sign) => OTHERS.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
