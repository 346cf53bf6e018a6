import type { Links } from "../call.ts";
import { type Repository, fullName } from "../world.ts";

/** `https://…/repos/o/r` */
export const apiUrl = (links: Links, repository: Repository): string => `${links.api}/repos/${fullName(repository)}`;

/** `https://github.com/o/r` */
export const webUrl = (links: Links, repository: Repository): string => `${links.web}/${fullName(repository)}`;

/** A path as part of a URL: segments escaped, slashes kept. */
export const escapePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
