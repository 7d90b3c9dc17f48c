/** The four units that own data; coordination decides nothing but publishes on a topic of its own. */
export const units = ['discipline', 'organisation', 'propaganda', 'mass-organisations'] as const;
export type Unit = (typeof units)[number];

export const sources = [...units, 'coordination'] as const;
export type Source = (typeof sources)[number];

export const isUnit = (value: unknown): value is Unit => units.includes(value as Unit);
export const isSource = (value: unknown): value is Source => sources.includes(value as Source);

/** The start of every initiative's and resource's id says which unit owns it, so that somebody answers for an unknown one. */
const prefixes: Record<Unit, string> = {
  discipline: 'dis',
  organisation: 'org',
  propaganda: 'pro',
  'mass-organisations': 'mas',
};

/** `org-7f3k2m…`: an id of a thing that `unit` owns. `suffix` must be unique in the unit: letters, digits. */
export const ownedId = (unit: Unit, suffix: string): string => `${prefixes[unit]}-${suffix}`;

/** The unit that owns the thing with this id (also of a reservation or bundle, whose ids begin with their owner's), if it reads as one. */
export const unitOfId = (id: string): Unit | undefined => units.find((unit) => id.startsWith(`${prefixes[unit]}-`));
