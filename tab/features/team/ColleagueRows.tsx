import type { JSX } from 'react';
import type { ColleagueView } from '../../../api/contract/colleagues.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { ColleagueCell } from './ColleagueCell.tsx';
import { useTeamStyles } from './team.styles.ts';

type Props = {
  colleagues: readonly ColleagueView[];
  icon: JSX.Element;
  /** What the button of each does. */
  labelOf: (name: string) => string;
  onPress: (colleague: ColleagueView) => void;
};

/** Colleagues one below the other, each with the one thing to do. */
export function ColleagueRows({ colleagues, icon, labelOf, onPress }: Props) {
  const styles = useTeamStyles();
  return (
    <ul className={styles.results}>
      {colleagues.map((colleague) => (
        <li key={colleague.id} className={styles.row}>
          <ColleagueCell colleague={colleague} />
          <IconButton
            label={labelOf(colleague.name)}
            icon={icon}
            onClick={() => onPress(colleague)}
          />
        </li>
      ))}
    </ul>
  );
}
