type Present<Value> = Value extends readonly (infer Item)[]
  ? Present<Item>[]
  : Value extends object
    ? { [Key in keyof Value]: Present<Exclude<Value[Key], null>> }
    : Value;

/** What was sent as plain data, without the members that are null: a field that is set to nothing is not there. */
export const present = <Value>(value: Value): Present<Value> => {
  if (Array.isArray(value)) return value.map((item: unknown) => present(item)) as Present<Value>;
  if (typeof value !== 'object' || value === null) return value as Present<Value>;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, present<unknown>(member)])) as Present<Value>;
};
