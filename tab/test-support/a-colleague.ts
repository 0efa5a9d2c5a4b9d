import type { ColleagueView } from '../../api/contract/colleagues.ts';

/** A colleague's card on the web; a test says what is different about it. */
export const aColleague = (colleague: Partial<ColleagueView> = {}): ColleagueView => ({
  id: 'c0000000-0000-4000-8000-000000000001',
  slug: '0123456789ABCDEFGHJKMNPQRS',
  url: 'https://cards.example/c/0123456789ABCDEFGHJKMNPQRS',
  name: 'Grace Hopper',
  jobTitle: 'Rear Admiral',
  department: 'Languages',
  company: 'Navy',
  hasPhoto: false,
  ...colleague,
});
