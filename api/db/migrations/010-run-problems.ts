/** Whoever watches a run asks for its problems again and again, and few of its items have one. */
export const runProblems = {
  name: '010-run-problems',
  sql: /* sql */ `
    create index run_item_problem on run_item (tenant_id, run_id, display_name, directory_id)
      where problem is not null;
  `,
};
