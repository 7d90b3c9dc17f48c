/** The text that bytes in Base64 hold; undefined when they are no UTF-8 text. */
export const decoded = (base64: string): string | undefined => {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
