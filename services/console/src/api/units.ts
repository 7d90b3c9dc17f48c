export const units = ['discipline', 'organisation', 'propaganda', 'mass-organisations'] as const;
export type Unit = (typeof units)[number];

export const services = [...units, 'coordination'] as const;
export type Service = (typeof services)[number];

const prefixes: Readonly<Record<Unit, string>> = {
  discipline: 'dis',
  organisation: 'org',
  propaganda: 'pro',
  'mass-organisations': 'mas',
};

/** The unit that owns the thing with this id; every initiative's, resource's and reservation's id begins with it. */
export const unitOfId = (id: string): Unit | undefined => units.find((unit) => id.startsWith(`${prefixes[unit]}-`));
