/** Where cards lie. No parent: in the root directory. */
export type Folder = {
  id: string;
  name: string;
  parentId: string | null;
  cardCount: number;
  createdAt: Date;
};
