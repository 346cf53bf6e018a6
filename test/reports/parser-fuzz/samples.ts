import { readFileSync } from "node:fs";
import path from "node:path";
import { echidna, medusa } from "../properties/written-samples.ts";

const property = (name: string) => readFileSync(path.join(import.meta.dirname, "../properties/samples", name), "utf8");

/** A change of a report that makes its verdict another one: what is found first is replaced. */
export interface Flip {
  readonly what: string;
  readonly find: RegExp;
  readonly replace: string;
}

/** A small whole report of a format, and what may be flipped in it or in any other of the format. */
export interface Sample {
  readonly text: string;
  readonly flips: readonly Flip[];
  /**
   * Where a cut cannot be seen, since the text up to there is a whole report. Only for formats that have no end of their
   * own: lines, documents one after another, a bare number.
   */
  readonly endsAt?: RegExp;
}

const flip = (what: string, find: RegExp, replace: string): Flip => ({ what, find, replace });

const MOCHA_TEST = '{"title":"a","fullTitle":"fee a","file":"t.js","duration":1,"currentRetry":0,"err":{}}';
const JEST_HEAD = '"numTotalTests":1,"numPassedTests":1,"numFailedTests":0,"numPendingTests":0,"numTodoTests":0';
const JEST_FILE =
  '{"assertionResults":[{"ancestorTitles":["fee"],"fullName":"fee a","status":"passed","title":"a","duration":1,"failureMessages":[]}],"status":"passed","message":"","name":"/w/t.js"}';
const jestFlips = [flip("a passed test", /("status": ?")passed("[^{}]*"title")/, "$1failed$2")];

const ADVISORY =
  '{"advisory":{"id":"RUSTSEC-2026-0001","title":"t","cvss":"CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N"},"package":{"name":"p","version":"1.0.0"},"versions":{"patched":[]}}';
const CLIPPY =
  '{"reason":"compiler-message","message":{"code":{"code":"clippy::ptr_arg"},"level":"warning","message":"m","spans":[{"file_name":"src/lib.rs","line_start":1,"line_end":1,"is_primary":true}]}}';

/** By `Parser.id`; a format without one fails the suite. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  "tests/junit": {
    text: '<?xml version="1.0"?>\n<testsuites tests="3" failures="1"><testsuite name="t" tests="3" failures="1"><testcase name="a" classname="A" time="1"/><testcase name="b" classname="A"><failure message="m">text</failure></testcase><testcase name="c" classname="A"><skipped/></testcase></testsuite></testsuites>',
    flips: [
      flip("a passed test", /(<testcase\b[^<>]*)\/>/, "$1><failure/></testcase>"),
      flip("a failed test", /<(failure|error)\b[^<>]*(\/>|>[^<]*<\/\1>)/, ""),
      flip("a skipped test", /<skipped\b[^<>]*\/>/, "<failure/>"),
    ],
  },
  "tests/forge-test-json": {
    text: '{"test/A.t.sol:ATest":{"duration":"1ms","test_results":{"test_A()":{"status":"Success","reason":null},"test_B()":{"status":"Failure","reason":"6 != 7"}}}}',
    flips: [
      flip("a passed test", /"status": ?"Success"/, '"status":"Failure"'),
      flip("a failed test", /"status": ?"Failure"/, '"status":"Success"'),
    ],
  },
  "tests/mocha-json": {
    text: `{"stats":{"suites":1,"tests":1,"passes":1,"pending":0,"failures":0},"tests":[${MOCHA_TEST}],"pending":[],"failures":[],"passes":[${MOCHA_TEST}]}`,
    flips: [
      flip("the number of failures", /("failures": ?)(\d+)/, "$19"),
      flip("the number of passes", /("passes": ?)(\d+)/, "$1$20"),
    ],
  },
  "tests/jest-json": {
    text: `{"numFailedTestSuites":0,"numRuntimeErrorTestSuites":0,"numTotalTestSuites":1,${JEST_HEAD},"success":true,"openHandles":[],"testResults":[${JEST_FILE}]}`,
    flips: jestFlips,
  },
  "tests/vitest-json": {
    text: `{"numTotalTestSuites":1,"numPassedTestSuites":1,"numFailedTestSuites":0,"numPendingTestSuites":0,${JEST_HEAD},"success":true,"testResults":[${JEST_FILE}]}`,
    flips: jestFlips,
  },
  "tests/libtest-json": {
    text: '{ "type": "suite", "event": "started", "test_count": 1 }\n{ "type": "test", "event": "started", "name": "a" }\n{ "type": "test", "name": "a", "event": "ok" }\n{ "type": "suite", "event": "ok", "passed": 1, "failed": 0, "ignored": 0, "measured": 0, "filtered_out": 0, "exec_time": 0.1 }\n',
    flips: [
      flip("a passed test", /("type": ?"test"[^\n]*"event": ?)"ok"/, '$1"failed"'),
      flip("the number of failures", /("type": ?"suite"[^\n]*"failed": ?)\d+/, "$19"),
    ],
    endsAt: /"type": ?"suite", ?"event": ?"(ok|failed)"[^\n]*\}[^{}]*$/,
  },
  "tests/cargo-test-text": {
    text: "\nrunning 2 tests\ntest a ... ok\ntest b ... ignored\n\ntest result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n",
    flips: [
      flip("a passed test", /^(test .* \.\.\. )ok$/m, "$1FAILED"),
      flip("the number of failures", /(passed; )\d+ failed/, "$19 failed"),
    ],
    endsAt: /test result: [^\n]*(finished in [\d.]+s?|filtered out)[^\n]*[^;]*$/,
  },
  "coverage/lcov": {
    text: "TN:\nSF:src/A.sol\nFN:1,f\nFNDA:2,f\nFNF:1\nFNH:1\nDA:1,2\nDA:2,0\nLF:2\nLH:1\nBRDA:1,0,0,1\nBRDA:1,0,1,-\nBRF:2\nBRH:1\nend_of_record\n",
    flips: [
      flip("a line that was hit", /^(DA:\d+),[1-9]\d*/m, "$1,0"),
      flip("a line that was not hit", /^(DA:\d+),0$/m, "$1,7"),
    ],
    endsAt: /end_of_record\s*(TN:[^\n]*\s*)?$/,
  },
  "coverage/cobertura": {
    text: '<?xml version="1.0"?>\n<coverage lines-valid="2"><sources><source>/w</source></sources><class filename="A.sol"><methods><method name="f" hits="1"/></methods><lines><line number="1" hits="0"/><line number="2" hits="3"/></lines></class></coverage>',
    flips: [
      flip("a line that was hit", /(<line\b[^>]*\bhits=")[1-9]\d*"/g, '$10"'),
      flip("a line that was not hit", /(<line\b[^>]*\bhits=")0"/, '$17"'),
    ],
  },
  "coverage/clover": {
    text: '<coverage clover="3"><project><file name="A"><metrics methods="1" coveredmethods="1" conditionals="0" coveredconditionals="0"/><line num="1" type="stmt" count="0"/><line num="2" type="stmt" count="3"/></file></project></coverage>',
    flips: [flip("a line that was hit", /(<line\b[^>]*\bcount=")[1-9]\d*"/g, '$10"')],
  },
  "coverage/istanbul": {
    text: '{"A":{"path":"A","statementMap":{"0":{"start":{"line":1}}},"s":{"0":3},"fnMap":{"0":{}},"f":{"0":1},"branchMap":{"0":{"locations":[1,2]}},"b":{"0":[1,0]}}}',
    flips: [
      flip("a function that was called", /("f": ?\{ ?"\d+": ?)[1-9]\d*/, "$10"),
      flip("a branch that was not taken", /("b": ?\{ ?"\d+": ?\[[^\]]*)\b0\b/, "$17"),
    ],
  },
  "coverage/istanbul-summary": {
    text: '{"total":{"lines":{"total":2,"covered":1}},"A":{"lines":{"total":2,"covered":1},"functions":{"total":1,"covered":1},"branches":{"total":0,"covered":0}}}',
    flips: [
      flip("a file's lines", /(\}, ?\s*"[^"]+": ?\{ ?"lines": ?\{ ?"total": ?\d+, ?"covered": ?)[1-9]\d*/, "$10"),
    ],
  },
  "coverage/llvm-cov-json": {
    text: '{"data":[{"files":[{"filename":"A","segments":[[1,1,2,true,true,false],[3,1,0,false,false,false]],"summary":{"lines":{"count":3,"covered":3},"functions":{"count":1,"covered":1},"branches":{"count":0,"covered":0}}}]}],"type":"llvm.coverage.json.export"}',
    flips: [flip("how often a region ran", /("segments": ?\[\[\d+, ?\d+, ?)[1-9]\d*/, "$10")],
  },
  "coverage/codecov-json": {
    text: '{"coverage":{"A":{"1":1,"2":0,"3":"1/2","4":null}}}',
    flips: [flip("a line that was hit", /(":\s*)("[1-9]\d*\/\d+"|[1-9]\d*)([,}\s])/, "$10$3")],
  },
  "findings/sarif": {
    text: '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Slither","rules":[{"id":"r","properties":{"security-severity":"4.0"}}]}},"results":[{"ruleId":"r","level":"warning","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"src/A.sol"},"region":{"startLine":2}}}]}]}]}',
    flips: [flip("a severity", /("security-severity"\s*:\s*)"[\d.]+"/, '$1"9.9"')],
  },
  "findings/slither-json": {
    text: '{"success":true,"error":null,"results":{"detectors":[{"check":"r","impact":"Medium","confidence":"High","description":"d","elements":[{"source_mapping":{"filename_relative":"src/A.sol","lines":[2]}}]}]}}',
    flips: [flip("a severity", /("impact":\s*)"(Medium|Low|Informational|Optimization)"/, '$1"High"')],
  },
  "findings/solhint-json": {
    text: '[{"line":1,"column":1,"severity":"Warning","message":"m","ruleId":"r","fix":null,"filePath":"src/A.sol"},{"conclusion":"1 problem/s (0 error/s, 1 warning/s)"}]',
    flips: [flip("a severity", /("severity":\s*)"Warning"/, '$1"Error"')],
  },
  "findings/aderyn-json": {
    text: '{"files_summary":{},"issue_count":{"high":1,"low":0},"high_issues":{"issues":[{"title":"t","description":"d","detector_name":"r","instances":[{"contract_path":"src/A.sol","line_no":2,"src":"1:2"}]}]},"low_issues":{"issues":[]}}',
    flips: [flip("the number of findings", /("issue_count":\s*\{\s*"high":\s*)\d+/, "$199")],
  },
  "findings/clippy-json": {
    text: `${CLIPPY}\n{"reason":"build-finished","success":true}\n`,
    flips: [
      flip("a severity", /("level": ?)"warning"(,"message":"[^"]*","spans":\[\{)/, '$1"error"$2'),
      flip("whether it compiled", /("reason": ?"build-finished", ?"success": ?)true/, "$1false"),
    ],
    endsAt: /"build-finished"[^\n]*\}\s*$/,
  },
  "findings/cargo-audit-json": {
    text: `{"database":{"advisory-count":1},"vulnerabilities":{"found":true,"count":1,"list":[${ADVISORY}]}}`,
    flips: [flip("the number of findings", /("found": ?(?:true|false), ?"count": ?)\d+/, "$199")],
  },
  "findings/npm-audit-json": {
    text: '{"auditReportVersion":2,"vulnerabilities":{"qs":{"name":"qs","severity":"moderate","via":[{"title":"t","url":"u","severity":"moderate","range":"<1"}]}},"metadata":{"vulnerabilities":{"moderate":1,"total":1}}}',
    flips: [flip("a severity", /("severity": ?)"(info|low|moderate|high)"/g, '$1"critical"')],
  },
  "gas/gas-snapshot": {
    text: "ATest:test_A() (gas: 100)\nATest:testFuzz_B(uint256) (runs: 256, μ: 10, ~: 11)\n",
    flips: [flip("a test's gas", /(\(gas: )\d+/, "$198765432"), flip("a fuzz test's median", /(~: )\d+/, "$198765432")],
    endsAt: /\)\s*$/,
  },
  "gas/forge-snapshot-json": {
    text: '{"deposit":"51234","withdraw":"100"}',
    flips: [flip("a figure", /(": *")\d+"/, '$11234567"')],
  },
  "gas/forge-snap-file": {
    text: "51234",
    flips: [flip("the figure", /\d+/, "1234567")],
    endsAt: /\d$/,
  },
  "gas/forge-gas-report-json": {
    text: '[{"contract":"src/A.sol:A","deployment":{"gas":100000,"size":400},"functions":{"f()":{"calls":1,"min":1,"mean":1,"median":50000,"max":1}}}]',
    flips: [flip("a median", /("median": ?)\d+/, "$19876543"), flip("a deployment", /("gas": ?)\d+/, "$19876543")],
  },
  "gas/hardhat-gas-stats": {
    text: '{"contracts":{"contracts/A.sol:A":{"sourceName":"contracts/A.sol","contractName":"A","proxyChain":[],"deployment":{"min":1,"max":1,"avg":1,"median":70000,"count":1,"runtimeSize":9},"functions":{"f":{"min":1,"max":1,"avg":1,"median":50000,"count":1}}}}}',
    flips: [flip("a median", /("median": ?)\d+/, "$19876543")],
  },
  "gas/hardhat-gas-reporter": {
    text: '{"namespace":"HardhatGasReporter","options":{},"data":{"methods":{"A_1":{"contract":"A","method":"f","fnSig":"f()","key":"1","gasData":[50000],"numberOfCalls":1}},"deployments":[]}}',
    flips: [flip("what a call took", /("gasData":\s*\[\s*)\d+/g, "$19876543")],
  },
  "properties/forge-test-json": {
    text: property("forge-1.7.1.json"),
    flips: [flip("all that hold", /"status": ?"Success"/g, '"status":"Failure"')],
  },
  "properties/halmos-json": {
    text: property("halmos-0.3.3.json"),
    flips: [flip("a proof", /("exitcode": ?)0/g, "$11")],
  },
  "properties/echidna-json": {
    text: echidna,
    flips: [flip("a property that holds", /("status": ?)"(passing|passed|fuzzing)"/, '$1"solved"')],
  },
  "properties/smtchecker-json": {
    text: property("smtchecker-chc-0.8.37.json"),
    flips: [flip("a violation", /(CHC: Assertion violation) happens here/g, "$1 might happen here")],
  },
  "properties/medusa-log": {
    text: medusa,
    flips: [flip("a property that holds", /\[PASSED\]/, "[FAILED]")],
  },
  "sizes/solidity-artifact": {
    text: '{"abi":[],"bytecode":{"object":"0x600160"},"deployedBytecode":{"object":"0x6001"},"metadata":{"settings":{"compilationTarget":{"src/A.sol":"A"}},"sources":{}}}',
    flips: [flip("a size", /("deployedBytecode": ?(?:\{ ?"object": ?)?"0x)/, "$100")],
  },
  "sizes/forge-build-sizes": {
    text: '{"A":{"runtime_size":787,"init_size":815,"runtime_margin":23789,"init_margin":48337}}',
    flips: [flip("a size", /("runtime_size": ?)\d+/, "$198765")],
  },
  "project/foundry-toml": {
    text: '[profile.default]\nsrc = "src"\nout = "out"\nlibs = ["lib"]\n',
    flips: [flip("where sources lie", /src = "\w+"/, 'src = "contracts"')],
    endsAt: /^/,
  },
  "project/cargo-toml": {
    text: '[workspace]\nmembers = ["crates/a", "crates/b"]\n\n[package]\nname = "a"\n',
    flips: [flip("a member", /crates\/a/, "crates/z")],
    endsAt: /^/,
  },
  "complexity/solidity": {
    text: "contract A {\n  function f(uint256 a) external {\n    if (a == 0) revert();\n    for (uint256 i; i < a; i++) {}\n  }\n}\n",
    flips: [flip("a decision", /if \(a == 0\)/, "if (a == 0 && a != 1)")],
    endsAt: /^/,
  },
  "complexity/rust": {
    text: "fn f(a: u64) -> u64 {\n    if a > 1 {\n        return 1;\n    }\n    match a {\n        0 => 1,\n        _ => 2,\n    }\n}\n",
    flips: [flip("a decision", /if a > 1/, "if a > 1 && a < 9")],
    endsAt: /^/,
  },
};
