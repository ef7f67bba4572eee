// Lists what stylesheets and scripts ask of a browser: { name: text } on the standard input, { name: [feature…] } on the
// standard output. What stands in @supports is left out, since a browser that does not know it passes over it; but not
// what stands in “@supports not”. The first argument is the folder of the npm packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.argv[2]}/`);
const csstree = require("css-tree");

const nameOf = (node) => node.name.toLowerCase();
const isGuarded = (rule) => nameOf(rule) === "supports" && !/^\s*not\b/.test(csstree.generate(rule.prelude));

const ofSelector = (node, add) => {
  if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector") {
    const start = node.type === "PseudoClassSelector" ? ":" : "::";
    add(`${start}${nameOf(node)}`);
    if (nameOf(node) === "not" && node.children?.first?.children?.size > 1) add(":not() with a list");
  }
  if (node.type === "NestingSelector") add("nesting");
};

const ofMedia = (node, add) => {
  if (node.type === "Feature" || node.type === "FeatureRange") add(`@media (${node.name ?? "range"})`.toLowerCase());
  if (node.type === "FeatureRange") add("@media with < or >");
};

const ofValue = (node, property, add) => {
  if (node.type === "Function") add(`${nameOf(node)}()`);
  if (node.type === "Function" && /^(rgb|oklch|hsl)$/.test(nameOf(node)) && /^from\b/.test(csstree.generate(node).slice(nameOf(node).length + 1))) add("relative colour");
  if (node.type === "Dimension") add(`1${node.unit.toLowerCase()}`);
  if (node.type === "Identifier" && !property.startsWith("--")) add(`${property}: ${nameOf(node)}`);
};

const featuresOfStyle = (text) => {
  const features = new Set();
  const add = (feature) => features.add(feature);
  const flex = new Set();
  const gaps = new Set();
  const tree = csstree.parse(text, { parseCustomProperty: true, onParseError: (error) => { throw error; } });
  const enter = (node) => {
    if (node.type === "Atrule" && isGuarded(node)) return;
    if (node.type === "Atrule") add(`@${nameOf(node)}`);
    if (node.type === "Rule") {
      const selectors = csstree.generate(node.prelude).split(",");
      csstree.walk(node.prelude, (inner) => ofSelector(inner, add));
      for (const { type, property, value } of node.block.children) {
        if (type === "Rule") add("nesting");
        if (type !== "Declaration") continue;
        if (property === "display" && /flex/.test(csstree.generate(value))) selectors.forEach((selector) => flex.add(selector));
        if (/^(row-|column-)?gap$/.test(property)) selectors.forEach((selector) => gaps.add(selector));
      }
    }
    if (node.type === "Declaration") {
      const property = node.property.toLowerCase();
      if (!property.startsWith("--")) add(property);
      csstree.walk(node.value, (inner) => ofValue(inner, property, add));
      return;
    }
    if (node.type === "Atrule" && nameOf(node) === "media") csstree.walk(node.prelude, (inner) => ofMedia(inner, add));
    const children = node.block?.children ?? node.children;
    children?.forEach((child) => enter(child));
  };
  enter(tree);
  for (const selector of gaps) if (flex.has(selector)) add("gap between flexible items");
  return [...features].sort();
};

const SYNTAX = {
  ArrowFunctionExpression: "=>", AwaitExpression: "await", ChainExpression: "?.", ImportExpression: "import()",
  ImportDeclaration: "import", ExportNamedDeclaration: "import", TemplateLiteral: "template literal", SpreadElement: "spread",
  PropertyDefinition: "class field", PrivateIdentifier: "private name", StaticBlock: "static block", ForOfStatement: "for of",
};

const featuresOfScript = (text, parse) => {
  const features = new Set();
  const add = (feature) => features.add(feature);
  const visit = (node, isInFunction) => {
    if (Array.isArray(node)) { node.forEach((child) => visit(child, isInFunction)); return; }
    if (!node || typeof node.type !== "string") return;
    if (SYNTAX[node.type]) add(SYNTAX[node.type]);
    if (node.type === "AwaitExpression" && !isInFunction) add("await in no function");
    if (node.type === "LogicalExpression" && node.operator === "??") add("??");
    if (node.type === "AssignmentExpression" && /^(\?\?|\|\||&&)=$/.test(node.operator)) add("||=");
    if (node.type === "CatchClause" && !node.param) add("catch without a name");
    if (node.type === "Literal" && typeof node.value === "number" && node.raw.includes("_")) add("1_000");
    if (node.type === "Literal" && node.regex) [...node.regex.flags].forEach((flag) => add(`/${flag}`));
    if (node.type === "Literal" && node.regex && /\(\?<[=!]/.test(node.regex.pattern)) add("(?<=");
    if (node.type === "Literal" && node.regex && /\\p\{/.test(node.regex.pattern)) add("\\p{}");
    if (/^(ObjectPattern|ObjectExpression)$/.test(node.type) && node.properties.some(({ type }) => /^(Rest|Spread)Element$/.test(type))) add("{...}");
    if (node.type === "MemberExpression" && !node.computed && node.property.type === "Identifier") add(`.${node.property.name}`);
    if (node.type === "NewExpression" && node.callee.type === "Identifier") add(`new ${node.callee.name}`);
    const isFunction = /Function/.test(node.type);
    for (const [key, child] of Object.entries(node)) {
      if (key !== "tokens" && key !== "comments" && typeof child === "object") visit(child, isInFunction || isFunction);
    }
  };
  visit(parse(text).body, false);
  return [...features].sort();
};

const texts = JSON.parse(readFileSync(0, "utf8"));
const { parsers } = await import(`${process.argv[2]}/prettier/plugins/acorn.mjs`).then((module) => module.default ?? module);
const parse = (text) => parsers.acorn.parse(text, {});
const entries = Object.entries(texts).map(([name, text]) => [name, name.endsWith(".css") ? featuresOfStyle(text) : featuresOfScript(text, parse)]);
process.stdout.write(JSON.stringify(Object.fromEntries(entries)));
