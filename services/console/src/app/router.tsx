import { createBrowserRouter, Navigate } from 'react-router';
import { PageFailed } from './page-failed.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';
import { SignedInPage } from '../session/signed-in-page.tsx';
import { Loading } from './states.tsx';

/** Each page is a chunk of its own, fetched when it is first opened. */
export const router = createBrowserRouter([
  { path: '/signed-in', element: <SignedInPage />, errorElement: <PageFailed /> },
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFailed />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <PageFailed />,
        children: [
          { index: true, element: <Navigate to="/desk" replace /> },
          {
            path: 'desk',
            lazy: async () => ({ Component: (await import('../desk/desk-page.tsx')).DeskPage }),
            children: [
              { index: true, lazy: async () => ({ Component: (await import('../desk/stream-page.tsx')).StreamPage }) },
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
