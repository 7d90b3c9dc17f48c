/** The same members but those that are undefined, as of a request that did not give them: what is stored and compared has no empty places. */
export const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
