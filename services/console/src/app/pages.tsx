import ThunderboltOutlined from '@ant-design/icons/es/icons/ThunderboltOutlined';
import type { ReactNode } from 'react';
import { mayReadFeed, type Person } from '../session/person.ts';

export interface PageLink {
  readonly path: string;
  readonly name: 'today' | 'initiatives' | 'resources' | 'bodies' | 'desk' | 'statistics';
  readonly icon: ReactNode;
}

interface OfferedPage extends PageLink {
  readonly isFor: (person: Person) => boolean;
}

const pages: readonly OfferedPage[] = [
  { path: '/desk', name: 'desk', icon: <ThunderboltOutlined aria-hidden />, isFor: mayReadFeed },
];

/** The pages that a person finds in the navigation: those whose service would answer them. */
export const pagesFor = (person: Person): readonly PageLink[] => pages.filter(({ isFor }) => isFor(person));
