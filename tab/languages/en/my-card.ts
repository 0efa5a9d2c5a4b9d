export const myCard = { a: 'a' };
