/** A department of the practice company: who leads it (a position in the directory), what its people do. */
export type Department = { name: string; head: number; titles: readonly string[] };

/** The first of the list has the most people; positions 1 to 8 are the leadership. */
export const DEPARTMENTS: readonly Department[] = [
  {
    name: 'Design',
    head: 2,
    titles: [
      'Industrial Designer',
      'Senior Industrial Designer',
      'Design Researcher',
      'Interaction Designer',
      'Prototype Maker',
      'Colour & Materials Lead',
    ],
  },
  {
    name: 'Engineering',
    head: 5,
    titles: [
      'Mechanical Engineer',
      'Electronics Engineer',
      'Firmware Developer',
      'Test Engineer',
      'Principal Engineer',
      'Reliability Lead',
    ],
  },
  {
    name: 'Sales',
    head: 8,
    titles: ['Account Executive', 'Key Account Manager', 'Sales Engineer', 'Regional Director'],
  },
  {
    name: 'Customer Success',
    head: 8,
    titles: ['Customer Success Manager', 'Onboarding Specialist', 'Support Engineer'],
  },
  {
    name: 'Manufacturing',
    head: 6,
    titles: ['Production Planner', 'Toolmaker', 'Supplier Quality Engineer', 'Line Lead'],
  },
  {
    name: 'Marketing',
    head: 8,
    titles: ['Brand Manager', 'Content Editor', 'Events Producer', 'Photographer'],
  },
  { name: 'Finance', head: 3, titles: ['Controller', 'Accountant', 'Payroll Specialist'] },
  {
    name: 'People & Culture',
    head: 4,
    titles: ['People Partner', 'Recruiter', 'Learning Designer'],
  },
  { name: 'Legal', head: 7, titles: ['Counsel', 'Contracts Manager', 'Data Protection Officer'] },
  { name: 'IT', head: 0, titles: ['Systems Administrator', 'Service Desk Analyst'] },
  { name: 'Facilities', head: 6, titles: ['Workshop Steward', 'Receptionist', 'Caretaker'] },
];

/** Turns 0…1 into a department, the early ones more often. */
export function departmentFor(fraction: number): Department {
  const index = Math.floor(DEPARTMENTS.length * fraction ** 1.6);
  return DEPARTMENTS[index] ?? (DEPARTMENTS[0] as Department);
}
