import { createBrowserRouter, Navigate } from 'react-router';
import { PageFailed } from './page-failed.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';
import { SignedInPage } from '../session/signed-in-page.tsx';
import { allDuties } from '../duties/all-duties.ts';
import { dutyRoutes } from '../duties/duty-routes.tsx';
import { loadDutyTexts } from '../language/language.ts';
import { Loading } from './states.tsx';

/** Each page is a chunk of its own, fetched when it is first opened. */
export const router = createBrowserRouter([
  { path: '/signed-in', element: <SignedInPage />, errorElement: <PageFailed /> },
  {
    path: '/public/notices',
    errorElement: <PageFailed />,
    lazy: async () => {
      const [page] = await Promise.all([import('../notices/public-notices-page.tsx'), loadDutyTexts()]);
      return { Component: page.PublicNoticesPage };
    },
  },
  {
    path: '/public/notices/:id',
    errorElement: <PageFailed />,
    lazy: async () => {
      const [page] = await Promise.all([import('../notices/public-notices-page.tsx'), loadDutyTexts()]);
      return { Component: page.PublicNoticePage };
    },
  },
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <PageFailed />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('../today/today-page.tsx')).TodayPage }) },
          {
            path: 'help',
            lazy: async () => ({ Component: (await import('../help/help-page.tsx')).HelpPage }),
          },
          {
            path: 'messages',
            lazy: async () => ({ Component: (await import('../messages/messages-page.tsx')).MessagesPage }),
          },
          { path: 'agenda', lazy: async () => ({ Component: (await import('../agenda/agenda-page.tsx')).AgendaPage }) },
          {
            path: 'initiatives',
            lazy: async () => ({ Component: (await import('../initiatives/initiatives-page.tsx')).InitiativesPage }),
          },
          {
            path: 'initiatives/new',
            lazy: async () => ({ Component: (await import('../posting/posting-page.tsx')).PostingPage }),
          },
          {
            path: 'initiatives/import',
            lazy: async () => ({ Component: (await import('../plans/plan-page.tsx')).PlanPage }),
          },
          {
            path: 'initiatives/:id/revise',
            lazy: async () => ({ Component: (await import('../posting/revise-page.tsx')).RevisePage }),
          },
          {
            path: 'initiatives/:id',
            lazy: async () => ({ Component: (await import('../initiatives/initiative-page.tsx')).InitiativePage }),
          },
          {
            path: 'resources',
            lazy: async () => ({ Component: (await import('../resources/resources-page.tsx')).ResourcesPage }),
          },
          {
            path: 'resources/new',
            lazy: async () => ({ Component: (await import('../offering/offer-page.tsx')).OfferPage }),
          },
          {
            path: 'resources/:id/revise',
            lazy: async () => ({ Component: (await import('../offering/revise-page.tsx')).RevisePage }),
          },
          {
            path: 'resources/:id',
            lazy: async () => ({ Component: (await import('../resources/resource-page.tsx')).ResourcePage }),
          },
          {
            path: 'bodies',
            lazy: async () => ({ Component: (await import('../bodies/bodies-page.tsx')).BodiesPage }),
          },
          {
            path: 'duties',
            lazy: async () => {
              const [{ DutiesPage }] = await Promise.all([import('../duties/duties-page.tsx'), loadDutyTexts()]);
              return { Component: DutiesPage };
            },
          },
          {
            path: 'notices/registers',
            lazy: async () => {
              const [page] = await Promise.all([import('../notices/registers-page.tsx'), loadDutyTexts()]);
              return { Component: page.RegistersPage };
            },
          },
          ...allDuties.flatMap(({ path, load }) => dutyRoutes(path, load)),
          {
            path: 'desk',
            lazy: async () => ({ Component: (await import('../desk/desk-page.tsx')).DeskPage }),
            children: [
              { index: true, lazy: async () => ({ Component: (await import('../desk/stream-page.tsx')).StreamPage }) },
              {
                path: 'board',
                lazy: async () => ({ Component: (await import('../board/board-page.tsx')).BoardPage }),
              },
              {
                path: 'consumers',
                lazy: async () => ({ Component: (await import('../desk/consumers-page.tsx')).ConsumersPage }),
              },
              {
                path: 'dead-letters',
                lazy: async () => ({ Component: (await import('../desk/dead-letters-page.tsx')).DeadLettersPage }),
              },
            ],
          },
          { path: 'statistics', element: <Navigate to="/statistics/coverage" replace /> },
          {
            path: 'statistics/:of',
            lazy: async () => ({ Component: (await import('../statistics/statistics-page.tsx')).StatisticsPage }),
          },
          {
            path: 'timelines/*',
            lazy: async () => ({ Component: (await import('../desk/timeline-page.tsx')).TimelinePage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
