// A provider of sign-ins for tests: node provider.mjs REDIRECT. Prints its address when it answers. Whoever signs in as "leitung-NAME" is in the group "leitung", everybody else in "redaktion".
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const server = createServer().listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'durchwahl', client_secret: 'only-for-tests-of-this-program-32', redirect_uris: [process.argv[2]], grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_post' }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'groups'], profile: ['preferred_username'], email: ['email'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id, preferred_username: id, email: `${id}@example.org`, groups: [id.startsWith('leitung-') ? 'leitung' : 'redaktion'] }) }),
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
process.stdin.resume().on('end', () => process.exit());
