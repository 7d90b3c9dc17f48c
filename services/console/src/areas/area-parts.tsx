import { useTranslation } from 'react-i18next';
import { duty } from '../duties/duty.ts';
import { Parts } from '../duties/parts.tsx';
import { type Area, isMember } from './area.ts';

interface Of {
  readonly id: string;
  readonly area: Area;
}
type Matter = Of & Area['matters'][number];
type Meeting = Of & Area['meetings'][number];
type Handover = Of & Area['handovers'][number];
type Turn = Of & Area['rotation'][number];

const base = { noun: 'areas', path: '/areas', api: '/v1/areas', at: 'organisation' } as const;

const mattersDuty = duty<'areas', Matter>({
  ...base,
  titleOf: ({ title }) => title,
  facts: [
    { name: 'matter', of: ({ title }) => title },
    { name: 'by', as: 'body' },
  ],
  actions: [
    {
      name: 'settle',
      isFor: (person, { area }) => isMember(person, area),
      isInRow: true,
      fields: [{ name: 'outcome', label: 'outcome', as: 'long-text', isNeeded: true, maxLength: 1000 }],
      call: ({ area, key }, content) => ({ path: `areas/${area.id}/matters/${key}/settle`, content }),
    },
  ],
});

/** Which topics a meeting is done with is chosen among its own: a declaration for each area. */
const meetingsOf = ({ meetings }: Area) => {
  const topics = meetings.filter(({ heldOn }) => heldOn === undefined).flatMap((one) => one.topics);
  return duty<'areas', Meeting>({
    ...base,
    titleOf: ({ on }) => on,
    status: {
      of: ({ heldOn }) => (heldOn === undefined ? 'called' : 'held'),
      tones: { called: 'waits', held: 'good' },
    },
    facts: [
      { name: 'on', as: 'day' },
      { name: 'calledBy', as: 'body', of: ({ by }) => by },
      { name: 'topics', of: (meeting) => meeting.topics.map(({ title }) => title).join('；') },
      { name: 'heldOn', as: 'day' },
    ],
    actions: [
      {
        name: 'holdMeeting',
        isFor: (person, { area, heldOn }) => heldOn === undefined && isMember(person, area),
        isInRow: true,
        fields: [
          { name: 'on', label: 'heldOn', as: 'day', isNeeded: true },
          {
            name: 'settled',
            label: 'settled',
            as: 'choices',
            values: topics.map(({ key }) => key),
            wordOf: (key) => topics.find((one) => one.key === key)?.title ?? key,
          },
        ],
        call: ({ area, meeting }, content) => ({ path: `areas/${area.id}/meetings/${meeting}/hold`, content }),
      },
    ],
  });
};

const handoversDuty = duty<'areas', Handover>({
  ...base,
  titleOf: ({ turn }) => turn,
  status: {
    of: ({ state }) => state,
    tones: { offered: 'waits', confirmed: 'good', refused: 'bad' },
  },
  facts: [
    { name: 'turnOn', as: 'day', of: ({ turn }) => turn },
    { name: 'handFrom', as: 'body', of: ({ from }) => from },
    { name: 'handTo', as: 'body', of: ({ to }) => to },
    { name: 'files' },
    { name: 'reason' },
  ],
});

const rotationDuty = duty<'areas', Turn>({
  ...base,
  titleOf: ({ from }) => from,
  facts: [
    { name: 'turnBody', as: 'body', of: ({ body }) => body },
    { name: 'from', as: 'day' },
    { name: 'to', as: 'day' },
  ],
});

/** What is open, who meets when, who hands over to whom, and whose turn comes when. */
export const AreaParts = ({ area }: { area: Area }) => {
  const { t } = useTranslation();
  const { matters, meetings, handovers, rotation } = area;
  return (
    <>
      <Parts
        duty={mattersDuty}
        title={t('areas.matters')}
        items={matters.map((one) => ({ ...one, id: one.key, area }))}
      />
      <Parts
        duty={meetingsOf(area)}
        title={t('areas.meetings')}
        items={meetings.map((one) => ({ ...one, id: one.meeting, area }))}
      />
      <Parts
        duty={handoversDuty}
        title={t('areas.handovers')}
        items={handovers.map((one) => ({ ...one, id: `${one.turn} ${one.round}`, area }))}
      />
      <Parts
        duty={rotationDuty}
        title={t('areas.rotation')}
        items={rotation.map((one) => ({ ...one, id: one.from, area }))}
      />
    </>
  );
};
