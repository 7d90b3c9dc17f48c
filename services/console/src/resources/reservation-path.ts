/** Where a reservation is seen and acted upon: its resource's calendar on its day, with the reservation open. */
export const reservationPath = ({
  id,
  resource,
  from,
}: {
  readonly id: string;
  readonly resource: string;
  readonly from?: string | undefined;
}): string => {
  const search = new URLSearchParams({ ...(from !== undefined && { on: from }), reservation: id });
  return `/resources/${resource}?${search.toString()}`;
};
