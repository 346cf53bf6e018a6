import type { User } from "../accounts.ts";
import { type Call, type UserOperation, requireToken } from "../call.ts";
import { Refusal, notFound } from "../refusal.ts";
import { renderTime } from "../world.ts";
import { presentUser } from "./present-accounts.ts";

export const userOperations: Readonly<Record<string, UserOperation>> = {
  "users/get-authenticated": (call) => {
    const { user, app } = requireToken(call);
    // An app's installation is no user: the token of a workflow gets this answer, too.
    if (app !== null) throw new Refusal(403, "Resource not accessible by integration");
    return { status: 200, body: presentPublicUser(call, user) };
  },

  "users/get-by-username": (call) => {
    const user = call.world.users.get(call.params.text("username").toLowerCase());
    if (user === undefined) throw notFound();
    return { status: 200, body: presentPublicUser(call, user) };
  },
};

function presentPublicUser(call: Call, user: User): Record<string, unknown> {
  const now = renderTime(call.world.now());
  return {
    ...presentUser(call.links, user),
    name: null,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: now,
    updated_at: now,
  };
}
