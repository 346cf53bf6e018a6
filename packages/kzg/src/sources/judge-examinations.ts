import { InputError, ServiceError } from "@chainops/core/errors";
import type { Endpoint } from "@chainops/core/http/endpoint-pool";
import type { NetworkConfig } from "../beacon/network-config.ts";
import type { Examination } from "./examine-endpoint.ts";

/** The network that answers must come from, as far as the workflow says. */
export interface ExpectedNetwork {
  readonly genesisValidatorsRoot?: string;
  readonly chainId?: bigint;
}

export interface FitEndpoints {
  readonly endpoints: readonly Endpoint[];
  readonly network: NetworkConfig;
  /** The lowest head: every endpoint has the slots up to it. */
  readonly headSlot: number;
  /** Those left out, with a sentence each. */
  readonly leftOut: readonly string[];
}

/**
 * Endpoints whose answers may be believed. An endpoint of another network is the workflow's mistake and an InputError;
 * one that is not synced or does not answer is left out; ServiceError where none remains.
 */
export function judgeExaminations(examinations: readonly Examination[], expected: ExpectedNetwork): FitEndpoints {
  const answered = examinations.filter((one) => one.status === "answered");
  const reference = answered[0];
  const leftOut = examinations.flatMap(describeLeftOut);
  if (reference === undefined) throw noneFit(leftOut, examinations);
  const problems = answered.flatMap(({ endpoint, network }) => [
    ...describeMismatch(endpoint, network, expected, "the expected network"),
    ...describeMismatch(endpoint, network, reference.network, reference.endpoint.name),
  ]);
  if (problems.length > 0) throw new InputError([...new Set(problems)]);
  const fit = answered.filter(({ unfit }) => unfit === null);
  if (fit.length === 0) throw noneFit(leftOut, examinations);
  return {
    endpoints: fit.map(({ endpoint }) => endpoint),
    network: reference.network,
    headSlot: Math.min(...fit.map(({ headSlot }) => headSlot)),
    leftOut,
  };
}

function describeMismatch(
  endpoint: Endpoint,
  network: NetworkConfig,
  wanted: ExpectedNetwork,
  whose: string,
): string[] {
  const { genesisValidatorsRoot: root, chainId } = wanted;
  const problems: string[] = [];
  if (root !== undefined && root.toLowerCase() !== network.genesisValidatorsRoot) {
    problems.push(
      `${endpoint.name} is on another network than ${whose}: its genesis validators root is ` +
        `${network.genesisValidatorsRoot}, not ${root.toLowerCase()}.`,
    );
  } else if (chainId !== undefined && chainId !== network.chainId) {
    problems.push(`${endpoint.name} is on chain ${network.chainId}, not ${chainId} as ${whose}.`);
  }
  return problems;
}

function describeLeftOut(one: Examination): string[] {
  if (one.status === "failed") return [`${one.endpoint.name} is left out: ${one.error.message}`];
  return one.unfit === null ? [] : [`${one.endpoint.name} is left out: ${one.unfit}.`];
}

function noneFit(leftOut: readonly string[], examinations: readonly Examination[]): ServiceError {
  const failed = examinations.find((one) => one.status === "failed");
  const message = `No beacon node can be used. ${leftOut.join(" ")}`;
  return new ServiceError(failed?.error.code ?? "http-status", message, { cause: failed?.error });
}
