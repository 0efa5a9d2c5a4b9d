// Reads every page of a directory's delta round and keeps nothing: what a read could cost at the least.
const { GRAPH_URL = '', TOKEN = '', SELECT = 'id' } = process.env;

const started = performance.now();
let people = 0;
for (let url: string | undefined = `${GRAPH_URL}/v1.0/users/delta?$select=${SELECT}`; url;) {
  const answer: Response = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
  const page = (await answer.json()) as { value: unknown[]; '@odata.nextLink'?: string };
  people += page.value.length;
  url = page['@odata.nextLink'];
}
process.stdout.write(JSON.stringify({ people, ms: performance.now() - started }));
