// A bare node:http server that answers every request with the same bytes and headers: what a page
// could cost at the least. Bytes and headers come from a file: { headers, body (base64) }.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { PORT = '0', ANSWER = '' } = process.env;
const { headers, body } = JSON.parse(readFileSync(ANSWER, 'utf8')) as {
  headers: Record<string, string>;
  body: string;
};
const bytes = Buffer.from(body, 'base64');
createServer((_req, res) => {
  res.writeHead(200, headers);
  res.end(bytes);
}).listen(Number(PORT), '127.0.0.1');
