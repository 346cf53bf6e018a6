export const id = 726;
export const ids = [726];
export const modules = {

/***/ 4726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStages: () => (/* binding */ runStages)
});

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/critical-path.js
/**
 * Longest weighted path through the graph. `weightOf` gives a node's duration in any unit; it must be finite and not
 * negative (RangeError). Of equally long paths the one declared first wins.
 */
function findCriticalPath(dag, weightOf) {
    const reached = new Map();
    let last;
    for (const node of dag.order) {
        const weight = weightOf(node);
        if (!Number.isFinite(weight) || weight < 0)
            throw new RangeError(`Weight of step "${node.id}" is ${weight}.`);
        const previous = slowest(dag.needsOf(node.id), reached);
        reached.set(node.id, { total: weight + totalAt(previous, reached), previous });
        if (last === undefined || totalAt(node.id, reached) > totalAt(last, reached))
            last = node.id;
    }
    const path = [];
    for (let id = last; id !== undefined; id = reached.get(id)?.previous)
        path.push(id);
    return { path: path.toReversed(), total: totalAt(last, reached) };
}
function slowest(ids, reached) {
    let best;
    for (const id of ids)
        if (best === undefined || totalAt(id, reached) > totalAt(best, reached))
            best = id;
    return best;
}
function totalAt(id, reached) {
    return id === undefined ? 0 : (reached.get(id)?.total ?? 0);
}

// EXTERNAL MODULE: ./packages/core/lib/report/cut-text.js
var cut_text = __webpack_require__(6494);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/render-stages.js

const ICONS = {
    pending: "\u270b",
    running: "\u23f3",
    success: "\u2705",
    failed: "\u274c",
    skipped: "\u23ed\ufe0f",
    cancelled: "\ud83d\udeab",
};
/** A line has room for this many; the table has them all. */
const MAX_IN_LINE = 20;
const MAX_TAIL_LINES = 30;
const MAX_TAIL_CHARACTERS = 4000;
const MAX_TAILS = 5;
/** `Stages: compilation \u2705 31s \u2192 unit_tests \u2705 58s + security_scan \u274c 4s`: an arrow between levels, a plus within one. */
function renderStageLine(levels) {
    let room = MAX_IN_LINE;
    const parts = [];
    for (const level of levels) {
        const shown = level.slice(0, room);
        room -= shown.length;
        if (shown.length > 0)
            parts.push(shown.map(shortly).join(" + "));
    }
    const left = levels.flat().length - (MAX_IN_LINE - room);
    return `Stages: ${parts.join(" \u2192 ")}${left > 0 ? ` and ${left} more` : ""}`;
}
/** The stages in a folded table, the end of what failed ones printed, and how the time came about. */
function renderStages(title, levels, summary) {
    const stages = levels.flat();
    const failed = stages.filter(({ status }) => status === "failed");
    return [
        { kind: "paragraph", content: [renderStageLine(levels)] },
        {
            kind: "fold",
            summary: [title === "" ? `Stages (${stages.length})` : `Stages of ${title} (${stages.length})`],
            blocks: [
                { kind: "table", columns: COLUMNS, rows: stages.map(rowOf) },
                ...failed.slice(0, MAX_TAILS).flatMap(tailOf),
                ...timing(summary),
            ],
        },
    ];
}
const COLUMNS = [
    { title: "stage", align: "left" },
    { title: "status", align: "left" },
    { title: "duration", align: "right" },
    { title: "attempts", align: "right" },
    { title: "gates", align: "left" },
    { title: "why", align: "left" },
];
function rowOf(stage) {
    return [
        [{ kind: "code", text: stage.name }],
        [`${ICONS[stage.status]} ${stage.status}`],
        [stage.durationMs === null ? "\u2013" : formatElapsed(stage.durationMs)],
        [stage.attempts === 0 ? "\u2013" : String(stage.attempts)],
        [stage.gates.length === 0 ? "\u2013" : stage.gates.join(", ")],
        [(0,cut_text/* cutToCharacters */._H)(stage.error, 300)],
    ];
}
function tailOf({ name, tail }) {
    if (tail === "")
        return [];
    const lines = tail.trimEnd().split("\n").slice(-MAX_TAIL_LINES).join("\n");
    return [
        { kind: "paragraph", content: ["The end of what ", { kind: "code", text: name }, " printed:"] },
        { kind: "code", language: "text", text: lines.slice(-MAX_TAIL_CHARACTERS) },
    ];
}
function timing(summary) {
    const { wallMs, totalMs, weightedMs, savedMs, criticalPath, binding, maxParallel } = summary;
    if (binding === "none")
        return [];
    const bound = binding === "needs"
        ? ["The needs of the stages bind: more stages at once would not make it faster."]
        : [{ kind: "code", text: "max_parallel" }, ` (${maxParallel}) binds: more stages at once could make it faster.`];
    const path = criticalPath.path.flatMap((name, index) => [
        ...(index === 0 ? [] : [" \u2192 "]),
        { kind: "code", text: name },
    ]);
    return [
        {
            kind: "list",
            items: [
                [
                    `Took ${formatElapsed(wallMs)}; one after the other ${formatElapsed(totalMs)}: parallelism saved ${formatElapsed(savedMs)}.`,
                ],
                ["Critical path: ", ...path, `, ${formatElapsed(criticalPath.total)}.`],
                bound,
                ...(weightedMs === totalMs ? [] : [[`Weighted time: ${formatElapsed(weightedMs)}.`]]),
            ],
        },
    ];
}
function shortly({ name, status, durationMs }) {
    const time = durationMs === null ? "" : ` ${formatElapsed(durationMs)}`;
    return `${(0,cut_text/* cutToCharacters */._H)(name, 60)} ${ICONS[status]}${time}`;
}
/** `850ms`, `4s`, `1m 12s`, `2h 3m`. */
function formatElapsed(ms) {
    if (ms < 1000)
        return `${Math.round(ms)}ms`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes}m ${seconds % 60}s` : `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/run-dag.js
/**
 * Runs every step once its needs allow it, earliest declared first. A step fails by throwing; what needs it,
 * directly or not, is skipped, the rest goes on. Never rejects for a failed step; resolves when nothing runs any more,
 * with one outcome per step in topological order.
 */
async function runDag(dag, runStep, options) {
    if (!Number.isInteger(options.maxParallel) || options.maxParallel < 1) {
        throw new RangeError(`maxParallel is ${options.maxParallel}; it must be a whole number from 1.`);
    }
    const outcomes = new Map();
    const running = new Map();
    const waiting = new Map(dag.order.map((node) => [node.id, node]));
    for (const node of dag.order)
        options.onStatus?.(node.id, { status: "pending" });
    const allows = options.allowsDependents ?? ((_node, { status }) => status === "success");
    const blocking = new Set();
    const settle = (id, outcome) => {
        outcomes.set(id, outcome);
        options.onStatus?.(id, outcome);
    };
    const start = async (node) => {
        options.onStatus?.(node.id, { status: "running" });
        const outcome = await outcomeOf(() => runStep(node, options.signal), options.signal);
        if (outcome.status !== "cancelled" && !allows(node, outcome))
            blocking.add(node.id);
        settle(node.id, outcome);
        running.delete(node.id);
    };
    const advance = () => {
        for (const node of waiting.values()) {
            const facts = { outcomes, blocking, isAborted: options.signal.aborted };
            const next = decideNext(node.id, dag.needsOf(node.id), facts, options.pauses?.(node) ?? false);
            if (next === "wait" || (next === "run" && running.size >= options.maxParallel))
                continue;
            waiting.delete(node.id);
            if (next === "run")
                running.set(node.id, start(node));
            else
                settle(node.id, next);
        }
    };
    for (advance(); running.size > 0; advance())
        await Promise.race(running.values());
    return new Map(dag.order.flatMap(({ id }) => entryOf(id, outcomes)));
}
function entryOf(id, outcomes) {
    const outcome = outcomes.get(id);
    return outcome === undefined ? [] : [[id, outcome]];
}
function decideNext(id, needs, { outcomes, blocking, isAborted }, pauses) {
    const ending = (need) => outcomes.get(need)?.status;
    const blocker = needs.find((need) => blocking.has(need) || ending(need) === "skipped");
    if (blocker !== undefined)
        return { status: "skipped", because: blocker };
    if (isAborted || needs.some((need) => ending(need) === "cancelled"))
        return { status: "cancelled" };
    if (!needs.every((need) => outcomes.has(need)))
        return "wait";
    const paused = needs.find((need) => ending(need) === "paused") ?? (pauses ? id : undefined);
    return paused === undefined ? "run" : { status: "paused", because: paused };
}
async function outcomeOf(run, signal) {
    try {
        return { status: "success", value: await run() };
    }
    catch (error) {
        return signal.aborted ? { status: "cancelled" } : { status: "failed", error };
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/core/lib/runner/exec-tools.js



/**
 * The executable called `name` in the first of `folders` that has one. Folders that are not absolute are passed over:
 * what they mean depends on where a command stands.
 */
function findTool(name, folders, platform = process.platform) {
    const names = platform === "win32" ? [`${name}.exe`, `${name}.cmd`, `${name}.bat`] : [name];
    const file = folders
        .filter((folder) => external_node_path_.isAbsolute(folder))
        .flatMap((folder) => names.map((candidate) => external_node_path_.join(folder, candidate)))
        .find(isExecutable);
    return file === undefined ? undefined : { file, isScript: isScript(file) };
}
/** How many processes can work at once without waiting for each other. */
function countCores() {
    return external_node_os_.availableParallelism();
}
/** The folders of PATH, and where cargo keeps the commands that it finds by itself. */
function toolFolders(env) {
    const folders = Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
    const home = env["HOME"] ?? env["USERPROFILE"];
    const cargo = env["CARGO_HOME"] ?? (home === undefined ? undefined : external_node_path_.join(home, ".cargo"));
    return [...folders.split(external_node_path_.delimiter), ...(cargo === undefined ? [] : [external_node_path_.join(cargo, "bin")])];
}
function isExecutable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
function isScript(file) {
    if (/\.(cmd|bat)$/i.test(file))
        return true;
    const start = Buffer.alloc(2);
    const descriptor = (0,external_node_fs_.openSync)((0,external_node_fs_.realpathSync)(file), "r");
    try {
        (0,external_node_fs_.readSync)(descriptor, start, 0, 2, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    return start.toString("latin1") === "#!";
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/summarize-run.js

/** Times by id; a step that did not run has none and counts as nothing. */
function summarizeRun(dag, times, { weightOf, maxParallel }) {
    const ran = [...times.values()];
    const durationOf = (id) => times.get(id)?.durationMs ?? 0;
    const totalMs = ran.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const start = Math.min(...ran.map(({ startMs }) => startMs));
    const wallMs = ran.length === 0 ? 0 : Math.max(...ran.map((time) => time.startMs + time.durationMs)) - start;
    const criticalPath = findCriticalPath(dag, ({ id }) => durationOf(id));
    return {
        wallMs,
        totalMs,
        weightedMs: dag.order.reduce((sum, node) => sum + weightOf(node) * durationOf(node.id), 0),
        criticalPath: { ...criticalPath, path: criticalPath.path.filter((id) => times.has(id)) },
        savedMs: Math.max(0, totalMs - wallMs),
        binding: ran.length < 2 ? "none" : criticalPath.total >= totalMs / maxParallel ? "needs" : "max_parallel",
        maxParallel,
    };
}

// EXTERNAL MODULE: ./actions/quality-gate/lib/stages/record-stages.js
var record_stages = __webpack_require__(2708);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-gates.js
/** Report families that a stage can feed, as its `gates` may name them, and the gates that rest on each. */
const FAMILY_GATES = new Map([
    ["tests", ["tests_passed", "min_total_tests", "required_suites", "flaky_tests"]],
    [
        "coverage",
        [
            "min_test_coverage",
            "min_branch_coverage",
            "min_function_coverage",
            "patch_coverage",
            "max_coverage_drop",
            "coverage_paths",
        ],
    ],
    ["findings", ["security_scan_required", "new_findings", "required_tools", "finding_rules"]],
    ["audits", ["dependency_audit"]],
    ["properties", ["properties_hold"]],
    ["gas", ["gas_optimization_threshold", "max_gas_increase_pct", "gas_budget"]],
    ["artifacts", ["max_contract_size", "max_initcode_size", "contract_size_paths"]],
    ["sizes", ["max_contract_size", "max_initcode_size", "contract_size_paths"]],
    ["storage", ["storage_layout"]],
    ["complexity", ["max_complexity_score", "complexity_ratchet", "cognitive_complexity"]],
]);
/** Measured from the sources themselves, whatever a stage leaves. */
const WITHOUT_REPORT = new Set(["complexity"]);
/** All that `gates` of a stage may name. */
const KNOWN_GATES = [
    ...new Set([...FAMILY_GATES.keys(), ...[...FAMILY_GATES.values()].flat()]),
];
/** Gates that fail for what is not there yet: the report of a later stage can still make them pass. */
const WANTS_ALL_REPORTS = new Set([
    "min_total_tests",
    "required_suites",
    ...(FAMILY_GATES.get("coverage") ?? []),
    "security_scan_required",
    "required_tools",
    "gas_optimization_threshold",
]);
/** The gates that a stage feeds, with the families in its `gates` spelled out. */
function gatesOfStage({ gates }) {
    return new Set(gates.flatMap((name) => FAMILY_GATES.get(name) ?? [name]));
}
/**
 * The gates to judge right after a stage, while `unfinished` ones are still to come: a gate that one of those could make
 * pass waits for it. The verdict of the action judges all of them in the end.
 */
function gatesToJudge(stage, unfinished) {
    const mayBring = (name) => (other) => !other.isFeedKnown || gatesOfStage(other).has(name);
    return [...gatesOfStage(stage)].filter((name) => !WANTS_ALL_REPORTS.has(name) || !unfinished.some(mayBring(name)));
}
/** The families and gates that cannot be believed where a stage failed. */
function doubtedBy({ gates }) {
    const fed = gates.filter((name) => !WITHOUT_REPORT.has(name));
    return [...new Set(fed.flatMap((name) => [name, ...(FAMILY_GATES.get(name) ?? [])]))];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-outcome.js

/** A failure that gates rest on, or that nothing tolerates, fails the whole; then a cancelled stage; then one that waits. */
function overallStatus(finished, isCancelled) {
    const has = (status) => finished.some(({ run }) => run.status === status);
    if (finished.some(({ run, isTolerated }) => run.status === "failed" && !isTolerated))
        return "failed";
    if (isCancelled || has("cancelled"))
        return "cancelled";
    return has("pending") ? "paused" : "success";
}
/** What the action concludes where all its gates pass: a pipeline that waits for a person asks for action. */
function concludePipeline(overall) {
    if (overall === "paused")
        return "action_required";
    return overall === "failed" ? "failure" : overall;
}
/** Why the families and gates of failed and missing stages cannot be believed. */
function findDoubts(finished) {
    const doubts = new Map();
    for (const { stage, run } of finished) {
        if (!run.isDoubted)
            continue;
        for (const gate of doubtedBy(stage)) {
            const told = doubts.get(gate) ?? [];
            told.push(`Stage \`${stage.id}\` ${ENDED[run.status] ?? "did not end well"}, so that its reports may be incomplete.`);
            doubts.set(gate, told);
        }
    }
    return doubts;
}
const ENDED = {
    failed: "failed",
    cancelled: "was cancelled",
    skipped: "did not run",
};

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/conclude-stages.js




/** Joins how the stages went into what the verdict, the document and people get. */
function concludeStages(dag, finished, pipeline, { maxParallel, signal }) {
    const shown = new Map(finished.map((entry) => [entry.stage.id, shownStage(entry)]));
    const levels = dag.levels.map((level) => level.flatMap(({ id }) => shown.get(id) ?? []));
    const summary = summarizeRun(dag, timesOf(finished), { weightOf: ({ weight }) => weight, maxParallel });
    const title = pipeline.pipeline_id ?? pipeline.project_name ?? "";
    return {
        overall: overallStatus(finished, signal.aborted),
        finished,
        stages: finished.map(record_stages/* recordStage */._3),
        blocks: renderStages(title, levels, summary),
        line: renderStageLine(levels),
        artifacts: finished.flatMap(({ run }) => run.artifacts),
        problems: finished.flatMap(({ stage, run }) => (isProblem(run) ? [`Stage \`${stage.id}\`: ${run.error}`] : [])),
        doubts: findDoubts(finished),
    };
}
function isProblem({ status, error }) {
    return error !== "" && (status === "failed" || status === "cancelled" || status === "skipped");
}
function shownStage({ stage, run }) {
    const { status, durationMs, attempts, error, tail } = run;
    return { name: stage.id, status, durationMs, attempts: attempts.length, gates: stage.gates, error, tail };
}
function timesOf(finished) {
    return new Map(finished.flatMap(({ stage, run }) => run.startedAt === null || run.durationMs === null
        ? []
        : [[stage.id, { startMs: run.startedAt.getTime(), durationMs: run.durationMs }]]));
}

// EXTERNAL MODULE: ./packages/core/lib/config/nearest-name.js
var nearest_name = __webpack_require__(1476);
// EXTERNAL MODULE: ./packages/core/lib/config/schema/pipeline/stage-name.js
var stage_name = __webpack_require__(7851);
// EXTERNAL MODULE: ./packages/core/lib/config/schema/pipeline/stage-resources.js
var stage_resources = __webpack_require__(4351);
// EXTERNAL MODULE: ./packages/core/lib/errors.js
var errors = __webpack_require__(7706);
;// CONCATENATED MODULE: ./packages/core/lib/pipeline/sort-topologically.js
/**
 * Depth-first topological order of a graph given as id \u2192 needed ids, without recursion so that depth is no limit.
 * `cycle` starts and ends with the same id; each id in it needs the next one.
 */
function sortTopologically(needs) {
    const order = [];
    const done = new Set();
    for (const root of needs.keys()) {
        if (done.has(root))
            continue;
        const path = [{ id: root, next: 0 }];
        const open = new Set([root]);
        for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
            const need = needs.get(visit.id)?.[visit.next++];
            if (need === undefined) {
                path.pop();
                open.delete(visit.id);
                done.add(visit.id);
                order.push(visit.id);
            }
            else if (open.has(need)) {
                return { cycle: [...path.map(({ id }) => id).slice(path.findIndex(({ id }) => id === need)), need] };
            }
            else if (!done.has(need)) {
                path.push({ id: need, next: 0 });
                open.add(need);
            }
        }
    }
    return { order };
}

;// CONCATENATED MODULE: ./packages/core/lib/pipeline/dag.js


/** Checks and orders a pipeline. Throws one InputError with all duplicates, all missing references, or the cycle's path. */
function buildDag(nodes) {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const problems = [...duplicateProblems(nodes), ...missingReferenceProblems(nodes, byId)];
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    const needs = new Map(nodes.map((node) => [node.id, [...new Set(node.needs)]]));
    const dependents = new Map(nodes.map((node) => [node.id, []]));
    for (const [id, needed] of needs)
        for (const need of needed)
            dependents.get(need)?.push(id);
    const sorted = sortTopologically(needs);
    if ("cycle" in sorted)
        throw new errors/* InputError */.d(`The steps need each other in a circle: ${sorted.cycle.join(" \u2192 ")}.`);
    const order = sorted.order.flatMap((id) => byId.get(id) ?? []);
    return {
        order,
        levels: groupByLevel(order, needs),
        needsOf: (id) => needs.get(id) ?? [],
        dependentsOf: (id) => dependents.get(id) ?? [],
    };
}
function duplicateProblems(nodes) {
    const counts = new Map();
    for (const { id } of nodes)
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts]
        .filter(([, count]) => count > 1)
        .map(([id, count]) => `Step "${id}" is declared ${count} times; ids must be unique.`);
}
function missingReferenceProblems(nodes, known) {
    return nodes.flatMap((node) => [...new Set(node.needs)]
        .filter((need) => !known.has(need))
        .map((need) => `Step "${node.id}" needs "${need}", which is not declared.`));
}
function groupByLevel(order, needs) {
    const levelOf = new Map();
    const levels = [];
    for (const node of order) {
        let level = 0;
        for (const need of needs.get(node.id) ?? [])
            level = Math.max(level, (levelOf.get(need) ?? 0) + 1);
        levelOf.set(node.id, level);
        (levels[level] ??= []).push(node);
    }
    return levels;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-defaults.js
const DEFAULTS = {
    source_checkout: { needs: [], gates: [], artifacts: "documentation" },
    dependency_install: { needs: ["source_checkout"], gates: [], artifacts: "documentation" },
    compilation: {
        needs: ["dependency_install"],
        gates: ["artifacts", "sizes", "storage", "complexity"],
        artifacts: "compiled_contract",
    },
    unit_tests: { needs: ["compilation"], gates: ["tests", "coverage", "gas"], artifacts: "test_report" },
    static_analysis: {
        needs: ["compilation"],
        // A linter is no scan: whether one ran is not for this stage to answer.
        gates: ["new_findings", "finding_rules"],
        artifacts: "security_report",
    },
    security_scan: { needs: ["compilation"], gates: ["findings", "audits"], artifacts: "security_report" },
    integration_tests: { needs: ["unit_tests"], gates: ["tests"], artifacts: "test_report" },
    contract_deploy: {
        needs: ["unit_tests", "static_analysis", "security_scan", "integration_tests"],
        gates: [],
        artifacts: "deployment_manifest",
    },
    smoke_tests: { needs: ["contract_deploy"], gates: [], artifacts: "test_report" },
    production_deploy: { needs: ["smoke_tests"], gates: [], artifacts: "deployment_manifest" },
};
function isUsual(name) {
    return defaultsOf(name) !== undefined;
}
function defaultGates(name) {
    return defaultsOf(name)?.gates ?? [];
}
function defaultArtifactType(name) {
    return defaultsOf(name)?.artifacts ?? "documentation";
}
/** The nearest declared stages before a usual one; none for a stage of another name. */
function defaultNeeds(name, declared) {
    const needs = defaultsOf(name)?.needs ?? [];
    return [...new Set(needs.flatMap((need) => (declared.has(need) ? [need] : defaultNeeds(need, declared))))];
}
function defaultsOf(name) {
    return Object.hasOwn(DEFAULTS, name) ? DEFAULTS[name] : undefined;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-presets.js
const FORGE = ["forge"];
/** Where Hardhat is not installed in the project, npx would ask the registry for it. */
const HARDHAT = { tools: ["npx"], packages: ["hardhat"] };
const NPM_CI = [{ run: "npm ci", tools: ["npm"] }];
const FOUNDRY = {
    dependency_install: [{ run: "git submodule update --init --recursive", tools: ["git"] }],
    compilation: [{ run: "forge build --build-info", tools: FORGE }],
    unit_tests: [
        { run: "forge test --json", tools: FORGE, report: { file: "reports/forge-test.json", from: "stdout" } },
        {
            run: "forge coverage --allow-failure --report lcov --report-file reports/lcov.info",
            tools: FORGE,
            report: { file: "reports/lcov.info", from: "written" },
        },
        {
            // On several threads, what a seeded fuzz test draws depends on its neighbours.
            run: "forge snapshot --threads 1 --allow-failure --snap reports/.gas-snapshot",
            tools: FORGE,
            report: { file: "reports/.gas-snapshot", from: "written" },
        },
    ],
    security_scan: [
        {
            // Reads the build of the compilation; findings are the gates' to judge.
            run: "slither . --ignore-compile --no-fail-pedantic --exclude-dependencies --json reports/slither.json",
            tools: ["slither"],
            report: { file: "reports/slither.json", from: "written" },
        },
    ],
};
const HARDHAT_3 = {
    dependency_install: NPM_CI,
    compilation: [{ run: "npx --no hardhat compile", ...HARDHAT }],
    unit_tests: [
        {
            run: "npx --no hardhat test --gas-stats-json reports/gas-stats.json",
            ...HARDHAT,
            report: { file: "reports/gas-stats.json", from: "written" },
        },
        {
            // A run of its own: instrumented code uses more gas.
            run: "npx --no hardhat test --coverage",
            ...HARDHAT,
            report: { file: "coverage/lcov.info", from: "written" },
        },
    ],
};
/** solidity-coverage runs the tests again; hardhat-gas-reporter writes where the project's config says. */
const HARDHAT_2 = {
    dependency_install: NPM_CI,
    compilation: [{ run: "npx --no hardhat compile", ...HARDHAT }],
    unit_tests: [
        { run: "npx --no hardhat test", ...HARDHAT },
        {
            run: "npx --no hardhat coverage",
            ...HARDHAT,
            report: { file: "coverage/lcov.info", from: "written" },
        },
    ],
};
const CARGO = {
    dependency_install: [{ run: "cargo fetch", tools: ["cargo"] }],
    compilation: [{ run: "cargo build --release", tools: ["cargo"] }],
    unit_tests: [
        {
            run: "cargo test -- --nocapture",
            tools: ["cargo"],
            report: { file: "reports/cargo-test.txt", from: "both" },
        },
    ],
    static_analysis: [
        {
            run: "cargo clippy --message-format=json -- -D warnings",
            tools: ["cargo", "cargo-clippy"],
            report: { file: "reports/clippy.json", from: "stdout" },
        },
    ],
    security_scan: [
        {
            run: "cargo audit --json",
            tools: ["cargo", "cargo-audit"],
            report: { file: "reports/cargo-audit.json", from: "stdout" },
            findingsCode: 1,
        },
    ],
    integration_tests: [
        {
            run: "cargo test --test integration",
            tools: ["cargo"],
            report: { file: "reports/integration/cargo-test.txt", from: "both" },
            nothingToDo: /^error: no test target named `integration`/,
        },
    ],
};
const NPM = {
    dependency_install: NPM_CI,
    compilation: [{ run: "npm run build --if-present", tools: ["npm"] }],
    unit_tests: [{ run: "npm test", tools: ["npm"] }],
    security_scan: [
        {
            run: "npm audit --json",
            tools: ["npm"],
            report: { file: "reports/npm-audit.json", from: "stdout" },
            findingsCode: 1,
        },
    ],
};
/** The commands of a preset by stage. `hardhatMajor` is the version that is installed; from 3 on the commands differ. */
function presetStages(preset, hardhatMajor) {
    switch (preset) {
        case "foundry":
            return FOUNDRY;
        case "hardhat":
            return hardhatMajor < 3 ? HARDHAT_2 : HARDHAT_3;
        case "cargo":
            return CARGO;
        case "npm":
            return NPM;
    }
}
/** Whether a preset has commands for a stage. */
function knowsStage(preset, name) {
    return Object.hasOwn(presetStages(preset, 3), name);
}
/** Every file that the preset's commands for a stage leave, whatever the version. */
function presetReports(preset, stage) {
    const commands = [2, 3].flatMap((major) => presetStages(preset, major)[stage] ?? []);
    return [...new Set(commands.flatMap(({ report }) => (report === undefined ? [] : [report.file])))];
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/plan-stages.js







/** The graph of the configured stages. Throws one InputError with everything that cannot be run as it is written. */
function planStages(pipeline, facts) {
    const written = pipeline.stages.map((stage) => (typeof stage === "string" ? { name: stage } : stage));
    const declared = new Set(written.map(({ name }) => name));
    const stages = written.map((stage) => planStage(stage, declared, pipeline));
    const problems = [...written.flatMap((stage) => problemsOf(stage, facts)), ...stages.flatMap(misspelling)];
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    try {
        return buildDag(stages);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        throw new errors/* InputError */.d(error.problems.map((problem) => `pipeline.stages: ${problem}`));
    }
}
function planStage(stage, declared, pipeline) {
    const { name } = stage;
    return {
        id: name,
        needs: stage.needs ?? defaultNeeds(name, declared),
        work: workOf(stage, pipeline.preset),
        timeoutMs: stage.timeout?.ms,
        retries: stage.retries ?? 0,
        continueOnFailure: stage.continue_on_failure ?? false,
        weight: stage.weight ?? 1,
        minQuality: stage.min_quality,
        limits: limitsOf(stage),
        environment: toText({ ...pipeline.environment_vars, ...stage.environment }),
        artifacts: (stage.artifacts ?? []).map((artifact) => typeof artifact === "string" ? { paths: [artifact], type: defaultArtifactType(name) } : artifact),
        gates: stage.gates ?? defaultGates(name),
        isFeedKnown: stage.gates !== undefined || isUsual(name),
        pauses: stage.pause ?? false,
    };
}
function workOf({ name, run, preset }, shared) {
    if (run !== undefined)
        return { kind: "run", scripts: typeof run === "string" ? [run] : run };
    const chosen = preset ?? shared;
    return chosen !== undefined && knowsStage(chosen, name)
        ? { kind: "preset", preset: chosen, stage: name }
        : { kind: "reported" };
}
function limitsOf({ max_resource }) {
    const memoryBytes = max_resource?.memory === undefined ? undefined : (0,stage_resources/* parseByteSize */.n)(max_resource.memory);
    const cpuSeconds = max_resource?.cpu_seconds;
    return { ...(memoryBytes !== undefined && { memoryBytes }), ...(cpuSeconds !== undefined && { cpuSeconds }) };
}
function toText(variables) {
    return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
}
function problemsOf(stage, { knownGates, platform }) {
    const { name, run, preset, timeout, max_resource } = stage;
    const at = `pipeline.stages, stage ${JSON.stringify(name)}`;
    const problems = [];
    if (run !== undefined && preset !== undefined) {
        problems.push(`${at}: found \`run\` and \`preset\`; accepted one of the two.`);
    }
    if (preset !== undefined && run === undefined && !knowsStage(preset, name)) {
        problems.push(`${at}: preset ${preset} has no commands for a stage of this name; give it \`run\`.`);
    }
    if (timeout?.ms === 0)
        problems.push(`${at}: found a timeout of no time at all; accepted a duration above 0.`);
    if (max_resource !== undefined && Object.keys(limitsOf(stage)).length > 0 && platform !== "linux") {
        problems.push(`${at}: \`max_resource\` can be measured on Linux runners only; this one is ${platform}.`);
    }
    if (max_resource?.memory !== undefined && limitsOf(stage).memoryBytes === undefined) {
        problems.push(`${at}: found a \`max_resource.memory\` of no bytes at all; accepted a size above 0.`);
    }
    for (const gate of stage.gates ?? []) {
        if (knownGates.includes(gate))
            continue;
        const nearest = (0,nearest_name/* nearestName */.q)(knownGates, gate);
        const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
        problems.push(`${at}: found the unknown gate ${JSON.stringify(gate)}; accepted ${knownGates.join(", ")}${hint}.`);
    }
    return problems;
}
/** A name that nothing runs for and that is nearly a usual one would be reported by nobody, and nobody would notice. */
function misspelling({ id, work }) {
    if (work.kind !== "reported" || stage_name/* STAGE_NAMES */.y.some((name) => name === id))
        return [];
    const nearest = (0,nearest_name/* nearestName */.q)(stage_name/* STAGE_NAMES */.y, id);
    if (nearest === undefined)
        return [];
    return [
        `pipeline.stages: found the stage ${JSON.stringify(id)}, which has no commands; accepted another name, or one with \`run\` (did you mean ${nearest}?).`,
    ];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./packages/core/lib/runner/exec-output.js

/** A longer line is given out in pieces of this many characters. */
const MAX_LINE_CHARACTERS = 16_384;
function createLineSplitter(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let open = "";
    const take = (text) => {
        const lines = text.split("\n");
        lines[0] = `${open}${lines[0] ?? ""}`;
        open = lines.pop() ?? "";
        for (const line of lines)
            giveOut(line.endsWith("\r") ? line.slice(0, -1) : line, onLine);
        while (open.length > MAX_LINE_CHARACTERS) {
            onLine(open.slice(0, MAX_LINE_CHARACTERS));
            open = open.slice(MAX_LINE_CHARACTERS);
        }
    };
    return {
        write: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
        end: () => {
            take(decoder.end());
            if (open !== "")
                giveOut(open, onLine);
            open = "";
        },
    };
}
function giveOut(line, onLine) {
    for (let start = 0; start === 0 || start < line.length; start += MAX_LINE_CHARACTERS) {
        onLine(line.slice(start, start + MAX_LINE_CHARACTERS));
    }
}
function createTail(maxCharacters) {
    let lines = [];
    let length = 0;
    let first = 0;
    return {
        add(line) {
            lines.push(line);
            length += line.length + 1;
            while (length > maxCharacters && first < lines.length - 1) {
                length -= (lines[first]?.length ?? 0) + 1;
                first += 1;
            }
            // Shifting one by one would cost as much as the whole list each time.
            if (first > 1024) {
                lines = lines.slice(first);
                first = 0;
            }
        },
        text: () => lines.slice(first).join("\n").slice(-maxCharacters),
    };
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/exec-streams.js




const TAIL_CHARACTERS = 16_384;
const CLOSE_WITHIN_MS = 1000;
/** Reads the pipes of a command; made by `spawn` with stdout, stderr and, third, the shell's own account of time. */
function listen(child, { onLine, capture: settings }, capture) {
    const tail = createTail(TAIL_CHARACTERS);
    const take = (line) => {
        tail.add(line);
        onLine(line);
    };
    const [, stdout, stderr, told] = child.stdio;
    const ends = [
        settings?.streams === "stdout" ? readInto(stdout, capture) : readLines(stdout, take, capture),
        readLines(stderr, take, undefined),
    ].map((end) => end.catch(() => undefined));
    let times = "";
    told?.on("data", (chunk) => (times = `${times}${chunk.toString("latin1")}`.slice(-1024)));
    const streams = [stdout, stderr, ...(told === null ? [] : [told])];
    for (const stream of streams)
        stream.on("error", () => undefined);
    const closed = new Promise((resolve) => child.once("close", () => resolve()));
    return {
        tail: tail.text,
        times: () => times,
        async closed() {
            await Promise.race([Promise.all([closed, ...ends]), (0,promises_.setTimeout)(CLOSE_WITHIN_MS)]);
            for (const stream of streams)
                stream.destroy();
        },
    };
}
/** Reads no faster than the report's file takes it, so that an endless output does not fill the memory. */
async function readInto(stream, capture) {
    for await (const chunk of stream)
        await written(capture, chunk);
}
async function readLines(stream, onLine, capture) {
    const splitter = createLineSplitter(onLine);
    try {
        for await (const chunk of stream) {
            splitter.write(chunk);
            await written(capture, chunk);
        }
    }
    finally {
        splitter.end();
    }
}
async function written(capture, chunk) {
    if (capture !== undefined && capture.writable && !capture.write(chunk)) {
        await Promise.race([(0,external_node_events_.once)(capture, "drain"), (0,external_node_events_.once)(capture, "close")]);
    }
}
/** The file for a captured stream, or why it cannot be written. */
async function openCapture(file) {
    const stream = (0,external_node_fs_.createWriteStream)(file);
    return new Promise((resolve) => {
        stream.once("open", () => resolve(stream));
        stream.once("error", resolve);
    });
}
async function closeCapture(capture) {
    if (capture === undefined || capture.closed)
        return;
    const closed = (0,external_node_events_.once)(capture, "close");
    capture.end();
    await closed.catch(() => undefined);
}

// EXTERNAL MODULE: ./packages/core/lib/runner/exec-processes.js
var exec_processes = __webpack_require__(6307);
;// CONCATENATED MODULE: ./packages/core/lib/runner/exec-shell.js
/** `times` is the shell's own account of itself and every process that was waited for, however deep. */
const BASH = 'bash --noprofile --norc -eo pipefail -c "$1" 3>&-; code=$?; LC_ALL=C times >&3; exit $code';
/** PowerShell goes on after a program that failed unless it is told not to. */
const PWSH_STRICT = "$ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true\n";
const PWSH_EXIT = "\nif (Test-Path -LiteralPath variable:\\LASTEXITCODE) { exit $LASTEXITCODE }";
/**
 * How the platform's shell runs `script`: bash that stops at the first failure, on Windows PowerShell 7 in the same way.
 * `isJoined` sends standard error where standard output goes, so that their lines keep their order.
 */
function shellInvocation(script, platform, { isJoined = false } = {}) {
    if (platform === "win32") {
        const joined = isJoined ? `& {\n${script}\n} 2>&1` : script;
        const args = ["-NoProfile", "-NonInteractive", "-Command", `${PWSH_STRICT}${joined}${PWSH_EXIT}`];
        return { file: "pwsh", args, tellsTimes: false };
    }
    const joined = isJoined ? `exec 2>&1\n${script}` : script;
    return { file: "bash", args: ["--noprofile", "--norc", "-c", BASH, "stage", joined], tellsTimes: true };
}
/** Reads what bash's `times` prints: two lines of user and system time, of the shell and of its children. */
function parseTimes(text) {
    const found = [...text.matchAll(/(\d{1,9})m(\d{1,2}\.\d{1,6})s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
    const [shellUser, shellSystem, user, system] = found;
    if (shellUser === undefined || shellSystem === undefined || user === undefined || system === undefined) {
        return undefined;
    }
    return { userSeconds: rounded(shellUser + user), systemSeconds: rounded(shellSystem + system) };
}
function rounded(seconds) {
    return Math.round(seconds * 1000) / 1000;
}

// EXTERNAL MODULE: ./packages/core/lib/runner/exec-tree.js
var exec_tree = __webpack_require__(5796);
;// CONCATENATED MODULE: ./packages/core/lib/runner/exec-usage.js

const SAMPLE_MS = 250;
/** Looks at the processes of a group four times a second. Where there is no /proc it sees nothing. */
function sampleUsage(group, limits) {
    let peak = null;
    let tellOver;
    const sample = () => {
        const members = (0,exec_processes/* listProcesses */.O)(group);
        if (members === undefined || members.length === 0)
            return;
        const memory = members.reduce((sum, { residentBytes }) => sum + residentBytes, 0);
        const cpu = members.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
        peak = Math.max(peak ?? 0, memory);
        const excess = excessOf(memory, cpu, limits);
        if (excess !== undefined)
            tellOver?.(excess);
    };
    sample();
    const timer = setInterval(sample, SAMPLE_MS);
    return {
        onOver: (tell) => {
            tellOver = tell;
        },
        usage: (times) => ({
            userSeconds: times?.userSeconds ?? null,
            systemSeconds: times?.systemSeconds ?? null,
            peakMemoryBytes: peak,
        }),
        stop: () => clearInterval(timer),
    };
}
function excessOf(memoryBytes, cpuSeconds, limits) {
    if (limits.memoryBytes !== undefined && memoryBytes > limits.memoryBytes) {
        return `it held ${memoryBytes} bytes of memory; at most ${limits.memoryBytes} are allowed`;
    }
    if (limits.cpuSeconds !== undefined && cpuSeconds > limits.cpuSeconds) {
        return `it used ${cpuSeconds.toFixed(1)} s of processor time; at most ${limits.cpuSeconds} s are allowed`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/core/lib/runner/exec-command.js








const KILL_GRACE_MS = 1500;
/**
 * Runs a script in a process group of its own and waits until nothing of it is left: what it leaves running is ended
 * with it. Never rejects for what the command does. `@actions/exec` could not do this: it knows no process tree.
 */
async function runShellCommand(command) {
    const startedAt = performance.now();
    const since = () => Math.round(performance.now() - startedAt);
    if (command.signal.aborted)
        return notRun("cancelled", "The run was cancelled.", since());
    const mark = (0,external_node_crypto_.randomUUID)();
    const capture = command.capture === undefined ? undefined : await openCapture(command.capture.file);
    if (capture instanceof Error)
        return notRun("not_started", `Its report cannot be written: ${capture.message}`, since());
    const child = start(command, mark);
    const output = listen(child, command, capture);
    try {
        const failure = await hasStarted(child);
        if (failure !== undefined || child.pid === undefined) {
            return notRun("not_started", failure?.message ?? "The shell did not start.", since());
        }
        const result = await supervise(child, { pid: child.pid, mark }, command);
        await output.closed();
        return { ...result, durationMs: since(), usage: result.usageWith(parseTimes(output.times())), tail: output.tail() };
    }
    finally {
        await closeCapture(capture);
    }
}
function start({ script, cwd, env, capture }, mark) {
    const isJoined = capture?.streams === "both";
    const { file, args, tellsTimes } = shellInvocation(script, process.platform, { isJoined });
    return (0,external_node_child_process_.spawn)(file, args, {
        cwd,
        env: { ...env, [exec_processes/* PROCESS_MARK */.M]: mark },
        stdio: ["ignore", "pipe", "pipe", tellsTimes ? "pipe" : "ignore"],
        detached: process.platform !== "win32",
        windowsHide: true,
    });
}
function hasStarted(child) {
    return new Promise((resolve) => {
        child.once("spawn", () => resolve(undefined));
        child.once("error", resolve);
    });
}
/** Waits for the end, or brings it about: by the caller's signal, the time or a limit, whichever comes first. */
async function supervise(child, tree, command) {
    const killGraceMs = command.killGraceMs ?? KILL_GRACE_MS;
    const sampler = sampleUsage(tree.pid, command.limits ?? {});
    const letGo = (0,exec_tree/* killAtExit */.g)(tree);
    const stop = new AbortController();
    try {
        const cut = await Promise.race([
            exitOf(child),
            ...cuts(command, stop.signal),
            new Promise((resolve) => sampler.onOver((excess) => resolve({ ending: "over_limit", reason: excess }))),
        ]);
        const left = await (0,exec_tree/* endTree */.S)(tree, killGraceMs);
        const usageWith = sampler.usage;
        if ("ending" in cut)
            return { ...cut, exitCode: null, leftProcesses: false, usageWith };
        return { ending: "exited", exitCode: cut.exitCode, reason: "", leftProcesses: left, usageWith };
    }
    finally {
        stop.abort();
        sampler.stop();
        letGo();
    }
}
function cuts({ signal, timeoutMs }, stop) {
    const cancelled = new Promise((resolve) => {
        const tell = () => resolve({ ending: "cancelled", reason: "The run was cancelled." });
        signal.addEventListener("abort", tell, { once: true, signal: stop });
        if (signal.aborted)
            tell();
    });
    if (timeoutMs === undefined)
        return [cancelled];
    // Node takes a longer timer for one of a millisecond.
    const timer = (0,promises_.setTimeout)(Math.min(timeoutMs, 2 ** 31 - 1), undefined, { signal: stop });
    const timedOut = timer.then(() => ({ ending: "timed_out", reason: `it took longer than ${timeoutMs / 1000} s` }), () => new Promise(() => { }));
    return [cancelled, timedOut];
}
function exitOf(child) {
    return new Promise((resolve) => child.once("exit", (exitCode) => resolve({ exitCode })));
}
function notRun(ending, reason, durationMs) {
    const usage = { userSeconds: null, systemSeconds: null, peakMemoryBytes: null };
    return { ending, exitCode: null, reason, durationMs, usage, tail: "", leftProcesses: false };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/judge-command.js


/** Judges how a command ended; only an exit code of 0 passes, or the one by which a scanner says that its report has findings. */
function judgeCommand(command, result, { workspace }) {
    const shown = `\`${(0,cut_text/* cutToCharacters */._H)(command.script.trim(), 200)}\``;
    if (result.ending === "timed_out") {
        return {
            kind: "failed",
            reason: `${shown} was ended after ${formatElapsed(result.durationMs)}: the stage's time was up.`,
        };
    }
    if (result.ending !== "exited")
        return { kind: "failed", reason: `${shown} was ended: ${result.reason}.` };
    if (result.exitCode === 0)
        return { kind: "passed" };
    if (hasNothingToDo(command, result))
        return { kind: "nothing", reason: `Nothing to do: ${shown} has no such target.` };
    if (result.exitCode === null)
        return { kind: "failed", reason: `${shown} was ended by a signal.` };
    if (result.exitCode === command.findingsCode && isWritten(command, workspace))
        return { kind: "passed" };
    const absent = missingProgram(result);
    if (absent !== undefined) {
        return {
            kind: "failed",
            reason: `\`${absent}\` is not installed, and ${shown} needs it (exit code ${result.exitCode}).`,
        };
    }
    return { kind: "failed", reason: `${shown} ended with exit code ${result.exitCode}.` };
}
/** Only before anything of the project was built: what comes after may be printed by the project itself. */
function hasNothingToDo({ nothingToDo }, { tail }) {
    if (nothingToDo === undefined)
        return false;
    const lines = tail.split("\n");
    const said = lines.findIndex((line) => nothingToDo.test(line));
    return said >= 0 && !lines.slice(0, said).some((line) => /^\s*(Compiling|Running|Finished)\b/.test(line));
}
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
function isWritten({ report }, workspace) {
    return report !== undefined && (workspace.lookUpText(report, MAX_REPORT_BYTES) ?? "").trim() !== "";
}
/** 127 is the shell's own word for a program that it does not find (POSIX 2.8.2); cargo has one of its own. */
function missingProgram({ exitCode, tail }) {
    const named = exitCode === 127
        ? /^bash: (?:line \d+: )?([^\s:]+): (?:command not found|No such file)/m.exec(tail)?.[1]
        : /^error: no such (?:sub)?command: `([\w-]+)`/m.exec(tail)?.[1];
    return named === undefined || exitCode === 127 ? named : `cargo-${named}`;
}

;// CONCATENATED MODULE: ./packages/core/lib/state/hash-artifacts.js

/**
 * SHA-256 and size of each file, read as a stream and one after the other so that memory stays flat. Sorted by path
 * (by code unit, the same on every machine), each path once. What `readStream` throws passes through.
 */
async function hashArtifacts(paths, readStream) {
    const hashes = [];
    for (const path of [...new Set(paths)].sort()) {
        const hash = (0,external_node_crypto_.createHash)("sha256");
        let size = 0;
        for await (const chunk of readStream(path)) {
            hash.update(chunk);
            size += chunk.byteLength;
        }
        hashes.push({ path, size, sha256: hash.digest("hex") });
    }
    return hashes;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-artifacts.js


/** A glob that takes in a dependency tree by mistake should say so before it is hashed for minutes. */
const MAX_FILES = 5000;
const SKIPPED = new Set([".git", "node_modules"]);
/** The files that a stage's `artifacts` match, with size and SHA-256; each once, under the first type that names it. */
async function collectArtifacts(workspace, workingDirectory, patterns) {
    const types = new Map();
    const missing = [];
    for (const { paths, type } of patterns) {
        for (const glob of paths) {
            const found = await workspace.find([external_node_path_.posix.join(workingDirectory, glob)], { skipDirectories: SKIPPED });
            if (found.length === 0)
                missing.push(glob);
            if (found.length > MAX_FILES)
                missing.push(`${glob} (it matches ${found.length} files; at most ${MAX_FILES})`);
            else
                for (const file of found)
                    if (!types.has(file))
                        types.set(file, type);
        }
    }
    const hashes = await hashArtifacts(types.keys(), (file) => workspace.stream(file));
    const artifacts = hashes.map(({ path, size, sha256 }) => {
        return { name: path, path, size, sha256, type: types.get(path) ?? "documentation" };
    });
    return { artifacts, missing };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-commands.js





/** The commands of a stage. A list of `run` stops at its first failure, those of a preset all leave their reports. */
function commandsOf({ work }, place) {
    if (work.kind === "reported")
        return [];
    if (work.kind === "run")
        return work.scripts.map((script) => ({ script, tools: [] }));
    const commands = presetStages(work.preset, hardhatMajor(place))[work.stage] ?? [];
    return commands.map(({ run, report, ...rest }) => ({
        ...rest,
        script: run,
        ...(report !== undefined && { report: external_node_path_.posix.join(place.workingDirectory, report.file) }),
        ...(report !== undefined &&
            report.from !== "written" && {
            capture: { file: external_node_path_.join(directoryOf(place), report.file), streams: report.from },
        }),
    }));
}
/** Removes what an earlier run left where a stage's reports will be, so that none outlives a tool that fails. */
async function clearReports(stage, place) {
    if (stage.work.kind !== "preset")
        return;
    for (const file of presetReports(stage.work.preset, stage.work.stage)) {
        const folder = external_node_path_.posix.join(place.workingDirectory, external_node_path_.posix.dirname(file));
        // Looks up the real path, and throws an InputError where a link leads out of the workspace.
        await place.workspace.describe(folder);
        await (0,external_node_fs_promises_.mkdir)(external_node_path_.join(place.workspace.root, folder), { recursive: true });
        await (0,external_node_fs_promises_.rm)(external_node_path_.join(place.workspace.root, place.workingDirectory, file), { force: true });
    }
}
function directoryOf({ workspace, workingDirectory }) {
    return external_node_path_.join(workspace.root, workingDirectory);
}
/** Why a command cannot run here, or undefined: a required tool that is not there is a failure, never a pass. */
function findMissingTool({ tools, packages = [], script }, env, place) {
    const folders = toolFolders(env);
    for (const name of tools) {
        const tool = findTool(name, folders);
        if (tool === undefined)
            return `\`${name}\` is not installed: it is in no folder of PATH, and \`${script}\` needs it.`;
        if (name === "forge" && tool.isScript && isOfNpm(tool.file))
            return LAUNCHER;
    }
    const absent = packages.find((name) => findTool(name, packageFolders(place)) === undefined);
    return absent === undefined
        ? undefined
        : `\`${absent}\` is not installed in the project's \`node_modules\`, and \`${script}\` needs it.`;
}
/** Where npm links the commands of installed packages, from the working directory up to the workspace. */
function packageFolders({ workspace, workingDirectory }) {
    const steps = workingDirectory.split("/").filter((step) => step !== "");
    return Array.from({ length: steps.length + 1 }, (_, left) => external_node_path_.join(workspace.root, ...steps.slice(0, steps.length - left), "node_modules", ".bin"));
}
const LAUNCHER = "The `forge` on PATH is npm's launcher, which ends with exit code 0 whatever forge says (foundry-rs/foundry#14781). " +
    "Install Foundry itself, or put the folder `bin` of `@foundry-rs/forge-<platform>` first on PATH.";
function isOfNpm(file) {
    return (0,external_node_fs_.realpathSync)(file).split(external_node_path_.sep).includes("node_modules");
}
const MAX_MANIFEST_BYTES = 1024 * 1024;
/** Of the installed Hardhat, else of the range in package.json, else the current one. */
function hardhatMajor({ workspace, workingDirectory }) {
    const read = (file) => workspace.lookUpText(external_node_path_.posix.join(workingDirectory, file), MAX_MANIFEST_BYTES) ?? "";
    const installed = /"version"\s*:\s*"(\d{1,4})\./.exec(read("node_modules/hardhat/package.json"))?.[1];
    const wanted = /"hardhat"\s*:\s*"[^"\d]{0,8}(\d{1,4})/.exec(read("package.json"))?.[1];
    return Number(installed ?? wanted ?? 3);
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-run.js
const NO_USAGE = { userSeconds: null, systemSeconds: null, peakMemoryBytes: null };
/** A stage that did not run here. */
function stage_run_notRun(status, error, isDoubted = false) {
    return {
        status,
        startedAt: null,
        durationMs: null,
        attempts: [],
        error,
        tail: "",
        artifacts: [],
        usage: NO_USAGE,
        isDoubted,
    };
}
/** Of commands that ran one after the other; null as soon as one could not be measured. */
function addUsage(left, right) {
    if (left === undefined)
        return right;
    return {
        userSeconds: joined(left.userSeconds, right.userSeconds, plus),
        systemSeconds: joined(left.systemSeconds, right.systemSeconds, plus),
        peakMemoryBytes: joined(left.peakMemoryBytes, right.peakMemoryBytes, Math.max),
    };
}
function joined(left, right, by) {
    return left === null || right === null ? null : by(left, right);
}
function plus(left, right) {
    return Math.round((left + right) * 1000) / 1000;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/run-stage.js






/** Runs a stage's commands, again where they fail and `retries` allows it, and gathers what they leave. */
async function runStage(stage, given, log) {
    const around = { ...given, env: { ...given.env, ...stage.environment } };
    const startedAt = around.now();
    const attempts = [];
    let last;
    do {
        if (attempts.length > 0)
            log.say(`attempt ${attempts.length + 1} of ${stage.retries + 1}`);
        const begunAt = around.now().getTime();
        last = await attemptStage(stage, around, log);
        attempts.push({ durationMs: around.now().getTime() - begunAt, error: last.error });
    } while (last.status === "failed" && last.mayHelp && attempts.length <= stage.retries);
    const durationMs = around.now().getTime() - startedAt.getTime();
    const { artifacts, missing } = await gather(stage, around);
    const isIncomplete = last.status === "success" && missing.length > 0;
    const status = isIncomplete ? "failed" : last.status;
    return {
        status,
        startedAt,
        durationMs,
        attempts,
        error: isIncomplete ? missingArtifacts(missing) : last.error,
        tail: last.tail,
        artifacts,
        usage: last.usage,
        isDoubted: status === "failed" || status === "cancelled",
    };
}
async function attemptStage(stage, around, log) {
    await clearReports(stage, around);
    const deadline = stage.timeoutMs === undefined ? undefined : around.now().getTime() + stage.timeoutMs;
    const isThorough = stage.work.kind === "preset";
    let failure;
    let usage;
    let tail = "";
    let skipped = "";
    for (const command of commandsOf(stage, around)) {
        const missing = findMissingTool(command, around.env, around);
        if (missing !== undefined)
            return failed(missing, { tail, usage, mayHelp: false });
        log.say(`$ ${command.script}`);
        const result = await runOne(command, stage, around, { deadline, spentSeconds: secondsOf(usage), log });
        usage = addUsage(usage, result.usage);
        tail = result.tail;
        const ended = judgeCommand(command, result, around);
        if (result.leftProcesses)
            log.say("ended the processes that it left running");
        if (result.ending === "cancelled")
            return { status: "cancelled", error: result.reason, tail, usage, mayHelp: false };
        if (ended.kind === "nothing")
            skipped = ended.reason;
        if (ended.kind !== "failed")
            continue;
        failure ??= failed(ended.reason, { tail, usage, mayHelp: true });
        if (!isThorough || result.ending !== "exited")
            break;
    }
    if (failure !== undefined)
        return { ...failure, usage: usage ?? failure.usage };
    const status = skipped === "" ? "success" : "skipped";
    return { status, error: skipped, tail, usage: usage ?? run_stage_NO_USAGE, mayHelp: false };
}
const run_stage_NO_USAGE = { userSeconds: null, systemSeconds: null, peakMemoryBytes: null };
function failed(error, { tail, usage, mayHelp }) {
    return { status: "failed", error, tail, usage: usage ?? run_stage_NO_USAGE, mayHelp };
}
function runOne({ script, capture }, stage, around, { deadline, spentSeconds, log }) {
    const { cpuSeconds, memoryBytes } = stage.limits;
    return runShellCommand({
        script,
        cwd: directoryOf(around),
        env: around.env,
        signal: around.signal,
        onLine: log.output,
        limits: {
            ...(memoryBytes !== undefined && { memoryBytes }),
            ...(cpuSeconds !== undefined && { cpuSeconds: Math.max(0, cpuSeconds - spentSeconds) }),
        },
        ...(deadline !== undefined && { timeoutMs: Math.max(1, deadline - around.now().getTime()) }),
        ...(capture !== undefined && { capture }),
    });
}
function secondsOf(usage) {
    return (usage?.userSeconds ?? 0) + (usage?.systemSeconds ?? 0);
}
/** The files of `artifacts`, and the reports that a preset's commands left. */
async function gather(stage, place) {
    const { artifacts, missing } = await collectArtifacts(place.workspace, place.workingDirectory, stage.artifacts);
    const known = new Set(artifacts.map(({ path }) => path));
    const reports = await existingReports(stage, place);
    const type = defaultArtifactType(stage.id);
    const left = await collectArtifacts(place.workspace, "", [{ paths: reports.map(literal), type }]);
    return { artifacts: [...artifacts, ...left.artifacts.filter(({ path }) => !known.has(path))], missing };
}
async function existingReports(stage, place) {
    const reports = commandsOf(stage, place).flatMap(({ report }) => report ?? []);
    const facts = await Promise.all(reports.map((report) => place.workspace.describe(report)));
    return reports.filter((_report, index) => facts[index] !== undefined);
}
/** A path as a glob that matches it alone. */
function literal(file) {
    return file.replace(/[\\*?[\]{}()!+@|]/g, "\\$&");
}
function missingArtifacts(missing) {
    return `It left no file that \`artifacts\` asks for: ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? ` and ${missing.length - 3} more` : ""}.`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-endings.js
/** Names that differ in casing and separators alone are one: `unit-tests`, `unitTests`, `UnitTests`, `Unit Tests`. */
function foldStageName(name) {
    return name.toLowerCase().replace(/[-_ ]/g, "");
}
const STATUS_OF = new Map([
    ["success", "success"],
    ["failure", "failed"],
    ["cancelled", "cancelled"],
    ["skipped", "skipped"],
]);
/** Where two jobs bear one stage's name, the worse one counts. */
const WORST_FIRST = ["failed", "cancelled", "skipped", "success"];
/**
 * How the jobs or steps of input `outcome` ended, by folded name: `toJSON(needs)` has `result`, `toJSON(steps)` has
 * `outcome`. An unknown word is no success. What is no such object says nothing here; its own gate refuses it.
 */
function readStageEndings(outcome) {
    const endings = new Map();
    if (typeof outcome !== "object" || outcome === null || Array.isArray(outcome))
        return endings;
    for (const [name, entry] of Object.entries(outcome)) {
        if (typeof entry !== "object" || entry === null)
            continue;
        const { outcome: step, result, conclusion } = entry;
        const status = STATUS_OF.get(step ?? result ?? conclusion) ?? "failed";
        const key = foldStageName(name);
        const other = endings.get(key);
        endings.set(key, WORST_FIRST.find((worst) => worst === status || worst === other) ?? status);
    }
    return endings;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/select-stages.js



/**
 * Input `stages`: names, one a line, in any casing; `none`; empty or `all` for every stage that has commands. A stage with
 * `pause` runs where it is named, by whoever starts the workflow or by a job whose environment asks for approval.
 */
function selectStages(lines, stages) {
    const none = { runs: new Set(), waits: new Set() };
    if (lines.includes("none") || lines.includes("all")) {
        if (lines.length > 1) {
            throw new errors/* InputError */.d("Input `stages`: found `none` or `all` beside others; accepted alone, or names of stages.");
        }
        if (lines[0] === "none")
            return none;
    }
    if (lines.length === 0 || lines[0] === "all") {
        const waits = new Set(stages.filter(({ pauses }) => pauses).map(({ id }) => id));
        return { runs: new Set(stages.filter(canRun).flatMap(({ id }) => (waits.has(id) ? [] : [id]))), waits };
    }
    return { ...none, runs: new Set(namedStages(lines, stages)) };
}
function canRun({ work }) {
    return work.kind !== "reported";
}
function namedStages(lines, stages) {
    const problems = [];
    const named = lines.flatMap((line) => {
        const stage = stages.find(({ id }) => id === line) ?? stages.find(({ id }) => foldStageName(id) === foldStageName(line));
        if (stage === undefined)
            problems.push(unknownStage(line, stages));
        else if (!canRun(stage)) {
            problems.push(`Input \`stages\`: stage ${JSON.stringify(stage.id)} has no commands; give it \`run\` or a \`preset\`.`);
        }
        else
            return [stage.id];
        return [];
    });
    if (problems.length > 0)
        throw new errors/* InputError */.d(problems);
    return named;
}
function unknownStage(line, stages) {
    const names = stages.map(({ id }) => id);
    const nearest = (0,nearest_name/* nearestName */.q)(names, line);
    const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
    const accepted = names.length === 0 ? "none, for `pipeline.stages` is empty" : names.join(", ");
    return `Input \`stages\`: found ${JSON.stringify(line)}; accepted ${accepted}${hint}.`;
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/stage-log.js

/** More than anyone reads; the end of the output is kept apart. */
const MAX_OUTPUT_CHARACTERS = 8 * 1024 * 1024;
const STILL_RUNNING_EVERY_MS = 30_000;
/** Lines of stages that run side by side bear the stage's name; of one that runs alone they stand in its group. */
function openStageLog(name, log, isPrefixed) {
    const prefix = isPrefixed ? `[${name}] ` : "";
    const startedAt = performance.now();
    let room = MAX_OUTPUT_CHARACTERS;
    const timer = setInterval(() => {
        log.info(`${prefix}still running after ${formatElapsed(performance.now() - startedAt)}`);
    }, STILL_RUNNING_EVERY_MS);
    return {
        output(line) {
            if (room < 0)
                return;
            room -= line.length + 1;
            if (room >= 0)
                log.untrusted(`${prefix}${line}`);
            else
                log.info(`${prefix}printed more than ${MAX_OUTPUT_CHARACTERS} characters; the rest is left out of the log.`);
        },
        say: (text) => log.info(`${prefix}${text}`),
        stop: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/trust-stages.js

/** Events whose run has nothing that the code of its commit may not have: a fork's pull request gets no secrets. */
const OWN_CODE = new Set(["push", "pull_request", "merge_group", "schedule", "workflow_dispatch"]);
/** Whether an event's run may run what its own commit says. */
function runsOwnCode(eventName) {
    return OWN_CODE.has(eventName);
}
/**
 * Stages run commands of the tree. On events that bring secrets and a writable token to somebody else's commit
 * (`pull_request_target`, `workflow_run`, `issue_comment`, and any that is not known to be safe) they run only where both
 * config and tree are the default branch's. Throws one InputError otherwise.
 */
function refuseForeignStages(eventName, origin) {
    if (runsOwnCode(eventName))
        return;
    if (origin.isConfigOfDefaultBranch && origin.isTreeOfDefaultBranch)
        return;
    const what = origin.isTreeOfDefaultBranch ? "the config" : "the checked-out tree";
    throw new errors/* InputError */.d(`\`pipeline.stages\` would run commands with this run's secrets on event ${eventName}, and ${what} is not the default branch's. ` +
        "Run stages on push, pull_request, merge_group, schedule or workflow_dispatch, or set input `stages` to `none`.");
}
/**
 * Whether the checkout is the very commit of the event, untouched. On the events in question GITHUB_SHA is a commit of the
 * default branch (GitHub docs, "Events that trigger workflows").
 */
async function isEventTree(git, eventSha) {
    const head = await git.read(["rev-parse", "--verify", "HEAD"]);
    if (head?.trim() !== eventSha)
        return false;
    const changes = await git.read(["status", "--porcelain", "--untracked-files=all"]);
    return changes === "";
}

;// CONCATENATED MODULE: ./actions/quality-gate/lib/stages/run-stages.js














/**
 * Runs the stages of the config that input `stages` selects, as far as their needs, gates and the event allow, and tells
 * of the others what input `outcome` tells. Undefined where the config has no stages. Throws an InputError for a pipeline
 * that cannot be run as it is written, and for stages of a foreign tree on an event that carries secrets.
 */
async function runStages(context, pipeline, judges = {}) {
    if (pipeline === undefined || pipeline.stages.length === 0) {
        selectStages(context.inputs.stages, []);
        return undefined;
    }
    const dag = planStages(pipeline, { knownGates: KNOWN_GATES, platform: process.platform });
    const selection = selectStages(context.inputs.stages, dag.order);
    if (selection.runs.size > 0)
        await refuseUntrusted(context, judges);
    const selected = context.inputs["dry-run"] ? [] : dag.order.filter(({ id }) => selection.runs.has(id));
    for (const stage of selected)
        await clearReports(stage, context);
    const maxParallel = pipeline.max_parallel ?? countCores();
    const unfinished = new Set(selected);
    const finished = await runAll(dag, { context, selection, maxParallel, judges, unfinished });
    return concludeStages(dag, finished, pipeline, { maxParallel, signal: context.signal });
}
async function refuseUntrusted({ environment, git, event }, judges) {
    if (runsOwnCode(environment.eventName))
        return;
    refuseForeignStages(environment.eventName, {
        isConfigOfDefaultBranch: judges.isConfigOfDefaultBranch ?? false,
        isTreeOfDefaultBranch: await isEventTree(git, event.subject.testedSha),
    });
}
async function runAll(dag, running) {
    const { context, selection, maxParallel } = running;
    const isSideBySide = maxParallel > 1 && !isChain(dag, selection.runs);
    const endings = readStageEndings(context.inputs.outcome);
    const runs = new Map();
    const outcomes = await runDag(dag, async (stage) => {
        const run = selection.runs.has(stage.id)
            ? await runHere(stage, running, isSideBySide)
            : reportedRun(stage, endings.get(foldStageName(stage.id)));
        runs.set(stage.id, run);
        if (run.status === "cancelled" && context.signal.aborted)
            context.signal.throwIfAborted();
        return run;
    }, {
        maxParallel,
        signal: context.signal,
        pauses: ({ id }) => selection.waits.has(id),
        allowsDependents: (stage, outcome) => outcome.status === "success" && allows(stage, outcome.value),
    });
    return dag.order.map((stage) => {
        const run = runs.get(stage.id) ?? runOf(outcomes.get(stage.id));
        return { stage, run, isTolerated: stage.continueOnFailure && stage.gates.length === 0 };
    });
}
/** Whether each of the stages needs all others before it, so that never two of them run at once. */
function isChain(dag, ids) {
    return findCriticalPath(dag, ({ id }) => (ids.has(id) ? 1 : 0)).total === ids.size;
}
/** A stage that had nothing to do stops nothing; a job that GitHub skipped does. */
function allows(stage, { status, attempts, error }) {
    if (status === "success" || (status === "failed" && stage.continueOnFailure))
        return true;
    return status === "skipped" && (attempts.length > 0 || error === "");
}
function reportedRun({ gates }, status) {
    if (status === undefined)
        return stage_run_notRun("skipped", "");
    if (status === "success")
        return stage_run_notRun("success", "");
    return stage_run_notRun(status, `Input \`outcome\` says so.`, gates.length > 0 && status !== "skipped");
}
function runOf(outcome) {
    switch (outcome?.status) {
        case "success":
            return outcome.value;
        case "failed":
            throw outcome.error;
        case "skipped":
            return stage_run_notRun("skipped", `Stage \`${outcome.because}\`, which it needs, did not succeed.`, true);
        case "paused":
            return stage_run_notRun("pending", `Waits for a person to run \`${outcome.because}\`.`);
        default:
            return stage_run_notRun("cancelled", "The run was cancelled.", true);
    }
}
async function runHere(stage, running, isSideBySide) {
    const { context } = running;
    if (context.inputs["dry-run"]) {
        context.log.info(`Stage ${stage.id} would run here; input \`dry-run\` is \`true\`.`);
        return stage_run_notRun("skipped", "");
    }
    const run = () => runJudged(stage, running, isSideBySide);
    return isSideBySide ? run() : context.log.group(`Stage ${stage.id}`, run);
}
async function runJudged(stage, running, isPrefixed) {
    const { context, unfinished } = running;
    const stageLog = openStageLog(stage.id, context.log, isPrefixed);
    try {
        stageLog.say("running");
        const { workspace, workingDirectory, childEnv, signal } = context;
        const around = { workspace, workingDirectory, env: childEnv, signal, now: () => context.now() };
        const ran = await runStage(stage, around, stageLog);
        unfinished.delete(stage);
        const run = ran.status === "success" ? await judgeRun(stage, ran, running) : ran;
        const why = run.error === "" ? "" : `: ${run.error}`;
        stageLog.say(`${run.status} after ${formatElapsed(run.durationMs ?? 0)}${why}`);
        return run;
    }
    finally {
        stageLog.stop();
    }
}
/** A stage whose gates fail has failed: what needs it does not run. */
async function judgeRun(stage, run, { judges, unfinished }) {
    const gates = gatesToJudge(stage, [...unfinished]);
    const failedGate = gates.length === 0 ? undefined : await judges.checkStage?.({ ...stage, gates });
    if (failedGate !== undefined)
        return { ...run, status: "failed", error: failedGate };
    if (stage.minQuality === undefined)
        return run;
    const quality = await judges.measureQuality?.(stage);
    if (quality !== undefined && quality >= stage.minQuality)
        return run;
    const found = quality === undefined ? "is not known" : `is ${Math.floor(quality * 1000) / 1000}`;
    return {
        ...run,
        status: "failed",
        error: `The quality after it ${found}; \`min_quality\` asks for ${stage.minQuality}.`,
    };
}


/***/ }),

/***/ 7851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stageName),
/* harmony export */   y: () => (/* binding */ STAGE_NAMES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** The stages of a contract's way from a commit to production, in their usual order. */
const STAGE_NAMES = [
    "source_checkout",
    "dependency_install",
    "compilation",
    "unit_tests",
    "static_analysis",
    "security_scan",
    "integration_tests",
    "contract_deploy",
    "smoke_tests",
    "production_deploy",
];
const ACCEPTS = `one of ${STAGE_NAMES.join(", ")}, or any other name of up to 128 characters on one line`;
const otherName = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(128), 
// Its ends are no white space: what a person cannot see tells no two stages apart.
// oxlint-disable-next-line no-control-regex -- refusing them is the point
valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[^\s\u0000-\u001f\u007f](?:[^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f])?$/));
/** The usual names come first, so that every spelling of one becomes that one. */
const stageName = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(STAGE_NAMES), otherName]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yuE({ accepts: ACCEPTS }));


/***/ }),

/***/ 4351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ StageResourcesSchema),
/* harmony export */   n: () => (/* binding */ parseByteSize)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const UNIT_BYTES = new Map([
    ["B", 1],
    ["KB", 1000],
    ["MB", 1000 ** 2],
    ["GB", 1000 ** 3],
    ["KiB", 1024],
    ["MiB", 1024 ** 2],
    ["GiB", 1024 ** 3],
]);
const SIZE_PATTERN = /^\d{1,6}(?:\.\d{1,3})? ?(?:B|KB|MB|GB|KiB|MiB|GiB)$/;
/** Bytes as a number, or text such as `2GB` (10^9) and `512 MiB` (2^20). Undefined where it is neither. */
function parseByteSize(value) {
    if (typeof value === "number")
        return Number.isSafeInteger(value) && value > 0 ? value : undefined;
    if (!SIZE_PATTERN.test(value))
        return undefined;
    const unit = /[A-Za-z]+$/.exec(value)?.[0] ?? "";
    const bytes = Math.round(Number.parseFloat(value) * (UNIT_BYTES.get(unit) ?? 0));
    return bytes > 0 ? bytes : undefined;
}
/** What a stage may use at most; both are measured over all processes of the stage. */
const StageResourcesSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    memory: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)), valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(SIZE_PATTERN))]), valibot__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yuE({ accepts: "bytes as a number, or text such as 512MB, 2GB, 2GiB" }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_("Most memory that its processes may hold together: resident, looked at four times a second. Needs a Linux runner."))),
    cpu_seconds: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .gtValue */ .zYL(0), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_("Most processor time of an attempt, user and system together. Needs a Linux runner."), valibot__WEBPACK_IMPORTED_MODULE_0__/* .metadata */ .yuE({ accepts: "a number above 0", unit: "seconds" }))),
});


/***/ })

};
