import type { Links } from "../call.ts";
import { type Repository, fullName, renderTime } from "../world.ts";
import { nodeId, presentUser } from "./present-accounts.ts";
import { apiUrl, webUrl } from "./repository-urls.ts";

const urlSuffixes: Readonly<Record<string, string>> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
};

/** `minimal-repository` of the API. */
export function presentMinimalRepository(links: Links, repository: Repository): Record<string, unknown> {
  const url = apiUrl(links, repository);
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name: repository.name,
    full_name: fullName(repository),
    owner: presentUser(links, repository.owner),
    private: repository.isPrivate,
    html_url: webUrl(links, repository),
    description: null,
    fork: repository.parent !== null,
    url,
    ...Object.fromEntries(Object.entries(urlSuffixes).map(([name, suffix]) => [name, `${url}${suffix}`])),
  };
}

/** `repository` of the API, as inside pull requests. */
export function presentRepository(links: Links, repository: Repository): Record<string, unknown> {
  const web = webUrl(links, repository);
  const host = new URL(links.web).host;
  const created = renderTime(repository.createdAt);
  const openIssues = [...repository.issues.values()].filter((issue) => issue.state === "open").length;
  return {
    ...presentMinimalRepository(links, repository),
    created_at: created,
    updated_at: created,
    pushed_at: created,
    clone_url: `${web}.git`,
    svn_url: web,
    git_url: `git://${host}/${fullName(repository)}.git`,
    ssh_url: `git@${host}:${fullName(repository)}.git`,
    mirror_url: null,
    homepage: null,
    default_branch: repository.defaultBranch,
    visibility: repository.isPrivate ? "private" : "public",
    language: null,
    license: null,
    archived: false,
    disabled: false,
    size: 0,
    has_downloads: true,
    has_issues: true,
    has_pages: false,
    has_projects: true,
    has_wiki: true,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: openIssues,
    open_issues_count: openIssues,
  };
}

/** `full-repository` of the API, as repos/get answers. */
export function presentFullRepository(links: Links, repository: Repository): Record<string, unknown> {
  const { parent } = repository;
  return {
    ...presentRepository(links, repository),
    has_discussions: false,
    network_count: 0,
    subscribers_count: 0,
    ...(parent !== null && { parent: presentRepository(links, parent), source: presentRepository(links, parent) }),
  };
}
