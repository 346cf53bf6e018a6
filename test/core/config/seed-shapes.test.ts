import { normalizeKeys } from "@chainops/core/config/normalize-keys";
import { parseYaml } from "@chainops/core/config/parse-yaml";
import type { ConfigSchema } from "@chainops/core/config/schema-shape";
import {
  BalancerSchema,
  CircuitBreakerSchema,
  ConnectionPoolSchema,
  HealthCheckSchema,
  HttpSchema,
  RateLimitSchema,
} from "@chainops/core/config/schema/http";
import { STAGE_NAMES } from "@chainops/core/config/schema/pipeline/stage-name";
import { canonicalName, spellingsOf } from "@chainops/core/config/spelling";
import { validateConfig } from "@chainops/core/config/validate-config";
import { ARTIFACT_TYPES } from "@chainops/core/result/document";
import { describe, expect, it } from "vitest";
import { loadText } from "./config-files.ts";

const CASINGS = ["snake_case", "kebab-case", "camelCase", "PascalCase"].map((name, index) => ({
  name,
  spell: (key: string) => spellingsOf(key)[index] ?? key,
}));

const STAGE_DEFAULTS = {
  retries: 0,
  continue_on_failure: false,
  weight: 1,
  environment: {},
  artifacts: [],
  pause: false,
};

/** Reads a block with a schema of its own, as a section of the config is read. */
function readBlock(schema: ConfigSchema, text: string): unknown {
  const node = parseYaml(text, "block.yml");
  if (node === null) throw new Error("no document");
  const normalized = normalizeKeys(schema, node);
  const { value, problems } = validateConfig(schema, normalized.node);
  const all = [...normalized.problems, ...problems];
  if (all.length > 0) throw new Error(all.map((problem) => problem.message).join("\n"));
  return value;
}

describe.each(CASINGS)("in $name", ({ spell: s }) => {
  it("the five gates load", async () => {
    const text = `
${s("quality_gates")}:
  ${s("min_test_coverage")}: 0.75
  ${s("max_complexity_score")}: 12
  ${s("security_scan_required")}: false
  ${s("gas_optimization_threshold")}: 20000
  ${s("max_contract_size")}: 24000
`;
    expect((await loadText(text)).config.quality_gates).toMatchObject({
      min_test_coverage: 0.75,
      max_complexity_score: 12,
      security_scan_required: false,
      gas_optimization_threshold: 20000,
      max_contract_size: 24000,
    });
  });

  it("a pipeline with all its keys loads, and what has no effect is told once", async () => {
    const text = `
pipeline:
  ${s("pipeline_id")}: token-release
  ${s("project_name")}: token
  ${s("repository_url")}: https://github.com/example/token
  ${s("target_network")}: sepolia
  stages:
${STAGE_NAMES.map((name) => `    - ${s(name)}`).join("\n")}
    - { name: ${s("unit_tests")}, needs: [${s("source_checkout")}], timeout: 5m }
    - name: ${s("smoke_tests")}
      timeout: 1小时内
  ${s("environment_vars")}:
    RUST_LOG: info
    kebab-Name: 1
  ${s("quality_gates")}:
    ${s("min_test_coverage")}: 0.9
`;
    const { config, notices } = await loadText(text);
    expect(config.quality_gates.min_test_coverage).toBe(0.9);
    expect(config.pipeline).toEqual({
      pipeline_id: "token-release",
      project_name: "token",
      repository_url: "https://github.com/example/token",
      target_network: "sepolia",
      stages: [
        ...STAGE_NAMES,
        { ...STAGE_DEFAULTS, name: "unit_tests", needs: ["source_checkout"], timeout: { ms: 300_000 } },
        { ...STAGE_DEFAULTS, name: "smoke_tests", timeout: { ms: 3_600_000 } },
      ],
      environment_vars: { RUST_LOG: "info", "kebab-Name": 1 },
    });
    expect(notices.map((notice) => notice.replace(/^\.chainops\.yml:\d+: (\S+) has no effect: .+\.$/, "$1"))).toEqual([
      "pipeline.repository_url",
      "pipeline.target_network",
    ]);
  });

  it("a stage with all its keys loads", async () => {
    const text = `
pipeline:
  ${s("max_parallel")}: 2
  preset: foundry
  stages:
    - name: my own stage
      run: [make, 'echo "\${HOME}"']
      needs: [${s("unit_tests")}, other]
      timeout: 90s
      retries: 2
      ${s("continue_on_failure")}: true
      weight: 0.5
      ${s("min_quality")}: 0.8
      ${s("max_resource")}: { memory: 2GB, ${s("cpu_seconds")}: 60 }
      environment: { kebab-Name: 1, B: true }
      artifacts: [out/**, { paths: [docs/**], type: ${s("test_report")} }]
      gates: [tests, new_findings]
      pause: true
`;
    const { config, notices } = await loadText(text);
    expect(notices).toEqual([]);
    expect(config.pipeline).toMatchObject({ max_parallel: 2, preset: "foundry" });
    expect(config.pipeline?.stages).toEqual([
      {
        name: "my own stage",
        run: ["make", 'echo "${HOME}"'],
        needs: ["unit_tests", "other"],
        timeout: { ms: 90_000 },
        retries: 2,
        continue_on_failure: true,
        weight: 0.5,
        min_quality: 0.8,
        max_resource: { memory: "2GB", cpu_seconds: 60 },
        environment: { "kebab-Name": 1, B: true },
        artifacts: ["out/**", { paths: ["docs/**"], type: "test_report" }],
        gates: ["tests", "new_findings"],
        pause: true,
      },
    ]);
  });

  it("the artifact types are known", () => {
    expect(ARTIFACT_TYPES.map((name) => canonicalName(ARTIFACT_TYPES, s(name)))).toEqual([...ARTIFACT_TYPES]);
  });

  it("the blocks of resilient HTTP load", () => {
    const text = `
${s("circuit_breaker")}: { ${s("failure_threshold")}: 3, ${s("recovery_timeout")}: 30s }
${s("rate_limit")}: { ${s("requests_per_second")}: 2.5, ${s("burst_size")}: 10 }
${s("connection_pool")}: { ${s("max_connections")}: 20, ${s("min_connections")}: 2, ${s("connection_timeout")}: 5, ${s("idle_timeout")}: 10m, ${s("max_lifetime")}: 1h }
${s("load_balancer")}: ${s("least_connections")}
${s("health_check")}: { ${s("health_check_type")}: ${s("http")}, ${s("health_url")}: "http://127.0.0.1:8080/health" }
`;
    expect(readBlock(HttpSchema, text)).toEqual({
      circuit_breaker: { failure_threshold: 3, recovery_timeout: { ms: 30_000 } },
      rate_limit: { requests_per_second: 2.5, burst_size: 10 },
      connection_pool: {
        max_connections: 20,
        min_connections: 2,
        connection_timeout: { ms: 5000 },
        idle_timeout: { ms: 600_000 },
        max_lifetime: { ms: 3_600_000 },
      },
      load_balancer: "least_connections",
      health_check: { health_check_type: "http", health_url: "http://127.0.0.1:8080/health" },
    });
  });
});

describe("shapes as they are written", () => {
  const rows: { name: string; schema: ConfigSchema; text: string; value: unknown }[] = [
    {
      name: "a circuit breaker in seconds",
      schema: CircuitBreakerSchema,
      text: "failure_threshold: 5\nrecovery_timeout: 60\n",
      value: { failure_threshold: 5, recovery_timeout: { ms: 60_000 } },
    },
    {
      name: "a circuit breaker of defaults",
      schema: CircuitBreakerSchema,
      text: "{}",
      value: { failure_threshold: 5, recovery_timeout: { ms: 60_000 } },
    },
    {
      name: "a rate limit",
      schema: RateLimitSchema,
      text: "requests_per_second: 10\nburst_size: 20\n",
      value: { requests_per_second: 10, burst_size: 20 },
    },
    { name: "a balancer", schema: BalancerSchema, text: "RoundRobin", value: "round_robin" },
    {
      name: "a custom health check",
      schema: HealthCheckSchema,
      text: "health_check_type: custom\nhealth_check_script: ./probe.sh\n",
      value: { health_check_type: "custom", health_check_script: "./probe.sh" },
    },
    {
      name: "a TCP health check",
      schema: HealthCheckSchema,
      text: "health_check_type: tcp",
      value: { health_check_type: "tcp" },
    },
  ];
  it.each(rows)("$name loads", ({ schema, text, value }) => {
    expect(readBlock(schema, text)).toEqual(value);
  });

  const refused: { name: string; schema: ConfigSchema; text: string; message: string }[] = [
    {
      name: "a pool whose least is above its most",
      schema: ConnectionPoolSchema,
      text: "{min_connections: 5, max_connections: 2}",
      message: "found min_connections above max_connections; accepted at most max_connections",
    },
    {
      name: "a rate limit of zero",
      schema: RateLimitSchema,
      text: "requests_per_second: 0",
      message: "found 0; accepted a number above 0",
    },
    {
      name: "a rate limit without a rate",
      schema: RateLimitSchema,
      text: "burst_size: 1",
      message: "found nothing; accepted a number above 0",
    },
    {
      name: "a custom health check without its script",
      schema: HealthCheckSchema,
      text: "health_check_type: custom",
      message: "found health_check_type custom without health_check_script; accepted both or neither",
    },
    {
      name: "a health address of another scheme",
      schema: HealthCheckSchema,
      text: "health_url: file:///etc/passwd",
      message: "found a string (not shown); accepted an http or https address",
    },
    {
      name: "an unknown balancer",
      schema: BalancerSchema,
      text: "round_robbin",
      message:
        'found the text "round_robbin"; accepted one of round_robin, least_connections and weighted (did you mean round_robin?)',
    },
  ];
  it.each(refused)("$name is refused", ({ schema, text, message }) => {
    expect(() => readBlock(schema, text)).toThrow(message);
  });
});
