import { Refusal } from "../refusal.ts";

/** Throws 422 for a link that is not http or https, as GitHub does; absent and empty ones pass. */
export function requireWebUrl(resource: string, field: string, url: string | null | undefined): void {
  if (url === null || url === undefined || url === "") return;
  const isWeb = URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
  if (isWeb) return;
  const message = `${field} must use http(s) scheme`;
  const errors = [{ resource, field, code: "custom", message }];
  throw new Refusal(422, "Validation Failed", { errors, isClientMistake: true });
}
