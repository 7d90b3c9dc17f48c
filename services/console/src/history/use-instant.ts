import { useSearchParams } from 'react-router';

/** The instant at which the page is looked at; it stands in the page's address. Undefined is now. */
export const useInstant = (): readonly [string | undefined, (at: string | undefined) => void] => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('at') ?? '';
  const at = Number.isNaN(Date.parse(asked)) ? undefined : asked;
  const go = (to: string | undefined): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (to === undefined) next.delete('at');
        else next.set('at', to);
        return next;
      },
      { replace: true },
    );
  return [at, go];
};
