import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies, useBodyName } from '../api/bodies.ts';
import { pagesFor } from '../app/pages.tsx';
import { dutiesFor } from '../duties/all-duties.ts';
import { loadDutyTexts } from '../language/language.ts';
import { topics } from '../help/topics.ts';
import { mayHost, mayShare } from '../session/person.ts';
import { usePerson } from '../session/session.ts';
import { findIn, type Findable } from './found.ts';
import { askedFor, knownThings } from './sources.ts';
import { asWritten, loadSpelling } from './spell.ts';

const mostOfEach = 6;
const staysFreshMs = 60_000;

/** The pages that the reader may open, and what one makes there. */
const usePages = (): readonly Findable[] => {
  const { t } = useTranslation();
  const person = usePerson();
  const { data: hasWords = false } = useQuery({
    queryKey: ['duty-texts'],
    queryFn: loadDutyTexts,
    staleTime: Infinity,
  });
  return useMemo(() => {
    const page = (path: string, name: string): Findable => ({ group: 'pages', id: path, name, path });
    return [
      ...pagesFor(person).map(({ path, name }) => page(path, t(`app.nav.${name}`))),
      ...(hasWords ? dutiesFor(person) : []).map(({ noun, path }) => page(path, t(`${noun}.title`))),
      ...topics.map((topic): Findable => ({
        group: 'help',
        id: topic,
        name: t(`help.topics.${topic}`),
        path: `/help#${topic}`,
      })),
      ...(mayHost(person)
        ? [page('/initiatives/new', t('initiatives.post')), page('/initiatives/import', t('plans.import'))]
        : []),
      ...(mayShare(person) ? [page('/resources/new', t('offering.offer'))] : []),
    ];
  }, [person, t, hasWords]);
};

/** All that the words name, as far as it is known by now; `isSearching` while more may come. */
export const useFindables = (words: string) => {
  const person = usePerson();
  const nameOf = useBodyName();
  const { data: bodies = [] } = useBodies();
  const pages = usePages();
  const spelling = useQuery({ queryKey: ['spelling'], queryFn: loadSpelling, staleTime: Infinity });
  const known = useQuery({
    queryKey: ['findables', person.unit, person.body],
    queryFn: ({ signal }) => knownThings(person, nameOf, signal),
    staleTime: staysFreshMs,
  });
  const q = words.trim();
  const asked = useQuery({
    queryKey: ['findables', 'asked', person.unit, q],
    queryFn: ({ signal }) => askedFor(person.unit, q, nameOf, signal),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    staleTime: staysFreshMs,
  });
  const spell = spelling.data ?? asWritten;
  const all = useMemo(() => {
    const byPath = new Map<string, Findable>();
    const ofBodies = bodies.map(({ code, name }): Findable => ({
      group: 'bodies',
      id: code,
      name,
      detail: code,
      path: `/bodies?body=${code}`,
    }));
    for (const one of [...pages, ...ofBodies, ...(known.data ?? []), ...(asked.data ?? [])]) byPath.set(one.path, one);
    return [...byPath.values()];
  }, [pages, bodies, known.data, asked.data]);
  const found = useMemo(() => findIn(all, words, spell, mostOfEach), [all, words, spell]);
  return { found, isSearching: known.isPending || (q.length > 1 && asked.isFetching) };
};
