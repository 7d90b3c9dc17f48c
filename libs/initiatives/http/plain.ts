/** A DTO as plain data: an optional member that was sent as null is as good as absent. */
export const plain = <Dto extends object>(dto: Dto): Dto =>
  JSON.parse(JSON.stringify(dto), (_, member: unknown) => (member === null ? undefined : member)) as Dto;

/** As {@link plain}, for a patch, whose own members may be null to take something away (RFC 7396). */
export const plainPatch = <Dto extends object>(dto: Dto): { [K in keyof Dto]: Dto[K] | null } => {
  const nulls = Object.entries(dto).filter(([, member]) => member === null);
  return { ...plain(dto), ...(Object.fromEntries(nulls) as Partial<Dto>) };
};
