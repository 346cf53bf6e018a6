import type { RepositoryOperation } from "../call.ts";
import { presentFullRepository } from "./present-repository.ts";

export const repositoryItselfOperations: Readonly<Record<string, RepositoryOperation>> = {
  "repos/get": ({ links, repository }) => ({ status: 200, body: presentFullRepository(links, repository) }),
};
