/** Why a time is no surer than it is, or no time at all. `code` is stable; the texts are for people. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: { readonly 'zh-CN': string; readonly en: string };
}

const texts = {
  'too-long': ['超过100个字，不读', 'is longer than 100 characters'],
  empty: ['没有填写', 'is empty'],
  'not-understood': ['看不懂“{0}”', 'has words that are not understood: “{0}”'],
} as const satisfies Record<string, readonly [string, string]>;

export type ReasonCode = keyof typeof texts;

/** The reason with what it names put into its texts. */
export const reasonFor = (code: ReasonCode, ...named: readonly (string | number)[]): Reason => {
  const filled = (text: string): string =>
    text.replace(/\{(\d)\}/g, (_, index: string) => String(named[Number(index)]));
  const [zh, en] = texts[code];
  return { code, text: { 'zh-CN': filled(zh), en: filled(en) } };
};
