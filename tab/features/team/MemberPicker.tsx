import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { PeopleAddRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ColleagueView } from '../../../api/contract/colleagues.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { TeamSurface } from '../../teams/surfaces.ts';
import { cardsOfPeople, MAX_CHOSEN } from './colleague-query.ts';

type Props = {
  pickMembers: NonNullable<TeamSurface['pickMembers']>;
  onPick: (colleagues: readonly ColleagueView[]) => void;
};

/** The members of this chat or channel, in the host's own picker; who of them has no card is said. */
export function MemberPicker({ pickMembers, onPick }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const picking = useMutation({
    mutationFn: async () => {
      const members = (await pickMembers()).slice(0, MAX_CHOSEN);
      const cards = members.length > 0 ? await cardsOfPeople(api, members) : [];
      return { cards, without: members.length - cards.length };
    },
    onSuccess: ({ cards }) => onPick(cards),
  });
  return (
    <>
      <div>
        <Button
          icon={<PeopleAddRegular />}
          disabled={picking.isPending}
          onClick={() => picking.mutate()}
        >
          {t('team.pickMembers')}
        </Button>
      </div>
      {picking.data && picking.data.without > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('team.withoutCard', { count: picking.data.without })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
