/** Injection token of the service's one database connection (mongoose's `Connection`, a type only: its ESM build exports no such value). */
export const DATABASE = Symbol('Database');
