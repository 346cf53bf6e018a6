import type { App, User } from "../accounts.ts";
import type { Links } from "../call.ts";

/** `simple-user` of the API. */
export function presentUser(links: Links, user: User): Record<string, unknown> {
  const api = `${links.api}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId("User", user.id),
    avatar_url: `${links.web}/avatars/${user.id}`,
    gravatar_id: "",
    url: api,
    html_url: `${links.web}/${encodeURIComponent(user.login.replace("[bot]", ""))}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** `nullable-integration` of the API; GitHub Actions belongs to the account `github`. */
export function presentApp(links: Links, app: App | null): Record<string, unknown> | null {
  if (app === null) return null;
  const owner: User = { id: 9919, login: "github", type: "Organization" };
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId("App", app.id),
    owner: presentUser(links, owner),
    name: app.slug,
    description: null,
    external_url: `${links.web}/apps/${app.slug}`,
    html_url: `${links.web}/apps/${app.slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2019-12-10T19:04:12Z",
    permissions: {},
    events: [],
  };
}

/** A GraphQL id as REST answers carry it: opaque to clients. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString("base64url");
}
