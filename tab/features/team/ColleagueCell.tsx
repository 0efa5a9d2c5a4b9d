import type { ColleagueView } from '../../../api/contract/colleagues.ts';
import { PersonCell } from '../../components/PersonCell.tsx';

/** A colleague's face, name and work. */
export function ColleagueCell({ colleague }: { colleague: ColleagueView }) {
  const { name, slug, jobTitle, department, hasPhoto } = colleague;
  return (
    <PersonCell
      name={name || slug}
      photoAddress={hasPhoto ? `/c/${slug}/photo` : undefined}
      below={[jobTitle, department].filter(Boolean).join(' · ')}
    />
  );
}
