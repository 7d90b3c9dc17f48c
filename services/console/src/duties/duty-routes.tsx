import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { loadDutyTexts } from '../language/language.ts';
import type { AnyDuty } from './duty.ts';

type Load = () => Promise<AnyDuty>;
type Page = (props: { readonly duty: AnyDuty }) => ReactNode;

/** A page with its duty's declaration and words, fetched side by side. */
const page = (path: string, load: Load, loadPage: () => Promise<Page>): RouteObject => ({
  path,
  lazy: async () => {
    const [duty, Page] = await Promise.all([load(), loadPage(), loadDutyTexts()]);
    return { Component: () => <Page duty={duty} /> };
  },
});

/** The addresses of a noun's pages: its list, one thing, and a new one. The declaration is fetched with the first of them. */
export const dutyRoutes = (path: string, load: Load): readonly RouteObject[] => [
  page(path, load, async () => (await import('./duty-list.tsx')).DutyList),
  page(`${path}/new`, load, async () => (await import('./duty-new.tsx')).DutyNew),
  page(`${path}/:id`, load, async () => (await import('./duty-thing.tsx')).DutyThing),
];
