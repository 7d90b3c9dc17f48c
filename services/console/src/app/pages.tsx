import ApartmentOutlined from '@ant-design/icons/es/icons/ApartmentOutlined';
import BellOutlined from '@ant-design/icons/es/icons/BellOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import CheckSquareOutlined from '@ant-design/icons/es/icons/CheckSquareOutlined';
import ScheduleOutlined from '@ant-design/icons/es/icons/ScheduleOutlined';
import SafetyOutlined from '@ant-design/icons/es/icons/SafetyOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import ThunderboltOutlined from '@ant-design/icons/es/icons/ThunderboltOutlined';
import type { ReactNode } from 'react';
import { mayReadFeed, type Person } from '../session/person.ts';

export interface PageLink {
  readonly path: string;
  readonly name:
    'today' | 'messages' | 'agenda' | 'initiatives' | 'resources' | 'bodies' | 'duties' | 'desk' | 'statistics';
  readonly icon: ReactNode;
}

interface OfferedPage extends PageLink {
  readonly isFor: (person: Person) => boolean;
}

const everybody = (): boolean => true;

const pages: readonly OfferedPage[] = [
  { path: '/', name: 'today', icon: <CheckSquareOutlined aria-hidden />, isFor: everybody },
  { path: '/messages', name: 'messages', icon: <BellOutlined aria-hidden />, isFor: everybody },
  { path: '/agenda', name: 'agenda', icon: <ScheduleOutlined aria-hidden />, isFor: everybody },
  { path: '/initiatives', name: 'initiatives', icon: <TeamOutlined aria-hidden />, isFor: everybody },
  { path: '/resources', name: 'resources', icon: <CalendarOutlined aria-hidden />, isFor: everybody },
  { path: '/bodies', name: 'bodies', icon: <ApartmentOutlined aria-hidden />, isFor: everybody },
  { path: '/duties', name: 'duties', icon: <SafetyOutlined aria-hidden />, isFor: everybody },
  { path: '/desk', name: 'desk', icon: <ThunderboltOutlined aria-hidden />, isFor: mayReadFeed },
  { path: '/statistics', name: 'statistics', icon: <BarChartOutlined aria-hidden />, isFor: mayReadFeed },
];

/** The pages that a person finds in the navigation: those whose service would answer them. */
export const pagesFor = (person: Person): readonly PageLink[] => pages.filter(({ isFor }) => isFor(person));
