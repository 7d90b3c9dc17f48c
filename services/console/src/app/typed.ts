const prefix = 'liandong.typed.';

const keyOf = (person: string, what: string): string => `${prefix}${person}.${what}`;

/** What a person has typed and not sent yet, in this tab: a form's content by the form's name. Undefined where there is none, or none that can be read. */
export const typedBefore = <Content>(person: string, what: string): Content | undefined => {
  const text = sessionStorage.getItem(keyOf(person, what));
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Content;
  } catch {
    return undefined;
  }
};

export const keepTyped = (person: string, what: string, content: unknown): void =>
  sessionStorage.setItem(keyOf(person, what), JSON.stringify(content));

export const forgetTyped = (person: string, what: string): void => sessionStorage.removeItem(keyOf(person, what));

/** To be called when somebody leaves: whoever signs in next in this tab sees nothing of it. */
export const forgetAllTyped = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
};
