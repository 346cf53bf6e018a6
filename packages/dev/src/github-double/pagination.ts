import type { Call, Reply } from "./call.ts";

const defaultPerPage = 30;
const maxPerPage = 100;

/** The asked-for page of `items` and its Link header (RFC 8288), as GitHub sends it. */
export function selectPage<T>(call: Call, items: readonly T[]): { items: T[]; headers: Record<string, string> } {
  const perPage = clamp(call.params.optionalInteger("per_page") ?? defaultPerPage, 1, maxPerPage);
  const page = Math.max(1, call.params.optionalInteger("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = renderLinks(call.requestUrl, page, last);
  return { items: items.slice((page - 1) * perPage, page * perPage), headers: link === "" ? {} : { link } };
}

/** A 200 answer whose body is one page, each item through `present`. */
export function replyWithPage<T>(call: Call, items: readonly T[], present: (item: T) => unknown): Reply {
  const page = selectPage(call, items);
  return { status: 200, body: page.items.map(present), headers: page.headers };
}

/** A 200 answer of the form `{ total_count, [key]: page }`. */
export function replyWithCountedPage<T>(
  call: Call,
  key: string,
  items: readonly T[],
  present: (item: T) => unknown,
): Reply {
  const page = selectPage(call, items);
  return { status: 200, body: { total_count: items.length, [key]: page.items.map(present) }, headers: page.headers };
}

function renderLinks(requestUrl: string, page: number, last: number): string {
  const links: [string, number][] = [];
  if (page > 1) links.push(["prev", Math.min(page - 1, last)]);
  if (page < last) links.push(["next", page + 1], ["last", last]);
  if (page > 1) links.push(["first", 1]);
  return links
    .map(([relation, number]) => {
      const url = new URL(requestUrl);
      url.searchParams.set("page", String(number));
      return `<${url}>; rel="${relation}"`;
    })
    .join(", ");
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
