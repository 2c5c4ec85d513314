// Sends each line of standard input as a message to a Kaizala group, and prints where it went.
import { createInterface } from 'node:readline';

const API_ROOT = 'https://api.kaiza.la';
const MOST_MOVES = 3;
const { KAIZALA_APPLICATION_ID, KAIZALA_APPLICATION_SECRET, KAIZALA_REFRESH_TOKEN, KAIZALA_GROUP_ID } = process.env;

let endpoint = API_ROOT;

// One call at the endpoint; where the service says that it has moved, it is remembered and the call repeated.
async function call(method, path, headers, body) {
  let response;
  for (let moves = 0; moves <= MOST_MOVES; moves++) {
    response = await fetch(endpoint.replace(/\/+$/, '') + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    });
    if (response.status !== 308) break;
    await response.arrayBuffer();
    endpoint = response.headers.get('Location');
  }
  if (response.status !== 200) throw new Error(`${method} ${response.url}: ${response.status} ${await response.text()}`);
  return response.json();
}

const session = await call('GET', '/v1/accessToken', {
  applicationId: KAIZALA_APPLICATION_ID,
  applicationSecret: KAIZALA_APPLICATION_SECRET,
  refreshToken: KAIZALA_REFRESH_TOKEN,
});
endpoint = session.endpointUrl;

for await (const line of createInterface({ input: process.stdin })) {
  const sent = await call('POST', `/v1/groups/${KAIZALA_GROUP_ID}/messages`, { accessToken: session.accessToken }, { message: line });
  console.log(endpoint, sent.referenceId);
}
