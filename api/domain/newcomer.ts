/** Somebody without a card whom a rule takes, and whom an administrator is asked about. */
export type Newcomer = {
  directoryId: string;
  ruleId: string;
  displayName: string;
  jobTitle: string | null;
  department: string | null;
  mail: string | null;
  status: 'proposed' | 'ignored';
  foundAt: Date;
  decidedBy: string | null;
};
