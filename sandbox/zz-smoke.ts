import tls from 'node:tls';
import { startSandbox } from './sandbox.ts';
const t0 = performance.now();
const s = await startSandbox({
  people: Number(process.argv[2] ?? 250),
  signInPort: 0,
  tabOrigins: ['http://localhost:3978'],
});
console.log('start', performance.now() - t0);
tls.setDefaultCACertificates([...tls.getCACertificates('default'), s.certificatePem]);
const { ClientSecretCredential } = await import('@azure/identity');
const c = new ClientSecretCredential(s.tenantId, s.clientId, s.clientSecret, {
  authorityHost: s.url,
  disableInstanceDiscovery: true,
});
const tok = await c.getToken('https://graph.microsoft.com/.default');
const get = async (p: string, h = {}) => {
  const r = await fetch(s.url + '/v1.0' + p, {
    headers: { authorization: 'Bearer ' + tok!.token, ...h },
  });
  const t = await r.text();
  return {
    status: r.status,
    body: r.headers.get('content-type')?.includes('json') ? JSON.parse(t) : t.slice(0, 60),
    headers: r.headers,
  };
};
const E = { ConsistencyLevel: 'eventual' };
const show = (x: any) => console.log(x.status, JSON.stringify(x.body).slice(0, 400));
show(await get('/users?$top=2'));
show(await get('/users?$search="displayName:hoffm"&$select=displayName', E));
show(
  await get(
    "/users?$filter=department eq 'Design'&$count=true&$top=1&$select=id,displayName&$orderby=displayName",
    E,
  ),
);
show(await get('/users/$count', E));
show(await get('/groups?$select=displayName,id'));
show(await get('/organization'));
show(await get(`/applications(appId='${s.clientId}')`));
let n = 0,
  pages = 0;
let url: string | undefined =
  '/users/delta?$select=id,displayName,mail,jobTitle,department,businessPhones,mobilePhone,userPrincipalName,accountEnabled,userType';
const t1 = performance.now();
while (url) {
  const r: any = await get(url);
  n += r.body.value.length;
  pages++;
  url = r.body['@odata.nextLink']?.replace(s.url + '/v1.0', '');
  if (!url) console.log(Object.keys(r.body), r.body['@odata.deltaLink'].length);
}
console.log('drained', n, pages, performance.now() - t1, process.memoryUsage().rss / 1e6);
const t2 = performance.now();
show(await get('/users?$search="displayName:hoffm"&$select=displayName&$top=5&$count=true', E));
console.log('search', performance.now() - t2);
const t3 = performance.now();
show(await get('/users?$orderby=displayName&$select=displayName&$top=5&$count=true', E));
console.log('order', performance.now() - t3);
const g = (await get("/groups?$filter=displayName eq 'Business card holders'")).body.value[0];
const t4 = performance.now();
show(
  await get(
    `/groups/${g.id}/transitiveMembers/microsoft.graph.user?$count=true&$select=displayName`,
    E,
  ),
);
console.log('group', performance.now() - t4);
show(await get(`/users/${s.directory.people().next().value!.id}/photo`));
show(await get(`/users/${s.directory.people().next().value!.id}/photos/240x240/$value`));
console.log(
  (await fetch(s.signInUrl + '/sign-in?redirect_uri=http://localhost:3978/x&state=1')).status,
);
await s.close();
